import type { AmiCommand } from '../ami/actions.ts';
import type { Finding } from './steps.ts';

/** What was found out about an account's rights. */
export interface RightsFacts {
  /** `write = originate`: may dial. */
  readonly mayOriginate: boolean;
  /** `write = call`: may transfer and hang up. */
  readonly mayRedirect: boolean;
  /** `read = call`: is told of calls; null where that could not be asked. */
  readonly seesCalls: boolean | null;
  /** The actions the PBX lists for the account; null where it does not. */
  readonly commands: readonly AmiCommand[] | null;
}

/** Rights that hand the whole PBX to whoever has the password. Source: Asterisk, `manager.conf`. */
const dangerous: readonly string[] = ['command', 'system', 'config'];

/** The rights that the account certainly has: those of actions that need just this one. */
const rightsHeld = (commands: readonly AmiCommand[]): ReadonlySet<string> =>
  new Set(
    commands.flatMap(({ privileges }) => {
      const needed = privileges.filter((right) => right !== 'all');
      return needed.length === 1 ? needed : [];
    }),
  );

const sentence = (parts: readonly string[]): string => new Intl.ListFormat('en').format(parts);

const leastRights =
  'Give the account read = call,cdr,agent and write = call,originate,agent, and nothing more.';

/** Judges an account: what it lacks for Tipring, and what it has in excess. */
export const judgeRights = (facts: RightsFacts): Finding => {
  const lacks = [
    ...(facts.mayOriginate ? [] : ['write “originate” (to dial)']),
    ...(facts.mayRedirect ? [] : ['write “call” (to transfer and hang up)']),
    ...(facts.seesCalls === false ? ['read “call” (to see calls)'] : []),
  ];
  if (lacks.length > 0)
    return {
      status: 'failed',
      found: `The account lacks ${sentence(lacks)}.`,
      problem: {
        code: 'rights-missing',
        what: 'The AMI account lacks rights that Tipring needs.',
        why: `It lacks ${sentence(lacks)}.`,
        next: leastRights,
      },
    };
  const found =
    facts.seesCalls === null
      ? 'The account may dial, transfer and hang up; whether it is told of calls will show with the first one.'
      : 'The account may see calls, dial, transfer and hang up.';
  const held = rightsHeld(facts.commands ?? []);
  const excess = dangerous.filter((right) => held.has(right)).map((right) => `“${right}”`);
  if (excess.length === 0) return { status: 'passed', found };
  return {
    status: 'warning',
    found: `${found} It also has ${sentence(excess)}, which no desk needs.`,
    problem: {
      code: 'rights-excess',
      what: 'The AMI account may do more than a desk needs.',
      why: `With ${sentence(excess)}, whoever learns its password can take over the PBX.`,
      next: leastRights,
    },
  };
};
