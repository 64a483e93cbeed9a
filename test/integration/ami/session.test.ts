import { afterEach, describe, expect, test } from 'vitest';
import * as actions from '../../../main/ami/actions.ts';
import * as errors from '../../../main/ami/errors.ts';
import { soon } from './scripted-pbx.ts';
import { endAll, pbxWith, sessionWith } from './session-bench.ts';

afterEach(endAll);

const hangupOf = (channel: string): string[] => ['Event: Hangup', `Channel: ${channel}`, 'Uniqueid: 1.1'];

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
      caller.say('Neither: event nor response');
      caller.say('Event: Hangup', 'garbage within', 'Channel: a-1');
    }
    await soon(() => {
      expect(heard.events).toMatchObject([{ event: 'Hangup', channel: { name: 'a-1' } }]);
    });
    expect(heard.notices).toEqual([
      { kind: 'unreadable-line', line: 'what is this' },
      { kind: 'unreadable-line', line: 'Neither: event nor response' },
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
    const heardNames: string[] = [];
    const { heard } = await sessionWith(pbx, {
      onEvent: ({ event }) => {
        heardNames.push(event);
        throw new Error('a listener’s own trouble');
      },
    });
    for (const caller of pbx.callers) {
      caller.say(...hangupOf('a-1'));
      caller.say(...hangupOf('b-1'));
    }
    await soon(() => {
      expect(heardNames).toEqual(['Hangup', 'Hangup']);
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
