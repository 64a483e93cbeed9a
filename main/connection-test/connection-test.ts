import type { TestStep, TestStepId } from '../../shared/ipc.ts';
import { sentence } from '../../shared/sentence.ts';
import { extensionState, status } from '../ami/actions.ts';
import type { SessionStage } from '../ami/session.ts';
import { isOwnChannel } from '../calls/own-phone.ts';
import { actionProblem } from '../phone/action-problem.ts';
import { deskOf } from '../phone/dialect.ts';
import type { Desk } from '../phone/dialect.ts';
import { factsOf, startOf } from './account-facts.ts';
import { judgeExtension } from './extension.ts';
import type { ExtensionFacts } from './extension.ts';
import { deviceStates } from './looks.ts';
import { needsOf } from './needs.ts';
import { PbxLook, realTools } from './pbx-look.ts';
import type { LookTools } from './pbx-look.ts';
import { judgeRights } from './rights.ts';
import { Steps, isWithin } from './steps.ts';
import { missingIn } from './target.ts';
import type { ConnectionTarget } from './target.ts';

/** Tells the stages of the opening as steps. */
const tellStage = (steps: Steps, target: ConnectionTarget, stage: SessionStage): void => {
  const { host, port, user } = target.settings.pbx;
  switch (stage.stage) {
    case 'name':
      return;
    case 'port':
      steps.end('name', {
        status: 'passed',
        found: [
          stage.address === host
            ? sentence('is-address', host)
            : sentence('has-address', host, stage.address),
        ],
      });
      steps.begin('port');
      return;
    case 'banner':
      steps.end('port', { status: 'passed', found: [sentence('port-takes', port)] });
      steps.begin('banner');
      return;
    case 'login': {
      const { version, asterisk } = stage.banner;
      steps.end('banner', {
        status: 'passed',
        found: [sentence('banner', asterisk, version)],
      });
      steps.begin('login');
      return;
    }
    case 'ready':
      steps.end('login', {
        status: 'passed',
        found: [sentence('logged-in', user, stage.authentication === 'md5' ? 'hidden' : 'clear')],
      });
      steps.begin('rights');
  }
};

const hintOf = async (look: PbxLook, { extension, hintContexts }: Desk): Promise<ExtensionFacts['hint']> => {
  for (const context of hintContexts) {
    const state = await look.tryTo(extensionState({ exten: extension, context }));
    if (state !== null && state.hint !== null && state.status >= 0)
      return { hint: state.hint, status: state.status };
  }
  return null;
};

const lookAtExtension = async (
  look: PbxLook,
  desk: Desk,
  { settings: { phone } }: ConnectionTarget,
): Promise<ExtensionFacts> => {
  const own = { extension: desk.extension, analogPort: phone.analogPort };
  const hint = await hintOf(look, desk);
  const devices = hint === null ? await look.tryTo(deviceStates()) : null;
  const channels = await look.tryTo(status());
  return {
    place: await look.takes({ context: desk.context, exten: desk.extension }),
    hint,
    deviceState: devices?.find(({ device }) => device === desk.channel)?.state ?? null,
    channels: channels?.filter(({ channel }) => isOwnChannel(own, channel.name)).length ?? null,
  };
};

const lookAround = async (look: PbxLook, steps: Steps, target: TestTarget): Promise<void> => {
  const { settings } = target;
  const desk = deskOf(settings);
  const rights = judgeRights(await factsOf(look, settings.pbx.user, startOf(desk)), needsOf(settings));
  steps.end('rights', rights);
  if (rights.status === 'failed' || !isWithin('extension', target.upTo)) return;
  steps.begin('extension');
  if (!desk.ok) steps.fail(desk.problem);
  else steps.end('extension', judgeExtension(desk.value, await lookAtExtension(look, desk.value, target)));
};

/** What is to be tried, and how far the test is to go. */
export interface TestTarget extends ConnectionTarget {
  /** The last step that is taken: up to the banner nobody logs in, and no account is needed. */
  readonly upTo: TestStepId;
}

/**
 * Goes through name, port, banner, login, rights and extension, and tells what each one said. It
 * logs in once at most, changes nothing and makes no phone ring.
 * @param target the settings to try and the password; neither is kept
 * @param report called with all steps at each change
 * @param signal stops the test and lets go of the socket; nothing is reported from then on
 * @returns the steps, once every one is passed, failed or skipped
 */
export const testConnection = async (
  target: TestTarget,
  report: (steps: readonly TestStep[]) => void,
  signal: AbortSignal,
  tools: LookTools = realTools,
): Promise<readonly TestStep[]> => {
  const steps = new Steps(target.upTo, (all) => {
    if (!signal.aborted) report(all);
  });
  const nothing = missingIn(target);
  if (nothing !== null && isWithin(nothing.step, target.upTo)) {
    steps.begin(nothing.step);
    steps.fail(nothing.problem);
    return steps.all;
  }
  const onStage = (stage: SessionStage): void => {
    tellStage(steps, target, stage);
  };
  let look: PbxLook | null = null;
  steps.begin('name');
  try {
    if (isWithin('login', target.upTo)) {
      look = await PbxLook.open(target, tools, { signal, onStage });
      if (isWithin('rights', target.upTo)) await lookAround(look, steps, target);
    } else {
      await PbxLook.greet(target, tools, { signal, onStage });
    }
  } catch (error) {
    steps.fail(actionProblem(error));
  } finally {
    await look?.close();
  }
  return steps.all;
};
