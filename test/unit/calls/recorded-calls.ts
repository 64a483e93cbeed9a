import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AmiDecoder } from '../../../main/ami/decoder.ts';
import { parseEvent } from '../../../main/ami/events.ts';
import type { PbxEvent } from '../../../main/calls/pbx-event.ts';
import { AmiFeed } from '../../../main/phone/ami-feed.ts';

/** What a PBX sent during a call. */
const recording = (version: string, story: string): string =>
  readFileSync(join(import.meta.dirname, '../../fixtures/recordings', version, `${story}.txt`), 'utf8');

/** The PBXs: two as recorded, and as Asterisk 12 to 13.4 tell the same, which know no Linkedid. */
export const told: Readonly<Record<string, (story: string) => string>> = {
  'Asterisk 16': (story) => recording('16', story),
  'Asterisk 22': (story) => recording('22', story),
  'Asterisk 16 without Linkedid': (story) => withoutLinkedid(recording('16', story)),
  'Asterisk 22 without Linkedid': (story) => withoutLinkedid(recording('22', story)),
};

const withoutLinkedid = (text: string): string => text.replace(/^\w*Linkedid: .*\r?\n/gmu, '');

/** The events of a recorded call, as the call model hears them. */
export const recorded = (pbx: string, story: string): readonly PbxEvent[] =>
  eventsIn(told[pbx]?.(story) ?? '');

/** The events in what a PBX sent. */
export const eventsIn = (text: string): readonly PbxEvent[] => {
  const events: PbxEvent[] = [];
  const feed = new AmiFeed();
  const decoder = new AmiDecoder({
    onBanner: () => undefined,
    onMessage: (message) => {
      const event = parseEvent(message);
      if (event !== null) events.push(...feed.convert(event, events.length + 1));
    },
    wantsEvent: () => true,
    readsAll: () => true,
  });
  decoder.push(Buffer.from(text));
  return events;
};
