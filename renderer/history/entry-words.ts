import type { HistoryEntry } from '../../shared/history.ts';
import type { Words } from '../../shared/words/words.ts';
import type { IconName } from '../design/icon.tsx';

/** Picture and colour of an entry; its words say the same. */
export const entryLooks = ({
  direction,
  outcome,
}: HistoryEntry): { readonly icon: IconName; readonly tone: 'bad' | 'quiet' } => {
  switch (outcome.kind) {
    case 'missed':
      return { icon: 'missed', tone: 'bad' };
    case 'failed':
      return { icon: 'warning', tone: 'bad' };
    case 'answered-elsewhere':
      return { icon: 'colleague', tone: 'quiet' };
    case 'transferred':
    case 'sent-to-voicemail':
      return { icon: 'transfer', tone: 'quiet' };
    case 'parked':
      return { icon: 'parked', tone: 'quiet' };
    case 'busy':
      return { icon: 'busy', tone: 'quiet' };
    case 'answered':
    case 'rejected':
    case 'not-answered':
    case 'cancelled':
    case 'unknown':
      return { icon: direction, tone: 'quiet' };
  }
};

/** The day of the calls below it. */
export const dayWords = ({ main, locale }: Words, start: number, now: number): string => {
  const today = new Date(now).setHours(0, 0, 0, 0);
  const yesterday = new Date(today).setDate(new Date(today).getDate() - 1);
  const date = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...(new Date(start).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' }),
  }).format(start);
  if (start === today) return `${main.today}, ${date}`;
  return start === yesterday ? `${main.yesterday}, ${date}` : date;
};
