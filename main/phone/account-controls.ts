import type { Control } from '../../shared/call-control.ts';
import type { AmiCommand } from '../ami/actions.ts';
import type { Desk } from './dialect.ts';

/** Names of the actions that the PBX lists for the account; null where it does not tell: then all are tried. Source: AMI ListCommands. */
export type Commands = ReadonlySet<string> | null;

/** May the account run this action, as far as is known? */
const mayRun = (commands: Commands, action: string): boolean => commands?.has(action) ?? true;

/** Does the PBX certainly have this action? For those that older ones lack. */
export const hasCommand = (commands: Commands, action: string): boolean => commands?.has(action) ?? false;

/** What can be done at all: by the account's rights, the PBX's age and its dialect. */
export const accountControls = (commands: Commands, { codes }: Pick<Desk, 'codes'>): readonly Control[] => {
  const may = (action: string): boolean => mayRun(commands, action);
  const found: readonly (readonly [Control, boolean])[] = [
    ['dial', may('Originate')],
    ['transfer', may('Redirect')],
    ['consult', may('Atxfer')],
    ['voicemail', may('Redirect') && codes.voicemail !== null],
    ['park', may('Park')],
    ['pick-up', may('Originate') && codes.pickup !== null],
    ['hang-up', may('Hangup')],
  ];
  return found.flatMap(([control, isAllowed]) => (isAllowed ? [control] : []));
};

/** The write rights that an account certainly has: those of listed actions that need just this one. */
export const certainRights = (commands: readonly AmiCommand[]): readonly string[] => [
  ...new Set(
    commands.flatMap(({ privileges }) => {
      const needed = privileges.filter((right) => right !== 'all');
      return needed.length === 1 ? needed : [];
    }),
  ),
];
