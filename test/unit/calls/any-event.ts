import fc from 'fast-check';
import type { ChannelState, DialStatus, PbxEvent } from '../../../main/calls/pbx-event.ts';

/** The phone of the user. */
export const own = { extension: '1001', analogPort: null };

const id = fc.constantFrom('1', '2', '3', '4', '5', '6');
const party = fc.record({
  number: fc.constantFrom('1000', '1001', '1002', null),
  name: fc.constantFrom('Anna', null),
});
/** The channels there are, by their unique ids. */
export const channelNames: Readonly<Record<string, string>> = {
  '1': 'PJSIP/1001-01',
  '2': 'PJSIP/1000-02',
  '3': 'Local/1001@queue-03;1',
  '4': 'Local/1001@queue-03;2',
  '5': 'PJSIP/1001-05',
  '6': 'PJSIP/trunk-a-06',
};
const channel = fc
  .record({
    uniqueId: id,
    linkedId: fc.option(id),
    state: fc.constantFrom<ChannelState>('down', 'ring', 'ringing', 'up', 'other'),
    caller: party,
    connected: party,
    context: fc.constant(null),
    exten: fc.constantFrom('1001', 's', null),
  })
  .map((fields) => ({ ...fields, name: channelNames[fields.uniqueId] ?? '' }));
const status = fc.constantFrom<DialStatus>('answer', 'cancel', 'busy', 'no-answer', 'congestion', 'other');
const callId = fc.constantFrom('call-1', 'call-2', 'call-9');
const at = fc.nat(1_000_000);
const is = <Type extends string>(type: Type): fc.Arbitrary<Type> => fc.constant(type);
/** Anything that can happen on a PBX with six channels, whether it makes sense or not. */
export const anyEvent: fc.Arbitrary<PbxEvent> = fc.oneof(
  fc.record({ at, type: is('channel-created'), channel }),
  fc.record({ at, type: is('channel-state'), channel }),
  fc.record({ at, type: is('channel-identity'), channel }),
  fc.record({
    at,
    type: is('channel-renamed'),
    uniqueId: id,
    name: fc.constantFrom('PJSIP/1001-07', 'PJSIP/1000-08', 'PJSIP/1001-07<ZOMBIE>'),
  }),
  fc.record({ at, type: is('local-bridged'), one: channel, two: channel }),
  fc.record({ at, type: is('dial-begin'), caller: fc.option(channel), callee: channel }),
  fc.record({
    at,
    type: is('dial-end'),
    caller: fc.option(channel),
    callee: channel,
    status,
    forwardedTo: fc.constantFrom('1002', null),
  }),
  fc.record({ at, type: is('bridge-entered'), bridgeId: fc.constantFrom('a', 'b'), channel }),
  fc.record({ at, type: is('bridge-left'), bridgeId: fc.constantFrom('a', 'b'), channel }),
  fc.record({ at, type: is('hangup'), channel, cause: fc.constantFrom(16, 17, 26, null) }),
  fc.record({ at, type: is('pickup'), channel, target: channel }),
  fc.record({ at, type: is('unparked'), channel, retriever: channel }),
  fc.record({
    at,
    type: is('transferred'),
    by: fc.array(channel, { maxLength: 2 }),
    channel: fc.option(channel),
    to: party,
  }),
  fc.record({ at, type: is('queue-joined'), channel, queue: fc.constant('sales') }),
  fc.record({ at, type: is('queue-left'), channel }),
  fc.record({ at, type: is('parked'), channel, space: fc.constant('701') }),
  fc.record({ at, type: is('originate-sent'), originateId: id, number: fc.constant('1002') }),
  fc.record({
    at,
    type: is('originate-ended'),
    originateId: id,
    succeeded: fc.boolean(),
    reason: fc.constantFrom(0, 1, 3, null),
  }),
  fc.record({ at, type: is('originate-untold'), originateId: id }),
  fc.record({
    at,
    type: is('transfer-sent'),
    callId,
    sentTo: fc.constantFrom(
      { kind: 'transferred', to: '1002' } as const,
      { kind: 'sent-to-voicemail', of: '1002' } as const,
    ),
  }),
  fc.record({ at, type: is('hang-up-sent'), callId }),
  fc.record({ at, type: is('link-lost') }),
  fc.record({ at, type: is('ringing-lost') }),
  fc.record({
    at,
    type: is('state-read'),
    channels: fc.array(
      channel.map((fields) => ({ ...fields, bridgeId: null, dialled: null, queue: null, seconds: 1 })),
      { maxLength: 4 },
    ),
  }),
);
