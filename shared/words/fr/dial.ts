import type { dial as english } from '../en/dial.ts';

export const dial: typeof english = {
  titles: {
    dial: 'Composer',
    'confirm-link': 'Composer ce numéro ?',
    'refused-link': 'Non composé',
    transfer: 'Transférer',
  },
  willDial: (number) => `Compose ${number}`,
  numberOrName: 'Numéro ou nom',
  transferTo: 'Transférer vers',
  dial: 'Appeler',
  dialWho: (who) => `Appeler ${who}`,
  pickUp: 'Intercepter',
  transfer: 'Transférer',
  transferWho: (who) => `Transférer vers ${who}`,
  askFirst: 'Consulter d’abord',
  linkWantsToDial: 'Un lien veut appeler',
  linkNotDialled: 'Ce lien n’a pas été composé',
  untilThePbxAnswers: 'Tant que le standard ne répond pas, aucun appel n’est possible.',
  pickItUp: (number) => `Décrochez, et le ${number} sera appelé.`,
  calling: (number) => `Appel du ${number}…`,
  callOver: 'Cet appel est terminé et ne peut plus être transféré.',
  groups: {
    found: 'Dans le texte',
    dialled: 'Dernier numéro composé',
    recent: 'Derniers utilisés',
    colleague: 'Collègues',
    history: 'De l’historique',
  },
  noNumberInText: 'Ce texte ne contient aucun numéro de téléphone.',
  people: 'Personnes et numéros',
};
