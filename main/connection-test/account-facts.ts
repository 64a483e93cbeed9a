import type { Result } from '../../shared/problem.ts';
import { command, listCommands } from '../ami/actions.ts';
import type { Desk } from '../phone/dialect.ts';
import { callFromNowhere } from './looks.ts';
import type { DialplanCall } from './looks.ts';
import type { PbxLook } from './pbx-look.ts';
import type { Permissions, RightsFacts } from './rights.ts';

const rightsIn = (lines: readonly string[], label: string): readonly string[] | null => {
  const found = lines.map((line) => new RegExp(`^\\s*${label} perm: (.*)$`).exec(line)?.[1]).find(Boolean);
  if (found === undefined) return null;
  return found.trim() === '<none>' ? [] : found.split(',').map((right) => right.trim());
};

/** Reads what the console says of an account. Null where it says something else. AMI: Command `manager show user`. */
export const readPermissions = (lines: readonly string[]): Permissions | null => {
  const [read, write] = [rightsIn(lines, 'read'), rightsIn(lines, 'write')];
  return read === null || write === null ? null : { read, write };
};

/** Where the user's calls start; a place that most PBXs have where the settings do not say. */
export const startOf = (desk: Result<Desk>): DialplanCall =>
  desk.ok ? { context: desk.value.context, exten: desk.value.extension } : { context: 'default', exten: 's' };

/** The console takes words apart at spaces; nothing else than a plain name is put into a command. */
const plainName = /^[\w.@-]+$/;

const permissionsOf = async (look: PbxLook, user: string): Promise<Permissions | null> => {
  if (!plainName.test(user)) return null;
  const output = await look.tryTo(command(`manager show user ${user}`));
  return output === null ? null : readPermissions(output.lines);
};

/**
 * Finds out what an account may do, by asking and by trying what does no harm: nothing rings, nothing changes.
 * @param user the account's name
 * @param place where the user's calls start
 */
export const factsOf = async (look: PbxLook, user: string, place: DialplanCall): Promise<RightsFacts> => ({
  mayOriginate: await look.may('Originate'),
  mayRedirect: await look.may('Redirect'),
  seesCalls: await look.seesCalls(place),
  commands: await look.tryTo(listCommands()),
  permissions: await permissionsOf(look, user),
});

/**
 * Does the PBX take an Originate that would write a file? It is refused without the right `system` from Asterisk
 * 18.24.2, 20.9.2 and 21.4.2 on (CVE-2024-42365). The call comes from nowhere, so that nothing is ever written.
 */
export const originateWritesFiles = async (look: PbxLook): Promise<boolean> =>
  (await look.tryTo(
    callFromNowhere({ application: 'Set', data: 'FILE(/tipring-none/none)=' }, 'tipring-look-file'),
  )) !== null;
