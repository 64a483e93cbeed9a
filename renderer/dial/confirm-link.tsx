import { Button } from '../design/button.tsx';
import { useWords } from '../design/words.tsx';
import { useTask } from '../design/use-task.ts';
import { useTextDrop } from '../design/use-text-drop.ts';
import { DialPreview } from './dial-preview.tsx';
import type { DialProps } from './dial-window.tsx';
import { DialFeedback, Foot, stageOf } from './parts.tsx';

interface ConfirmLinkProps extends DialProps {
  readonly number: string;
  readonly source: string | null;
}

/**
 * A link from outside wants to dial, or the user wants to dial what was copied. The window may come unasked, perhaps
 * while somebody types: so "Cancel" has the focus, and one Tab leads to "Dial".
 */
export const ConfirmLink = ({ snapshot, calls, clock, number, source }: ConfirmLinkProps) => {
  const { dial, showNumber } = useWords();
  const { text: shown } = showNumber(number);
  const task = useTask();
  useTextDrop((text) => void calls.dialText({ text }));
  return (
    <>
      <h1 className="dial-title">{source === null ? dial.titles['confirm-link'] : dial.linkWantsToDial}</h1>
      <div className="dial-party">
        <p className="dial-number selectable two-lines" title={shown}>
          <bdi>{shown}</bdi>
        </p>
        {source !== null && (
          <p className="dial-source selectable two-lines" title={source}>
            <bdi>{source}</bdi>
          </p>
        )}
      </div>
      <DialPreview of={{ number, form: 'written' }} calls={calls} />
      <DialFeedback snapshot={snapshot} clock={clock} problem={task.problem} />
      <Foot stage={stageOf(snapshot.progress)} focus="cancel" onClose={() => void calls.close(undefined)}>
        <Button
          kind="primary"
          icon="talking"
          state={task.state}
          onPress={() => void task.run(() => calls.dial({ number, form: 'written' }))}
        >
          {dial.dial}
        </Button>
      </Foot>
    </>
  );
};
