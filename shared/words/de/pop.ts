import type { pop as english } from '../en/pop.ts';

export const pop: typeof english = {
  title: 'Anrufe',
  incomingFrom: (who) => `Eingehender Anruf von ${who}`,
  incomingFromNumber: (who, number) => `Eingehender Anruf von ${who}, ${number}`,
  onLine: (line) => `auf Leitung ${line}`,
  copyNumber: 'Nummer kopieren',
  numberCopied: 'Nummer kopiert',
  dismiss: 'Ausblenden',
  hide: 'Verbergen',
};
