import type { LackedRight, Purpose, RightName } from '../../rights.ts';
import { listIn } from '../list.ts';

const list = listIn('fr');

/** What Tipring needs rights for. */
const purposes: Readonly<Record<Purpose, string>> = {
  calls: 'pour voir les appels',
  queues: 'pour savoir de quelle file vient un appel',
  handling: 'pour transférer, parquer et raccrocher',
  dialling: 'pour appeler et intercepter',
  lines: 'pour voir si les collègues sont en ligne',
};

const danger = (why: string): string => `Qui obtient le mot de passe ${why}.`;

/** What whoever holds a right can do with it, by list and right. */
const worths: Readonly<Record<string, string>> = {
  'write system': danger('peut exécuter des programmes sur le standard et y charger des modules'),
  'write command': danger(
    'peut taper à la console du standard : couper tous les appels, l’arrêter, lui faire exécuter des programmes',
  ),
  'write config': danger(
    'peut lire les mots de passe de la configuration du standard et lui faire exécuter des programmes',
  ),
  'write agi': danger('peut piloter les appels pas à pas, y compris exécuter des programmes sur le standard'),
  'write agent': 'Il met des collègues dans les files et les en retire.',
  'write message': 'Il envoie des messages au nom de n’importe qui.',
  'write reporting': 'Il lit les chiffres de tout le standard.',
  'write user': 'Il envoie ses propres événements à tous les autres programmes à l’écoute.',
  'read dtmf': danger('voit chaque touche pressée pendant un appel, codes et numéros de carte compris'),
  'read dialplan': danger(
    'voit chaque étape de chaque appel avec ce qu’il transporte, codes et mots de passe compris',
  ),
  'read agent': 'Il apprend ce que font les files et leurs membres.',
  'read cdr': 'Il reçoit le relevé des appels de tous.',
  'read log': 'Il lit le journal du standard au fil de l’eau.',
  'read reporting': 'Il reçoit des chiffres sur les appels de tous.',
  'read security': 'Il apprend qui se connecte au standard, et d’où.',
  'read system': 'Il apprend quand téléphones, modules et le standard lui-même vont et viennent.',
  'read user': 'Il reçoit ce que d’autres programmes se disent.',
  'read verbose': 'Il lit la console du standard au fil de l’eau.',
  // On a PBX where Originate can write files; Tipring needs it for dialling.
  'write originate':
    'Ce standard est antérieur à août 2024 (CVE-2024-42365) : avec « originate » seul, qui obtient le mot de passe peut y écrire des fichiers et donc exécuter des programmes. Mettez-le à jour ; d’ici là, seules les adresses permises le protègent.',
};

export const purposesOf = (needed: readonly Purpose[]): string =>
  list(needed.map((purpose) => purposes[purpose]));

export const worthOf = ({ list: of, right }: RightName): string =>
  worths[`${of} ${right}`] ?? 'Tipring n’en a pas l’usage.';

export const lackedRights = (lacks: readonly LackedRight[]): string =>
  list(lacks.map(({ list: of, right, for: needed }) => `${of} “${right}” (${purposesOf(needed)})`));

export const rightNames = (rights: readonly RightName[]): string =>
  list(rights.map(({ list: of, right }) => `${of} “${right}”`));
