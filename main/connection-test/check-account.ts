import type { AccountCheck } from '../../shared/ipc.ts';
import { failure, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import { sentence } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
import type { SessionStage } from '../ami/session.ts';
import { actionProblem } from '../phone/action-problem.ts';
import { deskOf } from '../phone/dialect.ts';
import { factsOf, originateWritesFiles, startOf } from './account-facts.ts';
import { localAddressTowards } from './local-address.ts';
import { managerSection } from './manager-section.ts';
import { needsOf } from './needs.ts';
import { PbxLook, realTools } from './pbx-look.ts';
import type { LookTools } from './pbx-look.ts';
import { judgeAccount } from './rights.ts';
import type { RightsFacts } from './rights.ts';
import { missingIn } from './target.ts';
import type { ConnectionTarget } from './target.ts';

export interface AccountTools extends LookTools {
  /** This computer's address towards another one; null where it is not known. */
  readonly localAddressTowards: (address: string, port: number) => Promise<string | null>;
}

const realAccountTools: AccountTools = { ...realTools, localAddressTowards };

const remarksOn = (facts: RightsFacts, address: string | null): readonly Sentence[] => [
  ...(facts.seesCalls === null ? [sentence('calls-untried')] : []),
  ...(facts.permissions === null ? [sentence('read-untold')] : []),
  ...(facts.commands === null && facts.permissions === null ? [sentence('rights-untold')] : []),
  sentence('rights-cost'),
  ...(address === null ? [] : [sentence('own-address', address)]),
];

/**
 * Finds out which rights an account lacks for what is switched on, and which it has in excess. Logs in once, changes
 * nothing and makes no phone ring.
 * @param target the settings to check and the password; neither is kept
 * @param signal stops looking and lets go of the socket
 * @returns what was found, and the account as it should be; or why the PBX could not be looked at
 */
export const checkAccount = async (
  target: ConnectionTarget,
  signal: AbortSignal,
  tools: AccountTools = realAccountTools,
): Promise<Result<AccountCheck>> => {
  const nothing = missingIn(target);
  if (nothing !== null) return failure(nothing.problem);
  const { settings } = target;
  const { user, port, dialect } = settings.pbx;
  const reached: string[] = [];
  const onStage = (stage: SessionStage): void => {
    if (stage.stage === 'port') reached.push(stage.address);
  };
  let look: PbxLook | null = null;
  try {
    look = await PbxLook.open(target, tools, { signal, onStage });
    const facts = await factsOf(look, user, startOf(deskOf(settings)));
    const needs = needsOf(settings);
    const { lacks, excess } = judgeAccount(facts, needs);
    const hasSystem = excess.some(({ list, right }) => list === 'write' && right === 'system');
    const isOpenToFiles = !hasSystem && facts.mayOriginate && (await originateWritesFiles(look));
    const [pbxAddress] = reached;
    const address = pbxAddress === undefined ? null : await tools.localAddressTowards(pbxAddress, port);
    return success({
      lacks,
      excess: isOpenToFiles ? [{ list: 'write', right: 'originate', weight: 'danger' }, ...excess] : excess,
      remarks: remarksOn(facts, address),
      section: managerSection({ user, needs, address }),
      dialect,
    });
  } catch (error) {
    return failure(actionProblem(error));
  } finally {
    await look?.close();
  }
};
