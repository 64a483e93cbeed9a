import type { link as english } from '../en/link.ts';

export const link: typeof english = {
  notSetUp: 'Pas encore configuré',
  needsPassword: 'En attente du mot de passe',
  connecting: 'Connexion…',
  connectedTo: (pbx) => `Connecté à ${pbx}`,
  notConnected: 'Non connecté',
  notConnectedRetrying: 'Non connecté, nouvel essai…',
  nextTry: (seconds) => `Non connecté, prochain essai dans ${seconds} s`,
};
