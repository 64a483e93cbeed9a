import { AmiDecoder } from '../../main/ami/decoder.ts';
import { parseEvent } from '../../main/ami/events.ts';
import { emptyCalls, reduceCalls } from '../../main/calls/calls.ts';
import { AmiFeed } from '../../main/phone/ami-feed.ts';
import { listener } from './trace.ts';
import type { Trace } from './trace.ts';

/** How many calls of the listener's there are in a trace: with every event read, and none passed over. */
export const callsDue = ({ bytes }: Trace): number => {
  const feed = new AmiFeed();
  let state = emptyCalls({ extension: listener, analogPort: null }, 'due');
  const decoder = new AmiDecoder({
    onBanner: () => undefined,
    onMessage: (message) => {
      const event = parseEvent(message);
      if (event === null) return;
      for (const each of feed.convert(event, 1)) state = reduceCalls(state, each);
    },
    wantsEvent: () => true,
    readsAll: () => true,
  });
  decoder.push(Buffer.from('Asterisk Call Manager/5.0.4\r\n'));
  decoder.push(bytes);
  return state.made;
};
