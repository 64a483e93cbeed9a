import type { Call } from '../../shared/call.ts';
import { Elapsed, formatDuration } from '../design/duration.tsx';
import type { Clock } from '../design/duration.tsx';
import { callWords, talkedSeconds } from './call-words.ts';

interface CallStateProps {
  readonly call: Call;
  readonly clock: Clock;
}

/** The state in words, with the running or the final time. */
export const CallState = ({ call, clock }: CallStateProps) => {
  const { words, who } = callWords(call);
  const talked = talkedSeconds(call);
  return (
    <p className="call-state">
      {words}
      {who !== null && <bdi title={who}>{who}</bdi>}
      {call.phase.kind === 'talking' && (
        <>
          {' '}
          <Elapsed moment={call.phase.since} clock={clock} />
        </>
      )}
      {talked !== null && (
        <>
          {' · '}
          <span className="elapsed">{formatDuration(talked)}</span>
        </>
      )}
    </p>
  );
};
