import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkAccount } from '../../../main/connection-test/check-account.ts';
import type { AccountCheck } from '../../../shared/ipc.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { accounts, asteriskVersions, benchOf, providerAddress } from '../../asterisk/bench.ts';
import { replaceAccount, rightsOnConsole } from '../../asterisk/manager-conf.ts';
import { RawAmi } from '../../asterisk/raw-ami.ts';
import { until } from '../../asterisk/until.ts';
import { asteriskAtHand, asteriskPbx } from '../../support/asterisk-pbx.ts';
import { pbxes } from '../../support/pbxes.ts';
import { expectSaid } from '../../support/said.ts';
import type { TestPbx } from '../../support/test-pbx.ts';
import { Desk } from './desk.ts';

interface Account {
  readonly user: string;
  readonly secret: string;
}

const checked = async (pbx: TestPbx, account: Account = pbx): Promise<AccountCheck> => {
  const result = await checkAccount(
    {
      settings: {
        ...defaultSettings,
        pbx: { ...defaultSettings.pbx, host: pbx.host, port: pbx.amiPort, user: account.user },
        phone: { ...defaultSettings.phone, extension: '1001' },
      },
      secret: account.secret,
    },
    new AbortController().signal,
  );
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const missing = ({ lacks }: AccountCheck): readonly string[] =>
  lacks.map(({ list, right }) => `${list} ${right}`);
const excess = (check: AccountCheck, weight: 'danger' | 'needless'): readonly string[] =>
  check.excess.filter((right) => right.weight === weight).map(({ list, right }) => `${list} ${right}`);

/** On Asterisk 16, which never got the mending, `originate` alone is a danger. */
const alwaysDangerous = (pbx: TestPbx): readonly string[] =>
  pbx.name === 'asterisk-16' ? ['write originate'] : [];

const dangersOfAll = [
  ...['write system', 'write command', 'write config', 'write agi', 'read dtmf', 'read dialplan'],
];

describe.each(pbxes)('“Check my account” on the PBX $name', ({ open }) => {
  let pbx: TestPbx;

  beforeAll(async () => {
    pbx = await open();
  }, 120_000);
  afterAll(async () => {
    await pbx.close();
  });

  it('finds that the account of a desk lacks nothing', async () => {
    const check = await checked(pbx);
    expectSaid(missing(check)).toEqual([]);
    expectSaid(excess(check, 'danger')).toEqual(alwaysDangerous(pbx));
    expectSaid(check.section).toContain(`\n[${pbx.user}]\n`);
    expectSaid(check.section).toContain('\npermit = 127.0.0.1/255.255.255.255\n');
    expectSaid(check.section).not.toContain(pbx.secret);
  });

  it('names the dangers of an account that may do everything', async () => {
    const check = await checked(pbx, pbx.admin);
    expectSaid(missing(check)).toEqual([]);
    expectSaid(excess(check, 'danger')).toContain('write command');
  });
});

const asterisks = asteriskVersions.filter(asteriskAtHand);

describe.runIf(asterisks.length > 0).each(asterisks)('“Check my account” on Asterisk %s', (version) => {
  const bench = benchOf(version);
  let pbx: TestPbx;

  beforeAll(async () => {
    pbx = await asteriskPbx(version);
  }, 120_000);
  beforeEach(async () => {
    await pbx.reset();
  });
  afterAll(async () => {
    await pbx.close();
  });

  const checkedWith = async (read: string, write: string): Promise<AccountCheck> => {
    const account = { user: 'tried', secret: 'tried-secret' };
    const putBack = await replaceAccount(
      bench,
      `[tried]\nsecret = ${account.secret}\nread = ${read}\nwrite = ${write}`,
    );
    try {
      return await checked(pbx, account);
    } finally {
      await putBack();
    }
  };

  it('names all the rights of an account that may ask the console', async () => {
    const check = await checked(pbx, pbx.admin);
    expectSaid(excess(check, 'danger')).toEqual(dangersOfAll);
    expectSaid(excess(check, 'needless')).toContain('read cdr');
  });

  it.each([
    { can: 'look and nothing else', read: 'call', write: '', lacks: ['write call', 'write originate'] },
    { can: 'dial only', read: 'call', write: 'originate', lacks: ['write call'] },
    { can: 'transfer only', read: 'call', write: 'call', lacks: ['write originate'] },
    { can: 'act but not see', read: 'cdr', write: 'call,originate', lacks: ['read call'] },
    { can: 'do neither', read: '', write: '', lacks: ['write call', 'write originate'] },
    { can: 'do what is needed', read: 'call', write: 'call,originate', lacks: [] },
  ])('names what is missing from an account that can $can', async ({ read, write, lacks }) => {
    expectSaid(missing(await checkedWith(read, write))).toEqual(lacks);
  });

  it.each([
    { right: 'system', weight: 'danger', read: [] },
    { right: 'config', weight: 'danger', read: [] },
    { right: 'agi', weight: 'danger', read: [] },
    { right: 'agent', weight: 'needless', read: [] },
    { right: 'user', weight: 'needless', read: [] },
    { right: 'message', weight: 'needless', read: [] },
    // Only an account with `command` can be told what it may read.
    { right: 'command', weight: 'danger', read: ['read dtmf'] },
  ] as const)('names “$right” as in excess', async ({ right, weight, read }) => {
    const check = await checkedWith('call,agent,dtmf', `call,originate,${right}`);
    const hole = right === 'system' ? [] : alwaysDangerous(pbx);
    const named = [...hole, ...(weight === 'danger' ? [`write ${right}`] : []), ...read];
    expectSaid(excess(check, 'danger')).toEqual(named);
    expectSaid(excess(check, 'needless')).toEqual(weight === 'needless' ? [`write ${right}`] : []);
  });

  it('prints an account with which Tipring does all it has to, and can do no more', async () => {
    const { section } = await checked(pbx);
    const putBack = await replaceAccount(bench, section.replace('; secret =', `secret = ${pbx.secret}`));
    try {
      expectSaid(await rightsOnConsole(bench, pbx.user)).toEqual(['call,agent', 'call,originate']);

      const desk = await Desk.connected(pbx);
      expectSaid(await desk.dial('1002')).toEqual({ ok: true, value: '1002 has answered.' });
      const dialled = await desk.untilCall('talking');
      expectSaid(await desk.phone.hangUp(dialled.id)).toMatchObject({ ok: true });
      await desk.untilCall('ended', ({ id }) => id === dialled.id);
      await pbx.callFrom('1000', '1001');
      const incoming = await desk.untilCall('talking', ({ direction }) => direction === 'incoming');
      expectSaid(incoming.party.number).toBe('1000');
      await until('both to talk', async () => (await pbx.isTalking('1000')) && pbx.isTalking('1001'));
      expectSaid(await desk.phone.transfer(incoming.id, '1003')).toMatchObject({ ok: true });
      const sentOn = await desk.untilCall('ended', ({ id }) => id === incoming.id);
      expectSaid(sentOn.phase.outcome).toEqual({ kind: 'transferred', to: '1003' });
      await pbx.reset();
      await pbx.callFrom('1000', '1001');
      const another = await desk.untilCall('talking', ({ id }) => id !== dialled.id && id !== incoming.id);
      await until('both to talk', async () => (await pbx.isTalking('1000')) && pbx.isTalking('1001'));
      expectSaid(await desk.phone.park(another.id)).toEqual({
        ok: true,
        value: 'The call is parked at 701.',
      });
      await desk.phone.stop();

      const again = await checked(pbx);
      expectSaid(missing(again)).toEqual([]);
      expectSaid(again.excess.map(({ list, right }) => `${list} ${right}`)).toEqual(alwaysDangerous(pbx));

      const ami = await RawAmi.connect(bench.amiPort);
      await ami.login(accounts.desk);
      for (const action of [
        { Action: 'Command', Command: 'core show version' },
        { Action: 'ModuleCheck', Module: 'res_pjsip' },
        { Action: 'GetConfig', Filename: 'pjsip.conf' },
        { Action: 'CoreShowChannels' },
        { Action: 'QueueAdd', Queue: '6400', Interface: 'PJSIP/1001' },
        { Action: 'UserEvent', UserEvent: 'Tipring' },
        { Action: 'Originate', Channel: 'Tipring/none', Application: 'System', Data: 'true' },
      ]) {
        const answer = await ami.action(action);
        expectSaid([action.Action, answer['Response'], answer['Message']]).toEqual([
          action.Action,
          'Error',
          expect.stringMatching(/^Permission denied$|^Originate Access Forbidden/),
        ]);
      }
      ami.close();

      const elsewhere = await RawAmi.connect(bench.amiPort, providerAddress);
      expectSaid(await elsewhere.login(accounts.desk)).toMatchObject({ Response: 'Error' });
      elsewhere.close();
    } finally {
      await putBack();
    }
  });
});
