/** A person with a phone of the office. */
export interface Extension {
  readonly number: string;
  readonly person: string;
}

const firstNames = [
  ...['Ada', 'Božena', 'Cédric', 'Dörte', 'Émile', 'Fatma', 'Gülşen', 'Håkon', 'Inés', 'João'],
  ...['Katarína', 'Łukasz', 'Mário', 'Nils', 'Øyvind', 'Pál', 'Renée', 'Søren', 'Tomáš', 'Ülkü'],
];
const lastNames = [
  ...['Abel', 'Brück', 'Černý', 'Dvořák', 'Eriksen', 'Fournier', 'Gómez', 'Hansen', 'Ibáñez', 'Jørgensen'],
];

/** The two hundred of the office, 2000 to 2199, no two of one name. */
export const officeExtensions: readonly Extension[] = lastNames.flatMap((last, row) =>
  firstNames.map((first, column) => ({
    number: String(2000 + row * firstNames.length + column),
    person: `${first} ${last}`,
  })),
);
