import type { pop as english } from '../en/pop.ts';

export const pop: typeof english = {
  title: 'Appels',
  incomingFrom: (who) => `Appel entrant de ${who}`,
  incomingFromNumber: (who, number) => `Appel entrant de ${who}, ${number}`,
  onLine: (line) => `sur la ligne ${line}`,
  copyNumber: 'Copier le numéro',
  numberCopied: 'Numéro copié',
  dismiss: 'Ignorer',
  hide: 'Masquer',
};
