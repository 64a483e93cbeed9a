import type { LackedRight, Purpose, RightName } from '../../rights.ts';
import { listIn } from '../list.ts';

const list = listIn('en');

/** What Tipring needs rights for. */
const purposes: Readonly<Record<Purpose, string>> = {
  calls: 'to see calls',
  queues: 'to tell the queue that a call comes from',
  handling: 'to transfer, park and hang up',
  dialling: 'to dial and pick up',
  lines: 'to see whether colleagues are on the phone',
};

const danger = (why: string): string => `Whoever gets the password ${why}.`;

/** What whoever holds a right can do with it, by list and right. */
const worths: Readonly<Record<string, string>> = {
  'write system': danger('can run programs on the PBX and load modules into it'),
  'write command': danger('can type at the console of the PBX: end all calls, stop it, have it run programs'),
  'write config': danger('can read the passwords in the PBX’s configuration and have it run programs'),
  'write agi': danger('can steer calls step by step, which includes running programs on the PBX'),
  'write agent': 'It takes colleagues into queues and out of them.',
  'write message': 'It sends text messages in anybody’s name.',
  'write reporting': 'It reads figures of the whole PBX.',
  'write user': 'It sends events of its own making to every other program that listens.',
  'read dtmf': danger('sees every key that anybody presses in a call, PINs and card numbers included'),
  'read dialplan': danger(
    'sees every step of every call with what it carries along, PINs and passwords included',
  ),
  'read agent': 'It is told what queues and their members do.',
  'read cdr': 'It gets the record of everybody’s calls.',
  'read log': 'It reads the log of the PBX as it is written.',
  'read reporting': 'It is sent figures of everybody’s calls.',
  'read security': 'It is told who logs in to the PBX, and from where.',
  'read system': 'It is told when phones, modules and the PBX itself come and go.',
  'read user': 'It is sent what other programs tell one another.',
  'read verbose': 'It reads the console of the PBX as it is written.',
  // On a PBX where Originate can write files; Tipring needs it for dialling.
  'write originate':
    'This PBX is older than August 2024 (CVE-2024-42365): with “originate” alone, whoever gets the password can write files on it and so run programs. Update it; until then the permitted addresses are all that protects it.',
};

export const purposesOf = (needed: readonly Purpose[]): string =>
  list(needed.map((purpose) => purposes[purpose]));

export const worthOf = ({ list: of, right }: RightName): string =>
  worths[`${of} ${right}`] ?? 'Tipring has no use for it.';

export const lackedRights = (lacks: readonly LackedRight[]): string =>
  list(lacks.map(({ list: of, right, for: needed }) => `${of} “${right}” (${purposesOf(needed)})`));

export const rightNames = (rights: readonly RightName[]): string =>
  list(rights.map(({ list: of, right }) => `${of} “${right}”`));
