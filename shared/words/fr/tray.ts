import type { tray as english } from '../en/tray.ts';

export const tray: typeof english = {
  tryingAgain: (what) => `${what} Nouvel essai automatique.`,
  aNumber: 'Un numéro…',
  pickUpAt: (who) => `Intercepter l’appel de ${who}`,
  fetchParked: 'Reprendre un appel parqué',
  connectNow: 'Se connecter maintenant',
  dial: 'Composer…',
  redial: (number) => `Rappeler ${number}`,
  dialCopied: (number) => `Composer le numéro copié ${number}`,
  dialTheCopied: 'Composer le numéro copié…',
  dialOneCopied: 'Composer un des numéros copiés…',
  lastCalls: 'Derniers appels',
  missed: (count) => (count < 2 ? `${count} appel manqué` : `${count} appels manqués`),
  settings: 'Réglages…',
  demo: 'Démonstration',
  demoSteps: {
    outside: 'Un client appelle',
    colleague: 'Une collègue appelle',
    two: 'Deux appels à la fois',
    'caller-hangs-up': 'L’appelant raccroche',
    answer: 'Décrocher',
  },
  quit: 'Quitter',
};
