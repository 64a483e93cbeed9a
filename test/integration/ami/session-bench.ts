import type { AmiError } from '../../../main/ami/errors.ts';
import type { AmiEvent } from '../../../main/ami/events.ts';
import { openSession } from '../../../main/ami/session.ts';
import type { AmiNotice, AmiSession, SessionOptions, SessionStage } from '../../../main/ami/session.ts';
import { startScriptedPbx } from './scripted-pbx.ts';
import type { Script, ScriptedPbx } from './scripted-pbx.ts';

export const secret = 'h4rd-t0-guess';

interface Heard {
  readonly stages: SessionStage[];
  readonly events: AmiEvent[];
  readonly notices: AmiNotice[];
  readonly closed: (AmiError | null)[];
}

const cleanups: (() => Promise<void>)[] = [];
/** To be called after each test. */
export const endAll = async (): Promise<void> => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
};

/** A scripted PBX that ends with the test. */
export const pbxWith = async (script: Script = {}): Promise<ScriptedPbx> => {
  const pbx = await startScriptedPbx(script);
  cleanups.push(() => pbx.close());
  return pbx;
};

export const optionsFor = (
  port: number,
  heard: Heard,
  more: Partial<SessionOptions> = {},
): SessionOptions => ({
  host: '127.0.0.1',
  port,
  user: 'desk',
  secret,
  events: 'call',
  wanted: ['Hangup', 'Newchannel'],
  onStage: (stage) => heard.stages.push(stage),
  onEvent: (event) => heard.events.push(event),
  onNotice: (notice) => heard.notices.push(notice),
  onClosed: (error) => heard.closed.push(error),
  ...more,
});

export const nothingHeard = (): Heard => ({ stages: [], events: [], notices: [], closed: [] });

/** A session that ends with the test, and what it hears. */
export const sessionWith = async (
  pbx: ScriptedPbx,
  more: Partial<SessionOptions> = {},
): Promise<{ session: AmiSession; heard: Heard }> => {
  const heard = nothingHeard();
  const session = await openSession(optionsFor(pbx.port, heard, more));
  cleanups.push(() => session.close());
  return { session, heard };
};
