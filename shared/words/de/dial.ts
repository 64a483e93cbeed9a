import type { dial as english } from '../en/dial.ts';

export const dial: typeof english = {
  titles: {
    dial: 'Wählen',
    'confirm-link': 'Diese Nummer wählen?',
    'refused-link': 'Nicht gewählt',
    transfer: 'Weiterleiten',
  },
  willDial: (number) => `Wählt ${number}`,
  numberOrName: 'Nummer oder Name',
  transferTo: 'Weiterleiten an',
  dial: 'Wählen',
  dialWho: (who) => `${who} anrufen`,
  pickUp: 'Heranholen',
  transfer: 'Weiterleiten',
  transferWho: (who) => `An ${who} weiterleiten`,
  askFirst: 'Rückfrage',
  linkWantsToDial: 'Ein Link möchte wählen',
  linkNotDialled: 'Dieser Link wurde nicht gewählt',
  untilThePbxAnswers: 'Solange die Telefonanlage nicht antwortet, kann nicht telefoniert werden.',
  pickItUp: (number) => `Heben Sie ab, dann wird ${number} angerufen.`,
  calling: (number) => `${number} wird angerufen …`,
  callOver: 'Dieser Anruf ist beendet und kann nicht mehr weitergeleitet werden.',
  groups: {
    found: 'Im Text',
    dialled: 'Zuletzt gewählt',
    recent: 'Zuletzt verwendet',
    colleague: 'Kollegen',
    history: 'Aus der Anrufliste',
  },
  noNumberInText: 'In diesem Text steht keine Telefonnummer.',
  people: 'Personen und Nummern',
};
