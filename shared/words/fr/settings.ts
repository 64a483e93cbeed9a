import type { settings as english } from '../en/settings.ts';

export const settings: typeof english = {
  title: 'Réglages',
  language: 'Langue',
  languageLead: 'La langue de tout ce que dit Tipring.',
  asTheSystem: 'Celle du système',
};
