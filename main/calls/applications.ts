import type { CallRecord } from './call-record.ts';
import { hasLeg, talking } from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import { changed, recordById, recordOf } from './calls-state.ts';
import type { PbxEventOf } from './pbx-event.ts';

/* Dialled calls that the PBX itself answers: a mailbox, a menu, a conference. No event tells it. */

/** Applications of the dialplan in which nobody answers: tones, waiting, and dialling on. */
const unanswering: ReadonlySet<string> = new Set([
  ...[
    'busy',
    'congestion',
    'playtones',
    'ringing',
    'progress',
    'proceeding',
    'wait',
    'hangup',
    'noop',
    'set',
  ],
  ...[
    'dial',
    'retrydial',
    'queue',
    'appdial',
    'appdial2',
    'macro',
    'gosub',
    'goto',
    'gotoif',
    'agi',
    'system',
  ],
]);

/** Is nobody being dialled for this call, though the user's phone is picked up? */
export const isAlone = (state: CallsState, record: CallRecord): boolean =>
  record.call.direction === 'outgoing' &&
  record.call.phase.kind === 'calling' &&
  ![...state.channels.values()].some(
    (channel) => channel.dialledBy !== null && !channel.isOwn && recordOf(state, channel) === record,
  );

/** Is this a call dialled on the phone itself that is answered, though nobody is being dialled for it? */
export const isAnsweredByPbx = (state: CallsState, record: CallRecord): boolean =>
  record.originateId === null && record.legs.some((leg) => leg.state === 'up') && isAlone(state, record);

/** The user's channel in a dialled call that may talk with the PBX itself; null when it does not. */
export const channelAlone = (state: CallsState, callId: string): string | null => {
  const record = recordById(state, callId);
  const leg = record?.legs.find((own) => own.state === 'up');
  if (record === undefined || leg === undefined || !isAlone(state, record)) return null;
  return state.channels.get(leg.uniqueId)?.name ?? null;
};

const isAnswering = (record: CallRecord, application: string | null): boolean =>
  application === null ? !record.hasDialled : !unanswering.has(application.toLowerCase());

export const applicationRead = (
  state: CallsState,
  { at, uniqueId, application }: PbxEventOf<'application-read'>,
): CallsState =>
  changed(
    state,
    state.records.find((record) => hasLeg(record, uniqueId)),
    (record) =>
      isAlone(state, record) && isAnswering(record, application)
        ? talking(record, record.hasDialled ? at : (record.ownAnsweredAt ?? at))
        : record,
  );
