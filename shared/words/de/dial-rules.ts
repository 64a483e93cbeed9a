import type { dialRules as english } from '../en/dial-rules.ts';

export const dialRules: typeof english = {
  replacements: 'Ersetzungen',
  replacementsHint:
    'Die erste, die passt, wird vor den anderen Regeln angewendet. Bei Nebenstellen, anderen Kurznummern und Nummern von Kollegen werden nur ganze Nummern ersetzt; Sterncodes bleiben.',
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
  hotkey: 'Tastenkürzel für den markierten Text',
  hotkeyHints: {
    selected:
      'Markieren Sie in einem beliebigen Programm eine Nummer und drücken Sie es: Tipring fragt, ob sie angerufen werden soll, und lässt bei mehreren wählen.',
    copied:
      'Kopieren Sie in einem beliebigen Programm eine Nummer und drücken Sie es: Tipring fragt, ob sie angerufen werden soll, und lässt bei mehreren wählen. Was nur markiert ist, erfährt es auf diesem System nicht.',
  },
  hotkeyWayland:
    'Dieser Desktop (Wayland) hat es Tipring nicht gegeben; nicht jeder lässt Programmen eigene Tastenkürzel. Kopieren Sie die Nummer und wählen Sie im Tray „Kopierte Nummer wählen …“, oder ziehen Sie sie auf das Fenster von Tipring.',
  tryNumber: 'Eine Nummer ausprobieren',
  tryHint: 'Was für sie nach dem gewählt würde, was hier steht, gespeichert oder nicht. Gewählt wird nichts.',
  wrongRules: 'Eine der Regeln oben stimmt noch nicht.',
  errors: {
    part: 'Nur Ziffern, und ein Plus nur am Anfang.',
    missing: 'Hier fehlen Ziffern.',
    most: (most) => `Es ist Platz für ${most} Ersetzungen.`,
  },
};
