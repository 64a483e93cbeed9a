import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import * as errors from '../../../main/ami/errors.ts';
import { hearBanner, openSession } from '../../../main/ami/session.ts';
import type { SessionOptions } from '../../../main/ami/session.ts';
import { soon, startScriptedPbx, usual } from './scripted-pbx.ts';
import type { Script } from './scripted-pbx.ts';
import { endAll, nothingHeard, optionsFor, pbxWith, secret, sessionWith } from './session-bench.ts';
import { logWords } from '../../../shared/log-words.ts';

afterEach(endAll);

/** The error that opening fails with. */
const failureOf = async (options: SessionOptions): Promise<unknown> =>
  openSession(options).then(
    async (session) => {
      await session.close();
      return null;
    },
    (error: unknown) => error,
  );

describe('hearing the banner', () => {
  test('says goodbye without a login', async () => {
    const pbx = await pbxWith();
    const heard = nothingHeard();
    await hearBanner(optionsFor(pbx.port, heard));
    expect(heard.stages.map(({ stage }) => stage)).toEqual(['port', 'banner', 'login']);
    expect(pbx.received.map(({ name }) => name)).toEqual(['Logoff']);
  });

  test('fails as logging in does', async () => {
    const { port } = await pbxWith();
    const nowhere = optionsFor(port, nothingHeard(), { host: '' });
    await expect(hearBanner(nowhere)).rejects.toThrow(errors.NameNotFound);
  });
});

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
    expect(failure instanceof errors.NotAmi && logWords(failure.toProblem()).why).toContain(
      'HTTP/1.1 400 Bad Request',
    );
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

  test.each(['Challenge', 'Login'])(
    'the PBX waits for its calls to end, at %s: no word on the password',
    async (step) => {
      const pbx = await pbxWith({
        onAction: ({ name, actionId }, caller) => {
          if (name !== step) return false;
          caller.say('Response: Error', `ActionID: ${actionId}`, 'Message: Asterisk is shutting down');
          return true;
        },
      });
      const failure = await failureOf(optionsFor(pbx.port, nothingHeard()));
      expect(failure).toBeInstanceOf(errors.ShuttingDown);
      expect(JSON.stringify(pbx.received.map(({ headers }) => [...headers]))).not.toContain(secret);
    },
  );

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
