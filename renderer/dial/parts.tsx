import type { ReactNode } from 'react';
import type { DialProgress, DialSnapshot } from '../../shared/ipc.ts';
import type { Problem } from '../../shared/problem.ts';
import { partyName } from '../../shared/call-words.ts';
import type { LinkState } from '../../shared/link-state.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import { Button } from '../design/button.tsx';
import type { Clock } from '../design/duration.tsx';
import { LinkStatus } from '../design/link-status.tsx';
import { Notice, ProblemNotice } from '../design/notice.tsx';
import { useWords, withParts } from '../design/words.tsx';
import { useFocusWhen } from '../design/use-focus-when.ts';
import type { Target } from './targets.ts';

interface FootProps {
  /** Can something still be done here, or is it over? */
  readonly stage: 'open' | 'over';
  /** Where the focus is while something can be done; then it goes to "Close". */
  readonly focus?: 'cancel' | 'elsewhere';
  readonly onClose: () => void;
  /** What can be done, the likely one last. */
  readonly children?: ReactNode;
}

/** The row of buttons at the foot. */
export const Foot = ({ stage, focus = 'elsewhere', onClose, children }: FootProps) => {
  const { common } = useWords();
  const close = useFocusWhen(stage === 'over' || focus === 'cancel');
  return (
    <div className="dial-actions">
      <Button ref={close} onPress={onClose}>
        {stage === 'open' ? common.cancel : common.close}
      </Button>
      {stage === 'open' && children}
    </div>
  );
};

/** What happens with a number here: how far it has come, or why it has not. */
export const DialFeedback = ({ snapshot: { link, progress }, clock, problem }: FeedbackProps) => (
  <>
    <LinkNote link={link} clock={clock} />
    <Progress progress={progress} />
    {problem !== null && progress.kind !== 'failed' && <ProblemNotice problem={problem} />}
  </>
);

interface FeedbackProps {
  readonly snapshot: DialSnapshot;
  readonly clock: Clock;
  readonly problem: Problem | null;
}

/** Who is chosen, on the button that calls them. */
export const Chosen = ({ target }: { readonly target: Target }) => <bdi>{partyName(useWords(), target)}</bdi>;

interface LinkNoteProps {
  readonly link: LinkState;
  readonly clock: Clock;
}

/** Says that nothing can be dialled just now; silent while the PBX is there. */
export const LinkNote = ({ link, clock }: LinkNoteProps) => {
  const { dial } = useWords();
  return (
    link.kind !== 'connected' && (
      <Notice tone="attention">
        <LinkStatus link={link} clock={clock} />
        <p className="notice-more">{dial.untilThePbxAnswers}</p>
      </Notice>
    )
  );
};

/** Can a number still be dialled here: none is on its way, or the last one failed? */
export const stageOf = ({ kind }: DialProgress): 'open' | 'over' =>
  kind === 'idle' || kind === 'failed' ? 'open' : 'over';

/** How far the dialled call has come; in the page from the start, so that screen readers hear of it. */
const Progress = ({ progress }: { readonly progress: DialProgress }) => (
  <div className="dial-progress" aria-live="polite">
    <ProgressWords progress={progress} />
  </div>
);

const ProgressWords = ({ progress }: { readonly progress: DialProgress }) => {
  const words = useWords();
  const { calls, dial, showNumber } = words;
  switch (progress.kind) {
    case 'idle':
      return null;
    case 'own-phone-ringing':
      return (
        <Notice tone="info">
          <p>{calls.ownPhoneRinging}</p>
          <p className="notice-more">
            {withParts(dial.pickItUp, <bdi>{showNumber(progress.number).text}</bdi>)}
          </p>
        </Notice>
      );
    case 'calling':
      return (
        <Notice tone="info">
          <p>{withParts(dial.calling, <bdi>{showNumber(progress.number).text}</bdi>)}</p>
        </Notice>
      );
    case 'done':
      return (
        <Notice tone="good">
          <p>{sentenceWords(words, progress.sentence)}</p>
        </Notice>
      );
    case 'failed':
      return <ProblemNotice problem={progress.problem} />;
  }
};
