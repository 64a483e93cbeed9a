import type { QuietRule } from '../../shared/settings.ts';
import { weekdays } from '../../shared/weekdays.ts';
import type { Weekday } from '../../shared/weekdays.ts';

/** Minutes since midnight of a time such as `18:30`. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const weekdayOf = (date: Date, daysLater: number): Weekday =>
  weekdays[(date.getDay() + 6 + daysLater + 7) % 7] ?? 'monday';

/**
 * Does the moment lie in the hours? A night belongs to the day that it begins on.
 *
 * @param now milliseconds since 1970; taken as this computer's clock shows it
 */
export const isWithin = ({ days, from, until }: NonNullable<QuietRule['hours']>, now: number): boolean => {
  const date = new Date(now);
  const minutes = date.getHours() * 60 + date.getMinutes();
  const [begin, end] = [minutesOf(from), minutesOf(until)];
  const isToday = days.includes(weekdayOf(date, 0));
  if (begin < end) return isToday && begin <= minutes && minutes < end;
  return (isToday && begin <= minutes) || (days.includes(weekdayOf(date, -1)) && minutes < end);
};
