import type { Consultation } from '../../shared/call-control.ts';
import { Notice } from '../design/notice.tsx';

/** Whom the user asks about a call, and that the caller waits meanwhile. */
export const ConsultationNotice = ({
  consultation: { number, stage },
}: {
  readonly consultation: Consultation;
}) => (
  <Notice tone="info">
    <p>
      {stage === 'calling' ? 'Calling' : 'You are talking with'} <bdi>{number}</bdi>
      {stage === 'calling' && '…'}
    </p>
    <p className="notice-more">The caller waits.</p>
  </Notice>
);
