import { afterEach, expect, test } from 'vitest';
import { command } from '../../../main/ami/actions.ts';
import { AmiLink } from '../../../main/ami/link.ts';
import type { AmiLinkState } from '../../../main/ami/link.ts';
import { soon, startScriptedPbx } from './scripted-pbx.ts';
import type { Script, ScriptedPbx } from './scripted-pbx.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

interface Bench {
  readonly pbx: ScriptedPbx;
  readonly link: AmiLink;
  readonly states: AmiLinkState[];
  readonly hungUp: string[];
}

const linkedTo = async (script: Script = {}): Promise<Bench> => {
  const pbx = await startScriptedPbx(script);
  const link = new AmiLink({
    host: '127.0.0.1',
    port: pbx.port,
    user: 'desk',
    secret: 'h4rd-t0-guess',
    events: 'call',
    wanted: ['Hangup'],
    backoff: { first: 5, longest: 20 },
  });
  const states: AmiLinkState[] = [];
  const hungUp: string[] = [];
  link.onState((state) => states.push(state));
  link.onEvent((event) => {
    if (event.event === 'Hangup') hungUp.push(event.channel.name);
  });
  cleanups.push(
    () => pbx.close(),
    () => link.stop(),
  );
  link.start();
  return { pbx, link, states, hungUp };
};

const kinds = (states: readonly AmiLinkState[]): string[] => states.map(({ kind }) => kind);

const connected = (link: AmiLink): Promise<void> =>
  soon(() => {
    expect(link.state.kind).toBe('connected');
  });

const hangUp = (pbx: ScriptedPbx, channel: string): void => {
  for (const caller of pbx.callers) caller.say('Event: Hangup', `Channel: ${channel}`, 'Uniqueid: 1.1');
};

test('the PBX restarts: the link comes back by itself and hears events again', async () => {
  const { pbx, link, states, hungUp } = await linkedTo();
  await connected(link);
  hangUp(pbx, 'before');
  await soon(() => {
    expect(hungUp).toEqual(['before']);
  });
  for (const { socket } of pbx.callers) socket.resetAndDestroy();
  await soon(() => {
    expect(kinds(states)).toEqual(['connecting', 'connected', 'waiting', 'connecting', 'connected']);
  });
  expect(states[2]).toMatchObject({ error: { code: 'connection-lost' } });
  hangUp(pbx, 'after');
  await soon(() => {
    expect(hungUp).toEqual(['before', 'after']);
  });
});

test('the PBX sends garbage without an end: it is told, the line dropped and the link mended', async () => {
  const { pbx, link, states } = await linkedTo();
  await connected(link);
  for (const caller of pbx.callers) caller.write(Buffer.alloc(10_000_000, 0xff));
  await soon(() => {
    expect(pbx.connections).toBe(2);
    expect(link.state.kind).toBe('connected');
  });
  expect(states.map((state) => (state.kind === 'waiting' ? state.error.code : state.kind))).toEqual([
    'connecting',
    'connected',
    'garbage-received',
    'connecting',
    'connected',
  ]);
});

test('the PBX refuses the login: it is asked once and never again', async () => {
  const { pbx, link } = await linkedTo({
    onAction: ({ name, actionId }, caller) => {
      if (name !== 'Login') return false;
      caller.say('Response: Error', `ActionID: ${actionId}`, 'Message: Authentication failed');
      caller.socket.end();
      return true;
    },
  });
  await soon(() => {
    expect(link.state).toMatchObject({ kind: 'stopped', error: { code: 'login-rejected' } });
  });
  link.wake();
  expect(link.state.kind).toBe('stopped');
  expect(pbx.received.filter(({ name }) => name === 'Login')).toHaveLength(1);
});

test('the computer slept and the line is dead: the link notices at once and comes back', async () => {
  let deaf = true;
  const { pbx, link } = await linkedTo({ onAction: ({ name }) => deaf && name === 'Ping' });
  await connected(link);
  link.wake();
  await soon(() => {
    expect(pbx.connections).toBe(2);
  });
  deaf = false;
  await connected(link);
});

test('the computer slept and the line is fine: the link stays as it is', async () => {
  const { pbx, link, states } = await linkedTo();
  await connected(link);
  link.wake();
  await soon(() => {
    expect(pbx.received.map(({ name }) => name)).toContain('Ping');
  });
  await link.run(command('core show version'));
  expect(kinds(states)).toEqual(['connecting', 'connected']);
});

test('the link is stopped: it says goodbye, and the PBX sees it go', async () => {
  const { pbx, link } = await linkedTo();
  await connected(link);
  await link.stop();
  expect(link.state).toEqual({ kind: 'idle' });
  expect(pbx.received.at(-1)?.name).toBe('Logoff');
  await soon(() => {
    expect(pbx.callers.size).toBe(0);
  });
});

test('a value with a line break never becomes a second action', async () => {
  const { pbx, link } = await linkedTo();
  await connected(link);
  await expect(link.run(command('core show version\r\nAction: Originate'))).rejects.toMatchObject({
    code: 'invalid-value',
  });
  await link.run(command('core show uptime'));
  expect(pbx.received.map(({ name }) => name)).not.toContain('Originate');
});
