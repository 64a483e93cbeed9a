import { ended, isLive, ownPhoneAnswered, talkedSince, withOutcome } from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import { changed, recordById, started } from './calls-state.ts';
import { ownPhoneOutcome } from './outcome.ts';
import type { PbxEvent } from './pbx-event.ts';

type EventOf<Type extends PbxEvent['type']> = Extract<PbxEvent, { readonly type: Type }>;

export const originateSent = (
  state: CallsState,
  { at, originateId, number }: EventOf<'originate-sent'>,
): CallsState =>
  started(
    state,
    {
      direction: 'outgoing',
      party: { number, name: null },
      via: null,
      startedAt: at,
      phase: { kind: 'own-phone-ringing' },
    },
    [originateId],
    (record) => ({ ...record, originateId }),
  );

/** The own phone was picked up, or why it was not. The answer can come after the leg's hangup. */
export const originateEnded = (
  state: CallsState,
  { at, originateId, succeeded, reason }: EventOf<'originate-ended'>,
): CallsState =>
  changed(
    state,
    state.records.find((record) => record.originateId === originateId),
    (record) => {
      if (succeeded) return record.ownAnsweredAt === null ? ownPhoneAnswered(record, at) : record;
      if (record.ownAnsweredAt !== null || talkedSince(record) !== null) return record;
      const outcome = ownPhoneOutcome(record, reason, null);
      if (isLive(record)) return ended(record, at, outcome);
      const isBetterKnown = reason !== null && reason !== 0;
      return isBetterKnown ? withOutcome(record, outcome) : record;
    },
  );

/** The PBX has sent the call on; the own leg's hangup may come before or after that is known. */
export const transferSent = (state: CallsState, { callId, to }: EventOf<'transfer-sent'>): CallsState =>
  changed(state, recordById(state, callId), (record) => {
    const sent = { ...record, sentTo: to };
    return isLive(record) ? sent : withOutcome(sent, { kind: 'transferred', to });
  });

/** A ringing call that the user hangs up is turned down. */
export const hangUpSent = (state: CallsState, { callId }: EventOf<'hang-up-sent'>): CallsState =>
  changed(state, recordById(state, callId), (record) => {
    const isUntouched = record.call.direction === 'incoming' && talkedSince(record) === null;
    if (!isUntouched) return record;
    const rejected = { ...record, isRejected: true };
    const { phase } = record.call;
    return phase.kind === 'ended' && phase.outcome.kind === 'missed'
      ? withOutcome(rejected, { kind: 'rejected' })
      : rejected;
  });
