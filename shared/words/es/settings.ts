import type { settings as english } from '../en/settings.ts';

export const settings: typeof english = {
  title: 'Ajustes',
  language: 'Idioma',
  languageLead: 'El idioma de todo lo que dice Tipring.',
  asTheSystem: 'El del sistema',
};
