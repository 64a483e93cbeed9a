import type { dialRules as english } from '../en/dial-rules.ts';

export const dialRules: typeof english = {
  replacements: 'Ersetzungen',
  replacementsHint: 'Die erste, die passt, wird vor den anderen Regeln angewendet. Bei Nebenstellen, anderen Kurznummern und Nummern von Kollegen werden nur ganze Nummern ersetzt; Sterncodes bleiben.',
  match: 'Eine Nummer, die',
  matches: { begins: 'beginnt mit', equals: 'lautet' },
  from: 'diesen Ziffern',
  to: 'wird zu',
  matchOf: (place) => `Ersetzung ${place}: was passt`,
  fromOf: (place) => `Ersetzung ${place}: Ziffern`,
  toOf: (place) => `Ersetzung ${place}: was daraus wird`,
  remove: (place) => `Ersetzung ${place} entfernen`,
  add: 'Ersetzung hinzufügen',
  nothing: 'nichts',
  tryNumber: 'Eine Nummer ausprobieren',
  tryHint: 'Was für sie nach dem gewählt würde, was hier steht, gespeichert oder nicht. Gewählt wird nichts.',
  wrongRules: 'Eine der Regeln oben stimmt noch nicht.',
  errors: {
    part: 'Nur Ziffern, und ein Plus nur am Anfang.',
    missing: 'Hier fehlen Ziffern.',
    most: (most) => `Es ist Platz für ${most} Ersetzungen.`,
  },
};
