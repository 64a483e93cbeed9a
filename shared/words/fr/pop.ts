import type { pop as english } from '../en/pop.ts';

const ordinal = (nth: number): string => (nth === 1 ? '1er' : `${nth}e`);

export const pop: typeof english = {
  title: 'Appels',
  incomingFrom: (who) => `Appel entrant de ${who}`,
  incomingFromNumber: (who, number) => `Appel entrant de ${who}, ${number}`,
  onLine: (line) => `sur la ligne ${line}`,
  copyNumber: 'Copier le numéro',
  numberCopied: 'Numéro copié',
  dismiss: 'Ignorer',
  hide: 'Masquer',
  inQueue: (queue) => `file ${queue}`,
  through: (trunk) => `par ${trunk}`,
  firstCall: 'Premier appel avec ce numéro',
  callToday: (nth) => `${ordinal(nth)} appel aujourd’hui`,
  callTodayMissed: (nth) => `${ordinal(nth)} appel aujourd’hui ; vous avez manqué le dernier`,
  callTodayTalked: (nth) => `${ordinal(nth)} appel aujourd’hui ; vous vous êtes déjà parlé`,
  missedBefore: (when) => `Appel manqué : ${when}`,
  talkedBefore: (when) => `Dernière conversation : ${when}`,
  calledBefore: (when) => `Dernier appel : ${when}`,
  daysAgo: (count) => new Intl.RelativeTimeFormat('fr', { numeric: 'auto' }).format(-count, 'day'),
  note: 'Note',
  noteOnCall: 'Note sur cet appel',
  noteHint: 'Gardée dans l’historique des appels. Échap : retour au travail.',
  keyboardHint: 'Le clavier est ici. Échap : retour au travail.',
  makeSmall: 'Réduire',
  makeLarge: 'Afficher la carte',
};
