import type { Consultation } from '../../shared/call-control.ts';
import { Notice } from '../design/notice.tsx';
import { useWords, withParts } from '../design/words.tsx';

/** Whom the user asks about a call, and that the caller waits meanwhile. */
export const ConsultationNotice = ({
  consultation: { number, stage },
}: {
  readonly consultation: Consultation;
}) => {
  const { calls, showNumber } = useWords();
  return (
    <Notice tone="info">
      <p>
        {withParts(
          stage === 'calling' ? calls.consulting : calls.consulted,
          <bdi>{showNumber(number).text}</bdi>,
        )}
      </p>
      <p className="notice-more">{calls.callerWaits}</p>
    </Notice>
  );
};
