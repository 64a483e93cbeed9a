import type { settings as english } from '../en/settings.ts';

export const settings: typeof english = {
  title: 'Einstellungen',
  language: 'Sprache',
  languageLead: 'Die Sprache, in der Tipring mit Ihnen spricht.',
  asTheSystem: 'Wie das System',
};
