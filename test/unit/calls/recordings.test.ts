import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { transferChannel } from '../../../main/calls/call-control.ts';
import { currentCalls, emptyCalls, reduceCalls } from '../../../main/calls/calls.ts';
import type { PbxEvent } from '../../../main/calls/pbx-event.ts';
import { eventsIn, recorded, told } from './recorded-calls.ts';
import { sentence } from './scripted-pbx.ts';

/** What the user sees during the events, each thing once, with the device whose channel a transfer would redirect then. */
const seen = (events: readonly PbxEvent[]): readonly string[] => {
  let state = emptyCalls({ extension: '1001', analogPort: null }, 'call');
  const lines = new Map<string, string>();
  for (const event of events) {
    state = reduceCalls(state, event);
    for (const call of currentCalls(state)) {
      const redirected = transferChannel(state, call.id)?.channel.replace(/-[^-]*$/, '');
      const line = sentence(call);
      if (!lines.has(line)) lines.set(line, redirected === undefined ? line : `${line} (${redirected})`);
    }
  }
  return [...lines.values()];
};

/** What is left of the user's calls. */
const atTheEnd = (events: readonly PbxEvent[]): readonly string[] =>
  currentCalls(events.reduce(reduceCalls, emptyCalls({ extension: '1001', analogPort: null }, 'call'))).map(
    sentence,
  );

/** Click-to-dial: what Tipring tells the call model, and the recording does not. */
const ordered = (events: readonly PbxEvent[], number: string): readonly PbxEvent[] => [
  { type: 'originate-sent', at: 0, originateId: 'tipring-1', number },
  ...events.map((event) =>
    event.type === 'originate-ended' ? { ...event, originateId: 'tipring-1' } : event,
  ),
];

describe.each(Object.keys(told))('what %s really sends', (pbx) => {
  it.each([
    [
      'incoming-answered',
      [
        'from Anna Berg 1000: ringing (PJSIP/1000)',
        'from Anna Berg 1000: talking (PJSIP/1000)',
        'from Anna Berg 1000: answered',
      ],
    ],
    ['incoming-missed', ['from Anna Berg 1000: ringing (PJSIP/1000)', 'from Anna Berg 1000: missed']],
    ['incoming-busy', ['from Anna Berg 1000: ringing (PJSIP/1000)', 'from Anna Berg 1000: missed']],
    [
      'ring-group',
      [
        'from Anna Berg 1000 via 6200: ringing (PJSIP/1000)',
        'from Anna Berg 1000 via 6200: answered elsewhere by Björn Čapek 1002',
      ],
    ],
    [
      'queue',
      [
        'from Anna Berg 1000 via 6400 in queue 6400: ringing (PJSIP/1000)',
        'from Anna Berg 1000 via 6400 in queue 6400: answered elsewhere by Björn Čapek 1002',
      ],
    ],
    [
      'park',
      [
        'from Anna Berg 1000: ringing (PJSIP/1000)',
        'from Anna Berg 1000: talking (PJSIP/1000)',
        'from Anna Berg 1000: parked at 701',
      ],
    ],
    [
      'second-call',
      [
        'from Anna Berg 1000: ringing (PJSIP/1000)',
        'from Anna Berg 1000: talking (PJSIP/1000)',
        'from Björn Čapek 1002: ringing (PJSIP/1002)',
        'from Björn Čapek 1002: missed',
        'from Anna Berg 1000: answered',
      ],
    ],
  ])('%s', (story, lines) => {
    expect(seen(recorded(pbx, story))).toEqual(lines);
  });

  const juergen = 'Jürgen Çelik 030123456';

  it.each([
    ['blind-transfer-to-user', `from ${juergen} via 5551000 on trunk test1`, 'answered'],
    ['attended-transfer-to-user', `from ${juergen} via 5551000 on trunk test1`, 'answered'],
    ['attended-transfer-to-user-while-ringing', `from ${juergen} via 5551000 on trunk test1`, 'answered'],
    ['blind-transfer-by-user', 'from Anna Berg 1000', 'transferred to 1002'],
    ['attended-transfer-by-user', 'from Anna Berg 1000', 'transferred to 1002'],
    ['user-sent-on-blindly', 'to Björn Čapek 1002', 'answered'],
    ['user-sent-on-after-talk', 'to Björn Čapek 1002', 'answered'],
    ['forwarded-to-user', 'from Anna Berg 1000 via 6303', 'answered'],
    ['picked-up-by-colleague', 'from Anna Berg 1000', 'answered elsewhere by Björn Čapek 1002'],
    ['picked-up-by-user', `from ${juergen} via 5551002 on trunk test1`, 'answered'],
    ['parked-by-colleague-and-fetched-by-user', `from ${juergen} via 5551000 on trunk test1`, 'answered'],
    ['parked-and-fetched-by-colleague', 'from Anna Berg 1000', 'parked at 701'],
    ['queue-answered-at-the-fourth-ringing', 'from Anna Berg 1000 via 6500 in queue 6500', 'answered'],
    [
      'queue-answered-by-colleague-after-user',
      'from Anna Berg 1000 via 6500 in queue 6500',
      'answered elsewhere by Björn Čapek 1002',
    ],
    ['queue-answered-by-user', 'from Anna Berg 1000 via 6400 in queue 6400', 'answered'],
    ['two-devices', 'from Anna Berg 1000 via 6250', 'answered'],
    ['dialled-by-hand', 'to Björn Čapek 1002', 'answered'],
    ['dialled-by-hand-cancelled', 'to Björn Čapek 1002', 'cancelled'],
    ['dialled-by-hand-busy', 'to Björn Čapek 1002', 'busy'],
    ['dialled-by-hand-mailbox', 'to 6803', 'answered'],
    ['dialled-by-hand-conference', 'to 6700', 'answered'],
  ])('%s is one call in the end: %s, %s', (story, who, outcome) => {
    expect(atTheEnd(recorded(pbx, story))).toEqual([`${who}: ${outcome}`]);
  });

  it.each(['parked-and-back', 'parked-and-fetched-by-user'])('%s is a call of its own again', (story) => {
    expect(atTheEnd(recorded(pbx, story))).toEqual([
      'from Anna Berg 1000: parked at 701',
      'from Anna Berg 1000: answered',
    ]);
  });

  it('a queue that rings the user again and again shows one call, talked from the fourth ringing on', () => {
    const lines = seen(recorded(pbx, 'queue-answered-at-the-fourth-ringing'));
    expect(lines.map((line) => line.replace(/ \(.*/u, ''))).toEqual([
      'from Anna Berg 1000 via 6500 in queue 6500: ringing',
      'from Anna Berg 1000 via 6500 in queue 6500: missed',
      'from Anna Berg 1000 via 6500 in queue 6500: talking',
      'from Anna Berg 1000 via 6500 in queue 6500: answered',
    ]);
  });

  it('whom the user asks before handing a call on does not take the place of the caller', () => {
    const lines = seen(recorded(pbx, 'attended-transfer-by-user'));
    expect(lines.filter((line) => !line.startsWith('from Anna Berg 1000: '))).toEqual([]);
  });

  it('a call from outside shows the accented name and the number it came in by', () => {
    const [first, ...rest] = seen(recorded(pbx, 'incoming-from-outside'));
    expect(first).toBe(
      'from Zoë Žižková 0033142685300 via 5551001 on trunk test1: ringing (PJSIP/trunk-test1)',
    );
    expect(rest.at(-1)).toBe('from Zoë Žižková 0033142685300 via 5551001 on trunk test1: answered');
  });

  it('click-to-dial is one outgoing call', () => {
    expect(seen(ordered(recorded(pbx, 'originate'), '1002'))).toEqual([
      'to 1002: own-phone-ringing',
      'to 1002: calling',
      'to Björn Čapek 1002: calling',
      'to Björn Čapek 1002: talking (PJSIP/1002)',
      'to Björn Čapek 1002: answered',
    ]);
  });

  it('click-to-dial to the outside keeps the number as dialled', () => {
    const lines = seen(ordered(recorded(pbx, 'originate-to-outside'), '030123456'));
    expect(lines).toContain('to 030123456 on trunk test1: talking (PJSIP/trunk-test1)');
    expect(lines.at(-1)).toBe('to 030123456 on trunk test1: answered');
  });

  it.each([
    ['originate-not-answered', 'Your phone was not picked up.'],
    [
      'originate-not-registered',
      'The PBX cannot reach your phone: it is not registered, switched off, or does not exist.',
    ],
  ])('%s says why', (story, why) => {
    expect(seen(ordered(recorded(pbx, story), '1002'))).toEqual([
      'to 1002: own-phone-ringing',
      `to 1002: failed: ${why}`,
    ]);
  });

  it.each(['redirect-while-ringing', 'redirect-while-talking'])('%s ends as transferred', (story) => {
    const events = recorded(pbx, story);
    const lines = seen([
      ...events,
      {
        type: 'transfer-sent',
        at: events.length,
        callId: 'call-1',
        sentTo: { kind: 'transferred', to: '1002' },
      },
    ]);
    expect(lines[0]).toBe('from Anna Berg 1000: ringing (PJSIP/1000)');
    expect(lines.at(-1)).toBe('from Anna Berg 1000: transferred to 1002');
  });
});

/** Written by hand, after what Asterisk 11 is documented to send: `Dial` with SubEvent, `Bridge`, no Linkedid. */
describe('what Asterisk 11 sends', () => {
  const handMade = (story: string): readonly PbxEvent[] =>
    eventsIn(
      readFileSync(join(import.meta.dirname, '../../fixtures/hand-made/asterisk-11', `${story}.txt`), 'utf8'),
    );

  it.each([
    ['incoming-answered', ['from Anna Berg 1000: answered']],
    ['incoming-missed', ['from Anna Berg 1000: missed']],
    [
      'ring-group',
      ['from Zoë Ünal 03012345 via 6200 on trunk test1: answered elsewhere by Björn Čapek 1002'],
    ],
    ['queue', ['from Anna Berg 1000 via 6400 in queue 6400: answered']],
    ['attended-transfer-to-user', ['from Zoë Ünal 03012345 via 5551000 on trunk test1: answered']],
    ['dialled-by-hand-busy', ['to Björn Čapek 1002: busy']],
  ])('%s', (story, lines) => {
    expect(atTheEnd(handMade(story))).toEqual(lines);
  });

  it('a queue rings one call, again and again', () => {
    expect(seen(handMade('queue')).map((line) => line.replace(/.*: | \(.*/gu, ''))).toEqual([
      'ringing',
      'missed',
      'talking',
      'answered',
    ]);
  });

  it('a colleague who transfers after asking is the party until then', () => {
    expect(seen(handMade('attended-transfer-to-user'))).toEqual([
      'from Anna Berg 1000: ringing (SIP/1000)',
      'from Anna Berg 1000: talking (SIP/1000)',
      'from Zoë Ünal 03012345 via 5551000 on trunk test1: talking (SIP/trunk-test1)',
      'from Zoë Ünal 03012345 via 5551000 on trunk test1: answered',
    ]);
  });

  it('click-to-dial is one outgoing call, though the PBX gives its channel an id of its own', () => {
    expect(atTheEnd(ordered(handMade('originate'), '1002'))).toEqual(['to Björn Čapek 1002: answered']);
  });
});
