import type { ExcessRight } from '../../shared/ipc.ts';
import { problem } from '../../shared/problem.ts';
import type { LackedRight, RightsList } from '../../shared/rights.ts';
import { sentence } from '../../shared/sentence.ts';
import type { AmiCommand } from '../ami/actions.ts';
import { certainRights } from '../phone/account-controls.ts';
import { uselessRights, weightOf } from './right-worth.ts';
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
  readonly lacks: readonly LackedRight[];
  /** The dangerous ones first. */
  readonly excess: readonly ExcessRight[];
}

const held = (facts: RightsFacts, list: RightsList): readonly string[] =>
  facts.permissions?.[list] ?? (list === 'write' ? certainRights(facts.commands ?? []) : []);

/** Does the account lack this? What could not be found out does not count as lacking. */
const isMissing = (facts: RightsFacts, { list, right }: LackedRight): boolean => {
  if (list === 'write' && right === 'originate') return !facts.mayOriginate;
  if (list === 'write' && right === 'call') return !facts.mayRedirect;
  if (list === 'read' && right === 'call' && facts.seesCalls !== null) return !facts.seesCalls;
  return facts.permissions !== null && !facts.permissions[list].includes(right);
};

/** Holds what an account may do against what Tipring needs. */
export const judgeAccount = (facts: RightsFacts, needs: readonly LackedRight[]): Judgement => {
  const isNeeded = (list: RightsList, right: string): boolean =>
    needs.some((need) => need.list === list && need.right === right);
  const excess = (['write', 'read'] as const).flatMap((list) =>
    held(facts, list)
      .filter((right) => right !== 'all' && !isNeeded(list, right) && !uselessRights[list].has(right))
      .map((right) => ({ list, right, weight: weightOf(list, right) })),
  );
  return {
    lacks: needs.filter((need) => isMissing(facts, need)),
    excess: [
      ...excess.filter(({ weight }) => weight === 'danger'),
      ...excess.filter(({ weight }) => weight === 'needless'),
    ],
  };
};

/** The step “Rights” of the connection test: fails for what Tipring lacks, warns of what is a danger. */
export const judgeRights = (facts: RightsFacts, needs: readonly LackedRight[]): Finding => {
  const { lacks, excess } = judgeAccount(facts, needs);
  if (lacks.length > 0) return { status: 'failed', found: [], problem: problem('rights-missing', lacks) };
  const may = sentence(facts.seesCalls === null ? 'may-all-but-untold' : 'may-all');
  const dangers = excess
    .filter(({ weight }) => weight === 'danger')
    .map(({ list, right }) => ({ list, right }));
  if (dangers.length === 0) return { status: 'passed', found: [may] };
  return {
    status: 'warning',
    found: [may, sentence('has-dangers', dangers)],
    problem: problem('rights-excess', dangers),
  };
};
