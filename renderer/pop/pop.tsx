import type { PopSnapshot } from '../../shared/ipc.ts';
import type { Client } from '../bridge.ts';
import { partyLines } from '../call/call-words.ts';
import { IconButton } from '../design/button.tsx';
import type { Clock } from '../design/duration.tsx';
import { useFit } from '../design/use-fit.ts';
import { CallCard } from './call-card.tsx';

interface PopProps {
  readonly snapshot: PopSnapshot;
  readonly calls: Client<'pop'>['calls'];
  readonly clock: Clock;
}

/** Tells a screen reader of incoming calls; it stands in the page before the first one comes. */
const Announcement = ({ snapshot }: { readonly snapshot: PopSnapshot }) => (
  <div className="visually-hidden" role="status" aria-live="assertive" aria-atomic="false">
    {snapshot.calls
      .filter((call) => call.phase.kind === 'ringing')
      .map((call) => {
        const { title, number } = partyLines(call);
        return (
          <p key={call.id}>
            Incoming call from <bdi>{title}</bdi>
            {number !== null && (
              <>
                , <bdi>{number}</bdi>
              </>
            )}
          </p>
        );
      })}
  </div>
);

/** All calls of the moment, one card each, oldest on top. */
export const Pop = ({ snapshot, calls, clock }: PopProps) => {
  const content = useFit(calls.fit);
  return (
    <main className="pop" ref={content}>
      <h1 className="visually-hidden">Calls</h1>
      <Announcement snapshot={snapshot} />
      {snapshot.calls.map((call) => (
        <CallCard key={call.id} call={call} control={snapshot} calls={calls} clock={clock} />
      ))}
      {snapshot.calls.length > 0 && (
        <div className="pop-hide">
          <IconButton icon="hide" label="Hide" onPress={() => void calls.hide(undefined)} />
        </div>
      )}
    </main>
  );
};
