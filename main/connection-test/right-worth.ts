import type { ExcessRight } from '../../shared/ipc.ts';
import type { RightsList } from './needs.ts';

type Worth = Pick<ExcessRight, 'weight' | 'why'>;

const danger = (why: string): Worth => ({ weight: 'danger', why: `Whoever gets the password ${why}.` });
const needless = (why: string): Worth => ({ weight: 'needless', why: `${why}.` });

/** What whoever holds a right can do with it. Source: Asterisk, manager.conf and ListCommands of 16 and 22. */
const worths: { readonly [List in RightsList]: ReadonlyMap<string, Worth> } = {
  write: new Map([
    ['system', danger('can run programs on the PBX and load modules into it')],
    ['command', danger('can type at the console of the PBX: end all calls, stop it, have it run programs')],
    ['config', danger('can read the passwords in the PBX’s configuration and have it run programs')],
    ['agi', danger('can steer calls step by step, which includes running programs on the PBX')],
    ['agent', needless('It takes colleagues into queues and out of them')],
    ['message', needless('It sends text messages in anybody’s name')],
    ['reporting', needless('It reads figures of the whole PBX')],
    ['user', needless('It sends events of its own making to every other program that listens')],
  ]),
  read: new Map([
    ['dtmf', danger('sees every key that anybody presses in a call, PINs and card numbers included')],
    [
      'dialplan',
      danger('sees every step of every call with what it carries along, PINs and passwords included'),
    ],
    ['agent', needless('It is told what queues and their members do')],
    ['cdr', needless('It gets the record of everybody’s calls')],
    ['log', needless('It reads the log of the PBX as it is written')],
    ['reporting', needless('It is sent figures of everybody’s calls')],
    ['security', needless('It is told who logs in to the PBX, and from where')],
    ['system', needless('It is told when phones, modules and the PBX itself come and go')],
    ['user', needless('It is sent what other programs tell one another')],
    ['verbose', needless('It reads the console of the PBX as it is written')],
  ]),
};

/** Rights that give nothing in a list: no action asks for them, or no event is of their class. */
export const uselessRights: { readonly [List in RightsList]: ReadonlySet<string> } = {
  write: new Set(['log', 'verbose', 'dtmf', 'cdr', 'dialplan', 'cc', 'test', 'security']),
  read: new Set(['command', 'config', 'originate', 'agi', 'message', 'test']),
};

/** What a right that Tipring does not need is worth to whoever learns the password. */
export const worthOf = (list: RightsList, right: string): Worth =>
  worths[list].get(right) ?? needless('Tipring has no use for it');
