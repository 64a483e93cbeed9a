import type { Findings } from '../../shared/ipc.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import { command, extensionState, getConfig, status } from '../ami/actions.ts';
import { actionProblem } from '../phone/action-problem.ts';
import { dialectContext } from '../phone/dialect.ts';
import { conclude } from './findings.ts';
import type { Clues } from './findings.ts';
import { deviceStates, hints } from './looks.ts';
import { PbxLook, realTools } from './pbx-look.ts';
import type { LookTools } from './pbx-look.ts';
import { missingIn } from './target.ts';
import type { ConnectionTarget } from './target.ts';

/** Contexts in which PBXs keep their hints, asked one by one where the list of all is not to be had. */
const hintContextsFor = (extension: string): readonly string[] => [
  dialectContext('yeastar-s', extension),
  'default',
  'ext-local',
  'from-internal',
];

const hintsOf = async (look: PbxLook, extension: string): Promise<Clues['hints']> => {
  const all = await look.tryTo(hints());
  const own = all?.filter(({ exten }) => exten === extension) ?? [];
  if (own.length > 0) return own;
  const asked: { readonly context: string; readonly hint: string }[] = [];
  for (const context of hintContextsFor(extension)) {
    const state = await look.tryTo(extensionState({ exten: extension, context }));
    if (state !== null && state.hint !== null) asked.push({ context, hint: state.hint });
  }
  return asked;
};

/** The DAHDI port that the PBX's own list of extensions gives it. Source: the developer guide, GetConfig of users.conf. */
const portInConfig = async (look: PbxLook, extension: string): Promise<number | null> => {
  const categories = await look.tryTo(getConfig('users.conf'));
  const lines = categories?.find(({ name }) => name === extension)?.lines ?? [];
  const port = lines.find(([name]) => name === 'dahdichan')?.[1] ?? '';
  return /^\d{1,4}$/.test(port) ? Number(port) : null;
};

/** What the console says of a port, as the guide has it. Source: the developer guide, `core show channel 65`. */
const portOnConsole = async (look: PbxLook, port: number): Promise<readonly string[]> =>
  (await look.tryTo(command(`core show channel ${port}`)))?.lines ?? [];

const lookForClues = async (look: PbxLook, { settings }: ConnectionTarget): Promise<Clues> => {
  const { extension, analogPort } = settings.phone;
  const found = await hintsOf(look, extension);
  const channels = await look.tryTo(status());
  return {
    extension,
    hints: found,
    devices: (await look.tryTo(deviceStates()))?.map(({ device }) => device) ?? [],
    channels:
      channels
        ?.filter(({ channel }) => channel.callerIdNum === extension)
        .map(({ channel }) => channel.name) ?? [],
    portInConfig: await portInConfig(look, extension),
    portOnConsole: analogPort === null ? [] : await portOnConsole(look, analogPort),
    analogPort,
    yeastarContext: await look.takes({ context: dialectContext('yeastar-s', extension), exten: extension }),
    freepbxContext: await look.takes({ context: dialectContext('freepbx', extension), exten: extension }),
  };
};

/**
 * Looks at the PBX to tell its dialect and the user's phone. Changes nothing and makes nothing ring.
 * @param target host, port, account and extension to look with
 * @param signal stops looking and lets go of the socket
 * @returns what was found and by what; or why the PBX could not be looked at
 */
export const findOut = async (
  target: ConnectionTarget,
  signal: AbortSignal,
  tools: LookTools = realTools,
): Promise<Result<Findings>> => {
  const nothing = missingIn(target);
  if (nothing !== null) return failure(nothing.problem);
  if (target.settings.phone.extension === '') return failure(problem('extension-missing'));
  let look: PbxLook | null = null;
  try {
    look = await PbxLook.open(target, tools, { signal, onStage: () => undefined });
    return success(conclude(await lookForClues(look, target)));
  } catch (error) {
    return failure(actionProblem(error));
  } finally {
    await look?.close();
  }
};
