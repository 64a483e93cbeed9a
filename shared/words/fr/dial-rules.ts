import type { dialRules as english } from '../en/dial-rules.ts';

export const dialRules: typeof english = {
  replacements: 'Remplacements',
  replacementsHint:
    'Le premier qui convient est appliqué, avant les autres règles. Dans les postes internes, les autres numéros courts et les numéros des collègues, seuls des numéros entiers sont remplacés ; les codes à étoile restent.',
  match: 'Un numéro qui',
  matches: { begins: 'commence par', equals: 'est' },
  from: 'ces chiffres',
  to: 'devient',
  matchOf: (place) => `Remplacement ${place} : ce qui convient`,
  fromOf: (place) => `Remplacement ${place} : chiffres`,
  toOf: (place) => `Remplacement ${place} : ce qu’ils deviennent`,
  remove: (place) => `Supprimer le remplacement ${place}`,
  add: 'Ajouter un remplacement',
  nothing: 'rien',
  hotkey: 'Raccourci pour le texte sélectionné',
  hotkeyHints: {
    selected:
      'Sélectionnez un numéro dans n’importe quel programme et appuyez dessus : Tipring demande s’il faut l’appeler, et laisse choisir s’il y en a plusieurs.',
    copied:
      'Copiez un numéro dans n’importe quel programme et appuyez dessus : Tipring demande s’il faut l’appeler, et laisse choisir s’il y en a plusieurs. Sur ce système, il ne voit pas ce qui est seulement sélectionné.',
  },
  hotkeyWayland:
    'Ce bureau (Wayland) ne l’a pas donné à Tipring ; tous ne laissent pas les programmes avoir leurs raccourcis. Copiez le numéro et choisissez « Composer le numéro copié… » dans la zone de notification, ou déposez-le sur la fenêtre de Tipring.',
  tryNumber: 'Essayer un numéro',
  tryHint: 'Ce qui serait composé d’après ce qui est écrit ici, enregistré ou non. Rien n’est composé.',
  wrongRules: 'Une des règles ci-dessus n’est pas encore correcte.',
  errors: {
    part: 'Des chiffres seulement, et un plus au début seulement.',
    missing: 'Il manque des chiffres ici.',
    most: (most) => `Il y a de la place pour ${most} remplacements.`,
  },
};
