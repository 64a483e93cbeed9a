import type { QuietRule } from '../../shared/settings.ts';
import type { Weekday } from '../../shared/weekdays.ts';
import type { Words } from '../../shared/words/words.ts';

/** A quiet rule as edited. `key` keeps the row's place on the screen and goes nowhere else. */
export interface QuietRuleRow {
  readonly key: number;
  readonly direction: QuietRule['direction'];
  readonly origin: QuietRule['origin'];
  readonly number: string;
  readonly queue: string;
  readonly when: 'always' | 'hours';
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly until: string;
}

/** Hours as they are offered first: the nights of the working days. */
const nights = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '18:00',
  until: '08:00',
} satisfies QuietRule['hours'];

/** A rule in the fields that it is edited in. */
export const rowOf = ({ hours, direction, origin, number, queue }: QuietRule): Omit<QuietRuleRow, 'key'> => ({
  direction,
  origin,
  number,
  queue,
  when: hours === null ? 'always' : 'hours',
  ...(hours ?? nights),
});

export const newRule: Omit<QuietRuleRow, 'key'> = rowOf({
  hours: nights,
  direction: 'incoming',
  origin: 'any',
  number: '',
  queue: '',
});

/** What the fields say. Whether it may be said is for `checkForm`. */
export const ruleOf = (row: QuietRuleRow): QuietRule => ({
  hours: row.when === 'always' ? null : { days: [...row.days], from: row.from, until: row.until },
  direction: row.direction,
  origin: row.origin,
  number: row.number.replaceAll(/[\s()/.-]/g, ''),
  queue: row.queue.trim(),
});

/** The rule in a sentence. */
export const ruleSentence = ({ quiet: { sentence } }: Words, row: QuietRuleRow): string => {
  const { hours, direction, origin, number, queue } = ruleOf(row);
  return sentence.whole([
    sentence[direction][origin],
    ...(number === '' ? [] : [sentence.number(number)]),
    ...(queue === '' ? [] : [sentence.queue(queue)]),
    hours === null ? sentence.always : sentence.hours(hours.days, hours.from, hours.until),
  ]);
};
