const words = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'];
const endings = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
const ordinal = (nth: number): string =>
  words[nth - 1] ?? `${nth}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(nth)]}`;
/** The pop. */
export const pop = {
  title: 'Calls',
  incomingFrom: (who: string) => `Incoming call from ${who}`,
  incomingFromNumber: (who: string, number: string) => `Incoming call from ${who}, ${number}`,
  onLine: (line: string) => `on line ${line}`,
  copyNumber: 'Copy number',
  numberCopied: 'Number copied',
  dismiss: 'Dismiss',
  hide: 'Hide',
  inQueue: (queue: string) => `queue ${queue}`,
  through: (trunk: string) => `through ${trunk}`,
  firstCall: 'First call with this number',
  callToday: (nth: number) => `${ordinal(nth)} call today`,
  callTodayMissed: (nth: number) => `${ordinal(nth)} call today; you missed the last`,
  callTodayTalked: (nth: number) => `${ordinal(nth)} call today; you have talked already`,
  missedBefore: (when: string) => `You missed a call ${when}`,
  talkedBefore: (when: string) => `You last talked ${when}`,
  calledBefore: (when: string) => `Last call ${when}`,
  daysAgo: (days: number) => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-days, 'day'),
  note: 'Note',
  noteOnCall: 'Note on this call',
  noteHint: 'Kept in the history of calls. Esc: back to your work.',
  keyboardHint: 'The keyboard is here. Esc: back to your work.',
  makeSmall: 'Make small',
  makeLarge: 'Show the card',
};
