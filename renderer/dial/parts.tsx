import type { ReactNode } from 'react';
import type { DialProgress } from '../../shared/ipc.ts';
import type { LinkState } from '../../shared/link-state.ts';
import type { Clock } from '../design/duration.tsx';
import { LinkStatus } from '../design/link-status.tsx';
import { Notice, ProblemNotice } from '../design/notice.tsx';

/** The row of buttons at the foot; the likely one stands at its end. */
export const Actions = ({ children }: { readonly children: ReactNode }) => (
  <div className="dial-actions">{children}</div>
);

interface LinkNoteProps {
  readonly link: LinkState;
  readonly clock: Clock;
}

/** Says that nothing can be dialled just now; silent while the PBX is there. */
export const LinkNote = ({ link, clock }: LinkNoteProps) =>
  link.kind !== 'connected' && (
    <Notice tone="attention">
      <LinkStatus link={link} clock={clock} />
      <p className="notice-more">Until the PBX answers, no call can be made.</p>
    </Notice>
  );

/** Can a number still be dialled here: none is on its way, or the last one failed? */
export const isOpen = ({ kind }: DialProgress): boolean => kind === 'idle' || kind === 'failed';

/** How far the dialled call has come; in the page from the start, so that screen readers hear of it. */
export const Progress = ({ progress }: { readonly progress: DialProgress }) => (
  <div className="dial-progress" aria-live="polite">
    <ProgressWords progress={progress} />
  </div>
);

const ProgressWords = ({ progress }: { readonly progress: DialProgress }) => {
  switch (progress.kind) {
    case 'idle':
      return null;
    case 'own-phone-ringing':
      return (
        <Notice tone="info">
          <p>Your phone is ringing</p>
          <p className="notice-more">
            Pick it up, and <bdi>{progress.number}</bdi> is called.
          </p>
        </Notice>
      );
    case 'calling':
      return (
        <Notice tone="info">
          <p>
            Calling <bdi>{progress.number}</bdi>…
          </p>
        </Notice>
      );
    case 'done':
      return (
        <Notice tone="good">
          <p>{progress.sentence}</p>
        </Notice>
      );
    case 'failed':
      return <ProblemNotice problem={progress.problem} />;
  }
};
