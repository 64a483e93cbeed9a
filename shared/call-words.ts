import type { Call, CallOutcome, Party } from './call.ts';
import type { Words } from './words/words.ts';

/** Some PBXs give the number for a name, too. */
const nameOf = ({ name, number }: Party): string | null => (name === number ? null : name);

/** The large line that names a party, and the number below it where the large line is a name. */
export const partyLines = (
  { calls, showNumber }: Pick<Words, 'calls' | 'showNumber'>,
  party: Party,
): { readonly title: string; readonly number: string | null } => {
  const name = nameOf(party);
  const number = party.number === null ? null : showNumber(party.number).text;
  return name === null ? { title: number ?? calls.unknownCaller, number: null } : { title: name, number };
};

/** The one line that names a party: the name, else the number, else that nothing is known. */
export const partyName = (words: Pick<Words, 'calls' | 'showNumber'>, party: Party): string =>
  partyLines(words, party).title;

/** Letters that are written from right to left: Hebrew, Arabic, and their neighbours. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Left-to-right mark: behind it the groups of a number keep their order, and the plus its place. */
const mark = '\u200e';
const grouped = /[^0-9]/;

/** Name and number in one piece, such as `Anna Berg (1000)`, or that nothing is known. */
export const partyLabel = (words: Pick<Words, 'calls' | 'showNumber'>, party: Party): string => {
  const { title, number } = partyLines(words, party);
  if (number === null) return title;
  return `${title} (${rightToLeft.test(title) && grouped.test(number) ? mark : ''}${number})`;
};

/** Words with a place for a name or number, and who stands there; null where they name nobody. */
export interface Phrase {
  readonly text: (who: string) => string;
  readonly who: string | null;
}

const plain = (text: string): Phrase => ({ text: () => text, who: null });

/** How a call ended, as a short phrase. */
export const outcomePhrase = (words: Pick<Words, 'calls' | 'showNumber'>, outcome: CallOutcome): Phrase => {
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
      return { text: calls.sentOnTo, who: words.showNumber(outcome.to).text };
    case 'sent-to-voicemail':
      return { text: calls.sentToVoicemailOf, who: words.showNumber(outcome.of).text };
    case 'parked':
      return outcome.at === null ? plain(calls.parked) : { text: calls.parkedOn, who: outcome.at };
    case 'failed':
      return plain(calls.failed(calls.failures[outcome.why]));
    case 'unknown':
      return plain(calls.unknownEnd);
  }
};

/** Where a call stands, as a short phrase. */
export const phasePhrase = (words: Pick<Words, 'calls' | 'showNumber'>, { phase }: Call): Phrase => {
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
export const phaseWords = (words: Pick<Words, 'calls' | 'showNumber'>, call: Call): string => {
  const { text, who } = phasePhrase(words, call);
  return text(who ?? '');
};
