import { weekdays } from '../weekdays.ts';
import type { Weekday } from '../weekdays.ts';

/** A Monday. */
const monday = Date.UTC(2026, 2, 2, 12);
const dayLength = 24 * 60 * 60 * 1000;

/**
 * The short name of a day of the week.
 * @param locale BCP 47 tag
 */
export const weekdayIn = (locale: string, day: Weekday): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
    monday + weekdays.indexOf(day) * dayLength,
  );

/**
 * Days of the week as people say them: `Mon–Fri`, or one by one.
 *
 * @param locale BCP 47 tag
 * @param days in any order
 */
export const weekdaysIn = (locale: string, days: readonly Weekday[]): string => {
  const chosen = weekdays.filter((day) => days.includes(day));
  const [first] = chosen;
  const last = chosen.at(-1);
  if (first === undefined || last === undefined) return '';
  const isRow = weekdays.indexOf(last) - weekdays.indexOf(first) === chosen.length - 1;
  if (isRow && chosen.length > 2) return `${weekdayIn(locale, first)}–${weekdayIn(locale, last)}`;
  return new Intl.ListFormat(locale, { style: 'short' }).format(chosen.map((day) => weekdayIn(locale, day)));
};
