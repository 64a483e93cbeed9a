import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import * as actions from '../../../main/ami/actions.ts';
import * as errors from '../../../main/ami/errors.ts';
import type { AmiError } from '../../../main/ami/errors.ts';
import type { AmiEvent } from '../../../main/ami/events.ts';
import { openSession } from '../../../main/ami/session.ts';
import type { AmiNotice, AmiSession, SessionOptions, SessionStage } from '../../../main/ami/session.ts';
import { soon, startScriptedPbx, usual } from './scripted-pbx.ts';
import type { Script, ScriptedPbx } from './scripted-pbx.ts';

const secret = 'h4rd-t0-guess';

interface Heard {
  readonly stages: SessionStage[];
  readonly events: AmiEvent[];
  readonly notices: AmiNotice[];
  readonly closed: (AmiError | null)[];
}

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const pbxWith = async (script: Script = {}): Promise<ScriptedPbx> => {
  const pbx = await startScriptedPbx(script);
  cleanups.push(() => pbx.close());
  return pbx;
};

const optionsFor = (port: number, heard: Heard, more: Partial<SessionOptions> = {}): SessionOptions => ({
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

const nothingHeard = (): Heard => ({ stages: [], events: [], notices: [], closed: [] });

const sessionWith = async (
  pbx: ScriptedPbx,
  more: Partial<SessionOptions> = {},
): Promise<{ session: AmiSession; heard: Heard }> => {
  const heard = nothingHeard();
  const session = await openSession(optionsFor(pbx.port, heard, more));
  cleanups.push(() => session.close());
  return { session, heard };
};

/** The error that opening fails with. */
const failureOf = async (options: SessionOptions): Promise<unknown> =>
  openSession(options).then(
    async (session) => {
      await session.close();
      return null;
    },
    (error: unknown) => error,
  );

const hangupOf = (channel: string): string[] => ['Event: Hangup', `Channel: ${channel}`, 'Uniqueid: 1.1'];

describe('logging in', () => {
  test('goes through port, banner and login, and never sends the password where a challenge is offered', async () => {
    const pbx = await pbxWith();
    const { session, heard } = await sessionWith(pbx);
    expect(session.banner).toEqual({ version: '5.0.3', asterisk: 'Asterisk 16' });
    expect(heard.stages).toEqual([
      { stage: 'port', address: '127.0.0.1' },
      { stage: 'banner' },
      { stage: 'login', banner: session.banner },
      { stage: 'ready', authentication: 'md5' },
    ]);
    const login = pbx.received.find((action) => action.name === 'Login');
    expect(login?.headers.get('key')).toBe(
      createHash('md5')
        .update(usual.challenge + secret)
        .digest('hex'),
    );
    expect(login?.headers.get('events')).toBe('call');
    expect(JSON.stringify(pbx.received.map(({ headers }) => [...headers]))).not.toContain(secret);
  });

  test('looks a name up first', async () => {
    const pbx = await pbxWith();
    const { heard } = await sessionWith(pbx, { host: 'localhost' });
    expect(heard.stages.map(({ stage }) => stage)).toEqual(['name', 'port', 'banner', 'login', 'ready']);
  });

  test('sends the password itself where the PBX knows no challenge', async () => {
    const pbx = await pbxWith({
      onAction: ({ name, actionId }, caller) => {
        if (name !== 'Challenge') return false;
        caller.say('Response: Error', `ActionID: ${actionId}`, 'Message: Invalid/unknown command');
        return true;
      },
    });
    const { heard } = await sessionWith(pbx);
    expect(heard.stages.at(-1)).toEqual({ stage: 'ready', authentication: 'plain' });
    expect(pbx.received.find(({ name }) => name === 'Login')?.headers.get('secret')).toBe(secret);
  });

  test('reads a banner that comes in pieces', async () => {
    const pbx = await pbxWith({
      onConnect: (caller) => {
        const pieces = usual.banner.split('');
        const next = (): void => {
          const piece = pieces.shift();
          if (piece !== undefined) caller.socket.write(piece, () => setImmediate(next));
        };
        next();
      },
    });
    const { session } = await sessionWith(pbx);
    expect(session.banner.version).toBe('5.0.3');
  });
});

describe('what can go wrong before the login, each told apart', () => {
  test('there is no such name', async () => {
    const failure = await failureOf(optionsFor(5038, nothingHeard(), { host: 'no-such-pbx.invalid' }));
    expect(failure).toBeInstanceOf(errors.NameNotFound);
  });

  test('there is no name at all', async () => {
    expect(await failureOf(optionsFor(5038, nothingHeard(), { host: ' ' }))).toBeInstanceOf(
      errors.NameNotFound,
    );
  });

  test('nothing listens on the port', async () => {
    const pbx = await startScriptedPbx();
    await pbx.close();
    const failure = await failureOf(optionsFor(pbx.port, nothingHeard()));
    expect(failure).toBeInstanceOf(errors.ConnectionRefused);
  });

  test('it takes the connection and says nothing', async () => {
    const pbx = await pbxWith({ onConnect: () => undefined });
    const failure = await failureOf(optionsFor(pbx.port, nothingHeard(), { timeouts: { banner: 50 } }));
    expect(failure).toBeInstanceOf(errors.TimedOut);
    expect(failure).toMatchObject({ waitedFor: 'banner' });
    await soon(() => {
      expect(pbx.callers.size).toBe(0);
    });
  });

  test('it is a web server', async () => {
    const pbx = await pbxWith({
      onConnect: (caller) => {
        caller.write('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
        caller.socket.end();
      },
    });
    const failure = await failureOf(optionsFor(pbx.port, nothingHeard()));
    expect(failure).toBeInstanceOf(errors.NotAmi);
    expect(failure instanceof errors.NotAmi && failure.toProblem().why).toContain('HTTP/1.1 400 Bad Request');
  });

  test.each([
    ['in peace', false],
    ['with a reset', true],
  ])('it closes at once, %s', async (_, reset) => {
    const pbx = await pbxWith({
      onConnect: ({ socket }) => {
        if (reset) socket.resetAndDestroy();
        else socket.end();
      },
    });
    const failure = await failureOf(optionsFor(pbx.port, nothingHeard()));
    expect(failure).toBeInstanceOf(errors.AddressNotPermitted);
  });

  test('somebody gives up the attempt', async () => {
    const pbx = await pbxWith({ onConnect: () => undefined });
    const giveUp = new AbortController();
    const failure = failureOf(optionsFor(pbx.port, nothingHeard(), { signal: giveUp.signal }));
    await soon(() => {
      expect(pbx.callers.size).toBe(1);
    });
    giveUp.abort();
    expect(await failure).toBeInstanceOf(errors.ConnectionLost);
    await soon(() => {
      expect(pbx.callers.size).toBe(0);
    });
  });
});

describe('what can go wrong at the login', () => {
  const answering = (message: string): Script => ({
    onAction: ({ name, actionId }, caller) => {
      if (name !== 'Login') return false;
      caller.say('Response: Error', `ActionID: ${actionId}`, `Message: ${message}`);
      caller.socket.end();
      return true;
    },
  });

  test('the PBX refuses user name or password; it is tried once only', async () => {
    const pbx = await pbxWith(answering('Authentication failed'));
    const failure = await failureOf(optionsFor(pbx.port, nothingHeard()));
    expect(failure).toBeInstanceOf(errors.LoginRejected);
    expect(pbx.received.filter(({ name }) => name === 'Login')).toHaveLength(1);
    expect(JSON.stringify(failure instanceof errors.AmiError ? failure.toProblem() : null)).not.toContain(
      secret,
    );
  });

  test('the account is in use elsewhere, which says nothing about the password', async () => {
    const pbx = await pbxWith(answering('Login Already In Use'));
    expect(await failureOf(optionsFor(pbx.port, nothingHeard()))).toBeInstanceOf(errors.ActionFailed);
  });

  test.each(['Challenge', 'Login'])('the PBX closes at %s without an answer', async (step) => {
    const pbx = await pbxWith({
      onAction: ({ name }, caller) => {
        if (name !== step) return false;
        caller.socket.end();
        return true;
      },
    });
    const failure = await failureOf(optionsFor(pbx.port, nothingHeard()));
    expect(failure).toBeInstanceOf(errors.AddressNotPermitted);
  });

  test('the PBX never answers the login', async () => {
    const pbx = await pbxWith({ onAction: ({ name }) => name === 'Login' });
    const failure = await failureOf(optionsFor(pbx.port, nothingHeard(), { timeouts: { login: 50 } }));
    expect(failure).toMatchObject({ code: 'timed-out', waitedFor: 'login' });
  });

  test('the user name holds a line break: nothing of it reaches the PBX', async () => {
    const pbx = await pbxWith();
    const failure = await failureOf(
      optionsFor(pbx.port, nothingHeard(), { user: 'desk\r\nAction: Originate' }),
    );
    expect(failure).toBeInstanceOf(errors.InvalidValue);
    expect(pbx.received.map(({ name }) => name)).toEqual(['Challenge']);
  });
});

describe('a session', () => {
  test('hears the events it wants and no others', async () => {
    const pbx = await pbxWith();
    const { heard } = await sessionWith(pbx);
    for (const caller of pbx.callers) {
      caller.say('Event: Newexten', 'Channel: a-1');
      caller.say('Event: Newstate', 'Channel: a-1');
      caller.say(...hangupOf('a-1'));
    }
    await soon(() => {
      expect(heard.events.map(({ event }) => event)).toEqual(['Hangup']);
    });
  });

  test('keeps apart the answers to many actions at once, in whatever order they come', async () => {
    const held: (() => void)[] = [];
    const pbx = await pbxWith({
      onAction: ({ name, actionId, headers }, caller) => {
        if (name !== 'Command') return false;
        held.push(() => {
          caller.say('Response: Success', `ActionID: ${actionId}`, `Output: ${headers.get('command') ?? ''}`);
        });
        if (held.length === 100) for (const answer of held.reverse()) answer();
        return true;
      },
    });
    const { session } = await sessionWith(pbx);
    const asked = Array.from({ length: 100 }, (_, i) => `command ${String(i)}`);
    const answers = await Promise.all(asked.map((line) => session.run(actions.command(line))));
    expect(answers.map(({ lines }) => lines)).toEqual(asked.map((line) => [line]));
    expect(new Set(pbx.received.map(({ actionId }) => actionId)).size).toBe(pbx.received.length);
  });

  test('takes a second answer, and one to somebody else, for nothing', async () => {
    const pbx = await pbxWith({
      onAction: ({ name, actionId }, caller) => {
        if (name !== 'Hangup') return false;
        caller.say('Response: Success', 'ActionID: somebody-else', 'Message: not yours');
        caller.say('Response: Success', `ActionID: ${actionId}`, 'Message: first');
        caller.say('Response: Error', `ActionID: ${actionId}`, 'Message: second');
        return true;
      },
    });
    const { session, heard } = await sessionWith(pbx);
    expect(await session.run(actions.hangup({ channel: 'a-1' }))).toEqual({ message: 'first' });
    await soon(() => {
      expect(heard.notices).toMatchObject([
        { kind: 'unexpected-response', actionId: 'somebody-else' },
        { kind: 'unexpected-response' },
      ]);
    });
    expect(heard.closed).toEqual([]);
  });

  test('collects a list that comes between other events', async () => {
    const pbx = await pbxWith({
      onAction: ({ name, actionId }, caller) => {
        if (name !== 'Status') return false;
        const id = `ActionID: ${actionId}`;
        caller.say('Response: Success', id, 'EventList: start', 'Message: Channel status will follow');
        caller.say('Event: Status', 'Channel: a-1', 'Uniqueid: 1.1', id);
        caller.say(...hangupOf('b-1'));
        caller.say('Event: Status', 'Channel: c-1', 'Uniqueid: 1.2', 'ActionID: another');
        caller.say('Event: Status', 'Channel: d-1', 'Uniqueid: 1.3', id);
        caller.say('Event: StatusComplete', id, 'EventList: Complete', 'ListItems: 2', 'Items: 2');
        return true;
      },
    });
    const { session, heard } = await sessionWith(pbx);
    const channels = await session.run(actions.status());
    expect(channels.map(({ channel }) => channel.name)).toEqual(['a-1', 'd-1']);
    expect(heard.events).toMatchObject([{ event: 'Hangup', channel: { name: 'b-1' } }]);
  });

  test('tells a missing right from a refusal', async () => {
    const pbx = await pbxWith({
      onAction: ({ name, actionId }, caller) => {
        const message = name === 'Command' ? 'Permission denied' : 'No such channel';
        if (name !== 'Command' && name !== 'Hangup') return false;
        caller.say('Response: Error', `ActionID: ${actionId}`, `Message: ${message}`);
        return true;
      },
    });
    const { session } = await sessionWith(pbx);
    await expect(session.run(actions.command('x'))).rejects.toBeInstanceOf(errors.PermissionDenied);
    const failure: unknown = await session.run(actions.hangup({ channel: 'a' })).catch((e: unknown) => e);
    expect(failure).toBeInstanceOf(errors.ActionFailed);
    expect(failure).toMatchObject({ said: 'No such channel' });
  });

  test('gives up an action that is not answered in time, and goes on', async () => {
    const pbx = await pbxWith({ onAction: ({ name }) => name === 'Hangup' });
    const { session } = await sessionWith(pbx, { timeouts: { action: 30 } });
    await expect(session.run(actions.hangup({ channel: 'a' }))).rejects.toMatchObject({
      code: 'timed-out',
      waitedFor: 'action',
    });
    await session.run(actions.ping());
  });

  test('fails everything that waits when the PBX goes away', async () => {
    const pbx = await pbxWith({
      onAction: ({ name }, caller) => {
        if (name === 'Command') caller.socket.resetAndDestroy();
        return name === 'Hangup' || name === 'Command';
      },
    });
    const { session, heard } = await sessionWith(pbx);
    const waiting = session.run(actions.hangup({ channel: 'a' }));
    await expect(session.run(actions.command('x'))).rejects.toBeInstanceOf(errors.ConnectionLost);
    await expect(waiting).rejects.toBeInstanceOf(errors.ConnectionLost);
    await expect(session.run(actions.ping())).rejects.toBeInstanceOf(errors.ConnectionLost);
    expect(heard.closed).toHaveLength(1);
    expect(heard.closed[0]).toBeInstanceOf(errors.ConnectionLost);
  });

  test('pings a quiet PBX, and is lost when the ping is not answered', async () => {
    const pbx = await pbxWith({ onAction: ({ name }) => name === 'Ping' });
    const { heard } = await sessionWith(pbx, { timeouts: { pingEvery: 20, ping: 20 } });
    await soon(() => {
      expect(heard.closed).toMatchObject([{ code: 'timed-out', waitedFor: 'ping' }]);
    });
  });

  test('stays while the pings are answered', async () => {
    const pbx = await pbxWith();
    const { heard } = await sessionWith(pbx, { timeouts: { pingEvery: 5, ping: 2000 } });
    await soon(() => {
      expect(pbx.received.filter(({ name }) => name === 'Ping').length).toBeGreaterThan(3);
    });
    expect(heard.closed).toEqual([]);
  });

  test('reports a garbage line, leaves it out, and stays', async () => {
    const pbx = await pbxWith();
    const { heard } = await sessionWith(pbx);
    for (const caller of pbx.callers) {
      caller.say('\u0001\u0002 what is this');
      caller.say('Event: Hangup', 'garbage within', 'Channel: a-1');
    }
    await soon(() => {
      expect(heard.events).toMatchObject([{ event: 'Hangup', channel: { name: 'a-1' } }]);
    });
    expect(heard.notices).toEqual([
      { kind: 'unreadable-line', line: 'what is this' },
      { kind: 'unreadable-line', line: 'garbage within' },
    ]);
    expect(heard.closed).toEqual([]);
  });

  test('ends when the PBX sends a line without an end', async () => {
    const pbx = await pbxWith();
    const { heard } = await sessionWith(pbx);
    for (const caller of pbx.callers) caller.write(Buffer.alloc(10_000_000, 'x'));
    await soon(() => {
      expect(heard.closed).toMatchObject([{ code: 'garbage-received' }]);
    });
  });

  test('reads on when a listener throws', async () => {
    const pbx = await pbxWith();
    const heard = nothingHeard();
    const session = await openSession(
      optionsFor(pbx.port, heard, {
        onEvent: (event) => {
          heard.events.push(event);
          throw new Error('a listener’s own trouble');
        },
      }),
    );
    cleanups.push(() => session.close());
    for (const caller of pbx.callers) {
      caller.say(...hangupOf('a-1'));
      caller.say(...hangupOf('b-1'));
    }
    await soon(() => {
      expect(heard.events).toHaveLength(2);
    });
    expect(heard.notices.map(({ kind }) => kind)).toEqual(['listener-failed', 'listener-failed']);
  });

  test('says goodbye when it is closed, and fails what comes after', async () => {
    const pbx = await pbxWith();
    const { session, heard } = await sessionWith(pbx);
    await session.close();
    expect(pbx.received.at(-1)?.name).toBe('Logoff');
    expect(heard.closed).toEqual([null]);
    await expect(session.run(actions.ping())).rejects.toBeInstanceOf(errors.ConnectionLost);
    await soon(() => {
      expect(pbx.callers.size).toBe(0);
    });
  });

  test('closes also when the PBX does not answer the goodbye', async () => {
    const pbx = await pbxWith({ onAction: ({ name }) => name === 'Logoff' });
    const { session, heard } = await sessionWith(pbx);
    await session.close();
    expect(heard.closed).toEqual([null]);
  });
});
