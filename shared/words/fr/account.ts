import type { account as english } from '../en/account.ts';

export const account: typeof english = {
  lacksRights: 'Il manque au compte des droits dont Tipring a besoin',
  isDanger: 'Tout fonctionne, mais le compte est un danger pour le standard',
  mayMore: 'Tout fonctionne ; le compte a plus de droits que nécessaire',
  isRight: 'Le compte a tout ce dont Tipring a besoin, rien de superflu n’a été trouvé',
  marks: { missing: 'manquant', danger: 'dangereux, inutile', needless: 'inutile' },
  rights: 'Droits du compte',
  neededFor: (purposes) => `Nécessaire ${purposes}.`,
  asItShouldBe: 'Le compte tel qu’il devrait être',
  section: 'Section de manager.conf',
};
