import type { common as english } from '../en/common.ts';

export const common: typeof english = {
  cancel: 'Annuler',
  close: 'Fermer',
  dismiss: 'Ignorer',
  copy: 'Copier',
  cut: 'Couper',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  copied: 'Copié',
  lockedShort: 'Imposé par le fichier de configuration',
  locked: 'imposé par le fichier de configuration',
};
