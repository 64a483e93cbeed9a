import { ended, isLive, ownPhoneAnswered, sentOn, withOutcome } from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import { changed, recordById, started } from './calls-state.ts';
import { outcomeOf } from './outcome.ts';
import type { PbxEventOf } from './pbx-event.ts';

export const originateSent = (
  state: CallsState,
  { at, originateId, number }: PbxEventOf<'originate-sent'>,
): CallsState =>
  started(
    state,
    {
      direction: 'outgoing',
      party: { number, name: null },
      via: null,
      queue: null,
      trunk: null,
      startedAt: at,
      phase: { kind: 'own-phone-ringing' },
    },
    [originateId],
    (record) => ({ ...record, originateId }),
  );

/** The own phone was picked up, or why it was not. The answer can come before or after the leg's hangup. */
export const originateEnded = (
  state: CallsState,
  { at, originateId, succeeded, reason }: PbxEventOf<'originate-ended'>,
): CallsState =>
  changed(
    state,
    state.records.find((record) => record.originateId === originateId),
    (record) => {
      if (succeeded)
        return record.call.phase.kind === 'own-phone-ringing' ? ownPhoneAnswered(record, at) : record;
      const told = { ...record, originateReason: reason };
      if (isLive(record)) return record.legs.length > 0 ? told : ended(told, at, outcomeOf(told, null));
      // The reason 0 says less than the hangup's cause has said.
      return reason === null || reason === 0 ? record : withOutcome(told, outcomeOf(told, null));
    },
  );

/** A call that nothing was heard of has an unknown end, until the own phone takes part in it after all. */
export const originateUntold = (
  state: CallsState,
  { at, originateId }: PbxEventOf<'originate-untold'>,
): CallsState =>
  changed(
    state,
    state.records.find((record) => record.originateId === originateId),
    (record) =>
      isLive(record) && record.legs.length === 0 ? ended(record, at, { kind: 'unknown' }) : record,
  );

/** The PBX has sent the call on; the own leg's hangup may come before or after that is known. */
export const transferSent = (
  state: CallsState,
  { callId, sentTo }: PbxEventOf<'transfer-sent'>,
): CallsState => changed(state, recordById(state, callId), (record) => sentOn(record, sentTo));

/** A call that the user hangs up before it is talked is turned down, or given up. */
export const hangUpSent = (state: CallsState, { callId }: PbxEventOf<'hang-up-sent'>): CallsState =>
  changed(state, recordById(state, callId), (record) => {
    const hungUp = { ...record, isHungUpHere: true };
    const { phase, direction } = record.call;
    if (phase.kind !== 'ended') return hungUp;
    const isUntold = direction === 'incoming' ? phase.outcome.kind === 'missed' : phase.talkedSince === null;
    return isUntold ? withOutcome(hungUp, outcomeOf(hungUp, null)) : record;
  });
