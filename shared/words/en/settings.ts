/** The settings window. */
export const settings = {
  title: 'Settings',
  language: 'Language',
  languageLead: 'The language of everything that Tipring says.',
  asTheSystem: 'As the system',
};
