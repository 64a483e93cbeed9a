import type { QuietSpan } from '../../shared/quiet.ts';

const minute = 60_000;
/** "Until tomorrow" ends when an office opens. */
const morningHour = 8;

/**
 * When a quiet time that begins now is over.
 *
 * @param now milliseconds since 1970
 * @returns milliseconds since 1970
 */
export const endOf = (span: QuietSpan, now: number): number => {
  switch (span) {
    case 'half-hour':
      return now + 30 * minute;
    case 'hour':
      return now + 60 * minute;
    case 'until-tomorrow': {
      const date = new Date(now);
      return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, morningHour).getTime();
    }
  }
};
