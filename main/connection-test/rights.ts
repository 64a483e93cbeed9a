import type { ExcessRight, MissingRight } from '../../shared/ipc.ts';
import type { AmiCommand } from '../ami/actions.ts';
import type { Need, RightsList } from './needs.ts';
import { uselessRights, worthOf } from './right-worth.ts';
import type { Finding } from './steps.ts';

/** The rights an account was given, as the console of the PBX tells them. */
export type Permissions = { readonly [List in RightsList]: readonly string[] };

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
  /** All rights, where the account may ask the console; else null. */
  readonly permissions: Permissions | null;
}

/** What an account lacks, and what it has in excess. */
export interface Judgement {
  readonly lacks: readonly MissingRight[];
  /** The dangerous ones first. */
  readonly excess: readonly ExcessRight[];
}

/** The rights that the account certainly has: those of actions that need just this one. */
const certainRights = (commands: readonly AmiCommand[]): readonly string[] => [
  ...new Set(
    commands.flatMap(({ privileges }) => {
      const needed = privileges.filter((right) => right !== 'all');
      return needed.length === 1 ? needed : [];
    }),
  ),
];

const held = (facts: RightsFacts, list: RightsList): readonly string[] =>
  facts.permissions?.[list] ?? (list === 'write' ? certainRights(facts.commands ?? []) : []);

/** Does the account lack this? What could not be found out does not count as lacking. */
const isMissing = (facts: RightsFacts, { list, right }: Need): boolean => {
  if (list === 'write' && right === 'originate') return !facts.mayOriginate;
  if (list === 'write' && right === 'call') return !facts.mayRedirect;
  if (list === 'read' && right === 'call' && facts.seesCalls !== null) return !facts.seesCalls;
  return facts.permissions !== null && !facts.permissions[list].includes(right);
};

/** Holds what an account may do against what Tipring needs. */
export const judgeAccount = (facts: RightsFacts, needs: readonly Need[]): Judgement => {
  const isNeeded = (list: RightsList, right: string): boolean =>
    needs.some((need) => need.list === list && need.right === right);
  const excess = (['write', 'read'] as const).flatMap((list) =>
    held(facts, list)
      .filter((right) => right !== 'all' && !isNeeded(list, right) && !uselessRights[list].has(right))
      .map((right) => ({ list, right, ...worthOf(list, right) })),
  );
  return {
    lacks: needs
      .filter((need) => isMissing(facts, need))
      .map(({ list, right, for: purposes }) => ({ list, right, for: inWords(purposes) })),
    excess: [
      ...excess.filter(({ weight }) => weight === 'danger'),
      ...excess.filter(({ weight }) => weight === 'needless'),
    ],
  };
};

/** Such as `a, b, and c`. */
export const inWords = (parts: readonly string[]): string => new Intl.ListFormat('en').format(parts);

/** Such as `write “originate”`. */
const nameOfRight = ({ list, right }: { readonly list: RightsList; readonly right: string }): string =>
  `${list} “${right}”`;

const whereToLook = 'Press “Check my account”: it prints the least rights, ready for the PBX.';

/** The step “Rights” of the connection test: fails for what Tipring lacks, warns of what is a danger. */
export const judgeRights = (facts: RightsFacts, needs: readonly Need[]): Finding => {
  const { lacks, excess } = judgeAccount(facts, needs);
  if (lacks.length > 0) {
    const missing = inWords(lacks.map((right) => `${nameOfRight(right)} (${right.for})`));
    return {
      status: 'failed',
      found: `The account lacks ${missing}.`,
      problem: {
        code: 'rights-missing',
        what: 'The AMI account lacks rights that Tipring needs.',
        why: `It lacks ${missing}.`,
        next: whereToLook,
      },
    };
  }
  const found =
    facts.seesCalls === null
      ? 'The account may dial, transfer and hang up; whether it is told of calls will show with the first one.'
      : 'The account may see calls, dial, transfer and hang up.';
  const dangers = excess.filter(({ weight }) => weight === 'danger');
  if (dangers.length === 0) return { status: 'passed', found };
  return {
    status: 'warning',
    found: `${found} It also has ${inWords(dangers.map(nameOfRight))}, which no desk needs.`,
    problem: {
      code: 'rights-excess',
      what: 'The AMI account may do more than a desk needs.',
      why: [...new Set(dangers.map(({ why }) => why))].join(' '),
      next: whereToLook,
    },
  };
};
