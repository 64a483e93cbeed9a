import type { notices as english } from '../en/notices.ts';

export const notices: typeof english = {
  calling: (who) => `${who} ruft an`,
  missedFrom: (who) => `Verpasster Anruf von ${who}`,
  on: (line) => `auf ${line}`,
  callBack: 'Zurückrufen',
  show: 'Anzeigen',
};
