import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as actions from '../../../main/ami/actions.ts';
import * as errors from '../../../main/ami/errors.ts';
import type { AmiEvent } from '../../../main/ami/events.ts';
import { AmiLink } from '../../../main/ami/link.ts';
import { openSession } from '../../../main/ami/session.ts';
import type { AmiNotice, AmiSession, SessionOptions } from '../../../main/ami/session.ts';
import { pbxes } from '../../support/pbxes.ts';
import type { TestPbx } from '../../support/test-pbx.ts';
import { soon } from './scripted-pbx.ts';

const wanted = ['Newchannel', 'DialBegin', 'DialEnd', 'Hangup', 'OriginateResponse'] as const;

describe.each(pbxes)('on $name', ({ open }) => {
  let pbx: TestPbx;
  let desk: AmiSession;
  let admin: AmiSession;
  const events: AmiEvent[] = [];
  const notices: AmiNotice[] = [];

  const sessionOf = (
    account: { readonly user: string; readonly secret: string },
    more: Partial<SessionOptions> = {},
  ): Promise<AmiSession> =>
    openSession({
      host: pbx.host,
      port: pbx.amiPort,
      user: account.user,
      secret: account.secret,
      events: 'call',
      wanted,
      onNotice: (notice) => notices.push(notice),
      ...more,
    });

  beforeAll(async () => {
    pbx = await open();
    desk = await sessionOf(pbx, { onEvent: (event) => events.push(event) });
    admin = await sessionOf(pbx.admin, { events: 'off' });
  }, 120_000);

  afterAll(async () => {
    await desk.close();
    await admin.close();
    await pbx.close();
  }, 60_000);

  test('the greeting tells which Asterisk it is', () => {
    const asterisk = {
      embedded: 'Asterisk 12 or 13',
      'asterisk-16': 'Asterisk 16',
      'asterisk-22': 'Asterisk 22',
    };
    expect(desk.banner.asterisk).toBe(asterisk[pbx.name]);
  });

  test('a wrong password is told from everything else', async () => {
    await expect(sessionOf({ user: pbx.user, secret: 'wrong' })).rejects.toBeInstanceOf(errors.LoginRejected);
  });

  test('a ping is answered', async () => {
    await desk.run(actions.ping());
  });

  test('a command prints its lines for an account that may, and is denied to one that may not', async () => {
    const { lines } = await admin.run(actions.command('core show version'));
    expect(lines.join('\n')).toMatch(/^Asterisk \d+\./);
    await expect(desk.run(actions.command('core show version'))).rejects.toBeInstanceOf(
      errors.PermissionDenied,
    );
  });

  test('the actions of the account are listed', async () => {
    const names = (await desk.run(actions.listCommands())).map(({ name }) => name);
    expect(names).toContain('Originate');
    expect(names).toContain('Redirect');
  });

  test('a configuration file is read for an account that may', async () => {
    if (pbx.name !== 'embedded') {
      const categories = await admin.run(actions.getConfig('manager.conf'));
      const account = categories.find(({ name }) => name === pbx.user);
      expect(account?.lines.map(([name]) => name)).toContain('secret');
    }
    await expect(admin.run(actions.getConfig('no-such-file.conf'))).rejects.toBeInstanceOf(
      errors.ActionFailed,
    );
  });

  test('an extension that does not exist is said not to', async () => {
    const state = await desk.run(actions.extensionState({ exten: '9999', context: 'default' }));
    expect(state.status).toBe(-1);
  });

  test('nothing is parked, and nobody talks', async () => {
    expect(await desk.run(actions.parkedCalls())).toEqual([]);
    expect(await desk.run(actions.status())).toEqual([]);
  });

  test('a call is heard from its beginning to its end, and shown by Status meanwhile', async () => {
    events.length = 0;
    await pbx.setPhone('1001', { kind: 'rings' });
    const call = await pbx.callFrom('1000', '1001');
    await soon(() => {
      expect(events.map(({ event }) => event)).toContain('DialBegin');
    });
    const begin = events.find((event) => event.event === 'DialBegin');
    expect(begin?.channel).toMatchObject({ callerIdNum: '1000', callerIdName: 'Anna Berg' });
    expect(begin?.dest.name).toMatch(/^PJSIP\/1001-/);
    const channels = await desk.run(actions.status());
    expect(channels.map(({ channel }) => channel.name.replace(/-[^-]*$/, '')).sort()).toEqual([
      'PJSIP/1000',
      'PJSIP/1001',
    ]);
    await call.hangUp();
    await soon(() => {
      expect(events.filter(({ event }) => event === 'Hangup')).toHaveLength(2);
    });
    expect(events.find((event) => event.event === 'DialEnd')).toMatchObject({ status: 'cancel' });
    await pbx.reset();
  });

  test('a phone that is not there: the Originate is taken on, and then told to have failed', async () => {
    events.length = 0;
    const { actionId } = await desk.run(
      actions.originate({
        channel: 'PJSIP/1009',
        context: 'DLPN_DialPlan1001',
        exten: '1002',
        timeoutMs: 5000,
        callerId: '1001',
        async: true,
      }),
    );
    await soon(() => {
      expect(events.map(({ event }) => event)).toContain('OriginateResponse');
    });
    expect(events.find((event) => event.event === 'OriginateResponse')).toMatchObject({
      actionId,
      succeeded: false,
      reason: 0,
    });
  });

  test('a context that is not there is refused at once', async () => {
    const nowhere = actions.originate({
      channel: 'PJSIP/1001',
      context: 'no-such-context',
      exten: '1002',
      timeoutMs: 5000,
      callerId: '1001',
      async: true,
    });
    const failure: unknown = await desk.run(nowhere).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(errors.ActionFailed);
    expect(failure instanceof errors.ActionFailed && failure.said).toContain('does not exist');
  });

  test('a channel that is not there cannot be hung up or sent on', async () => {
    await expect(desk.run(actions.hangup({ channel: 'PJSIP/1001-ffffffff' }))).rejects.toBeInstanceOf(
      errors.ActionFailed,
    );
    const redirect = actions.redirect({
      channel: 'PJSIP/1001-ffffffff',
      context: 'DLPN_DialPlan1001',
      exten: '1002',
    });
    await expect(desk.run(redirect)).rejects.toBeInstanceOf(errors.ActionFailed);
  });

  test('a hundred actions at once are each answered with their own', async () => {
    const numbers = Array.from({ length: 100 }, (_, i) => String(7000 + i));
    const states = await Promise.all(
      numbers.map((exten) => desk.run(actions.extensionState({ exten, context: 'default' }))),
    );
    expect(states.map(({ exten }) => exten)).toEqual(numbers);
  });

  test('nothing that came was unreadable or unexpected', () => {
    expect(notices).toEqual([]);
  });

  test('the PBX restarts, and the link comes back by itself', async () => {
    const link = new AmiLink({
      host: pbx.host,
      port: pbx.amiPort,
      user: pbx.user,
      secret: pbx.secret,
      events: 'call',
      wanted,
    });
    const kinds: string[] = [];
    link.onState(({ kind }) => kinds.push(kind));
    try {
      link.start();
      await soon(() => {
        expect(link.state.kind).toBe('connected');
      });
      await pbx.restart();
      await soon(() => {
        expect(kinds.filter((kind) => kind === 'connected')).toHaveLength(2);
      });
      await link.run(actions.ping());
    } finally {
      await link.stop();
    }
  }, 120_000);
});
