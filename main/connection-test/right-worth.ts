import type { ExcessRight } from '../../shared/ipc.ts';
import type { RightsList } from '../../shared/rights.ts';

/** Rights with which whoever holds them can harm the PBX or listen in. Source: Asterisk, manager.conf and ListCommands of 16 and 22. */
const dangers: { readonly [List in RightsList]: ReadonlySet<string> } = {
  write: new Set(['system', 'command', 'config', 'agi']),
  read: new Set(['dtmf', 'dialplan']),
};

/** Rights that give nothing in a list: no action asks for them, or no event is of their class. */
export const uselessRights: { readonly [List in RightsList]: ReadonlySet<string> } = {
  write: new Set(['log', 'verbose', 'dtmf', 'cdr', 'dialplan', 'cc', 'test', 'security']),
  read: new Set(['command', 'config', 'originate', 'agi', 'message', 'test']),
};

/** What a right that Tipring does not need is worth to whoever learns the password. */
export const weightOf = (list: RightsList, right: string): ExcessRight['weight'] =>
  dangers[list].has(right) ? 'danger' : 'needless';
