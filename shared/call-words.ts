import type { Call, CallOutcome, Party } from './call.ts';
import type { Words } from './words/words.ts';

/** The one line that names a party: the name, else the number, else that nothing is known. */
export const partyName = ({ calls }: Pick<Words, 'calls'>, party: Party): string =>
  party.name ?? party.number ?? calls.unknownCaller;

/** Name and number, such as `Anna Berg (1000)`, once only where they are the same; null where neither is known. */
export const knownLabel = ({ name, number }: Party): string | null =>
  name !== null && number !== null && name !== number ? `${name} (${number})` : (name ?? number);

/** Name and number, or that nothing is known. */
export const partyLabel = ({ calls }: Pick<Words, 'calls'>, party: Party): string =>
  knownLabel(party) ?? calls.unknownCaller;

/** Words with a place for a name or number, and who stands there; null where they name nobody. */
export interface Phrase {
  readonly text: (who: string) => string;
  readonly who: string | null;
}

const plain = (text: string): Phrase => ({ text: () => text, who: null });

/** How a call ended, as a short phrase. */
export const outcomePhrase = (words: Pick<Words, 'calls'>, outcome: CallOutcome): Phrase => {
  const { calls } = words;
  switch (outcome.kind) {
    case 'answered':
      return plain(calls.ended);
    case 'missed':
      return plain(calls.missed);
    case 'answered-elsewhere':
      return outcome.by === null
        ? plain(calls.answeredElsewhere)
        : { text: calls.answeredBy, who: partyName(words, outcome.by) };
    case 'busy':
      return plain(calls.busy);
    case 'rejected':
      return plain(calls.rejected);
    case 'not-answered':
      return plain(calls.notAnswered);
    case 'cancelled':
      return plain(calls.cancelled);
    case 'transferred':
      return { text: calls.sentOnTo, who: outcome.to };
    case 'parked':
      return outcome.at === null ? plain(calls.parked) : { text: calls.parkedOn, who: outcome.at };
    case 'failed':
      return plain(calls.failed(calls.failures[outcome.why]));
    case 'unknown':
      return plain(calls.unknownEnd);
  }
};

/** Where a call stands, as a short phrase. */
export const phasePhrase = (words: Pick<Words, 'calls'>, { phase }: Call): Phrase => {
  const { calls } = words;
  switch (phase.kind) {
    case 'ringing':
      return plain(calls.ringing);
    case 'own-phone-ringing':
      return plain(calls.ownPhoneRinging);
    case 'calling':
      return plain(calls.calling);
    case 'talking':
      return plain(calls.talking);
    case 'ended':
      return outcomePhrase(words, phase.outcome);
  }
};

/** Where a call stands, in one piece. */
export const phaseWords = (words: Pick<Words, 'calls'>, call: Call): string => {
  const { text, who } = phasePhrase(words, call);
  return text(who ?? '');
};
