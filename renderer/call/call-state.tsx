import type { Call } from '../../shared/call.ts';
import { Elapsed, formatDuration } from '../design/duration.tsx';
import type { Clock } from '../design/duration.tsx';
import { phasePhrase } from '../../shared/call-words.ts';
import { useWords, withParts } from '../design/words.tsx';
import { talkedSeconds } from './call-words.ts';

interface CallStateProps {
  readonly call: Call;
  readonly clock: Clock;
}

/** The state in words, with the running or the final time. */
export const CallState = ({ call, clock }: CallStateProps) => {
  const { text, who } = phasePhrase(useWords(), call);
  const talked = talkedSeconds(call);
  return (
    <p className="call-state">
      {who === null ? text('') : withParts(text, <bdi title={who}>{who}</bdi>)}
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
