import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { findOut } from '../../../main/connection-test/find-out.ts';
import { testConnection } from '../../../main/connection-test/connection-test.ts';
import type { ConnectionTarget } from '../../../main/connection-test/target.ts';
import type { TestStep, TestStepId } from '../../../shared/ipc.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import { pbxes } from '../../support/pbxes.ts';
import { expectSaid } from '../../support/said.ts';
import type { TestPbx } from '../../support/test-pbx.ts';
import { Desk } from './desk.ts';

const signal = new AbortController().signal;

const tested = (target: ConnectionTarget, upTo: TestStepId = 'extension'): Promise<readonly TestStep[]> =>
  testConnection({ ...target, upTo }, () => undefined, signal);

const outcome = (steps: readonly TestStep[]): readonly string[] =>
  steps.map(({ status, problem }) => (problem === null ? status : `${status}: ${problem.code}`));

describe.each(pbxes)('“Test connection” and “Find out” on the PBX $name', ({ open }) => {
  let pbx: TestPbx;

  beforeAll(async () => {
    pbx = await open();
  }, 120_000);
  beforeEach(async () => {
    await pbx.reset();
  });
  afterAll(async () => {
    await pbx.close();
  });

  const target = (
    account: { readonly user: string; readonly secret: string } = pbx,
    phone: Partial<Settings['phone']> = {},
    more: Partial<Settings['pbx']> = {},
  ): ConnectionTarget => ({
    settings: {
      ...defaultSettings,
      pbx: { ...defaultSettings.pbx, host: pbx.host, port: pbx.amiPort, user: account.user, ...more },
      phone: { ...defaultSettings.phone, extension: '1001', ...phone },
    },
    secret: account.secret,
  });

  it('hears the PBX without an account where the test goes no further', async () => {
    const steps = await tested(target({ user: '', secret: '' }), 'banner');
    expectSaid(outcome(steps)).toEqual(['passed', 'passed', 'passed', 'skipped', 'skipped', 'skipped']);
  });

  it('passes everything with the account of a desk', async () => {
    const steps = await tested(target());
    expectSaid(outcome(steps)).toEqual(['passed', 'passed', 'passed', 'passed', 'passed', 'passed']);
    expectSaid(steps[4]?.found).toBe('The account may see calls, dial, transfer and hang up.');
    expectSaid(steps[5]?.found).toBe(
      'The context DLPN_DialPlan1001 takes 1001. Its phone is PJSIP/1001, idle.',
    );
  });

  it('warns of an account that may do everything', async () => {
    expectSaid(outcome(await tested(target(pbx.admin)))).toEqual([
      ...['passed', 'passed', 'passed', 'passed'],
      'warning: rights-excess',
      'passed',
    ]);
  });

  it('warns of a phone that is not registered', async () => {
    const steps = await tested(target(pbx, { extension: '1009' }));
    expectSaid(outcome(steps)[5]).toBe('warning: phone-unreachable');
  });

  it('fails for an extension, and for a context, that is not there', async () => {
    expectSaid(outcome(await tested(target(pbx, { extension: '1777' })))[5]).toBe('failed: context-unknown');
    expectSaid(outcome(await tested(target(pbx, {}, { dialect: 'freepbx' })))[5]).toBe(
      'failed: context-unknown',
    );
  });

  it('tells a wrong password from a wrong port', async () => {
    const rejected = await tested(target({ user: pbx.user, secret: 'wrong' }));
    expectSaid(outcome(rejected)).toEqual([
      ...['passed', 'passed', 'passed'],
      'failed: login-rejected',
      ...['skipped', 'skipped'],
    ]);
    const refused = await tested(target(pbx, {}, { port: 1 }));
    expectSaid(outcome(refused).slice(0, 3)).toEqual(['passed', 'failed: connection-refused', 'skipped']);
  });

  it('finds out that it is like a Yeastar, and which phone the user has', async () => {
    const found = await findOut(target(pbx, { technology: 'SIP' }, { dialect: 'asterisk' }), signal);
    expectSaid(found).toMatchObject({
      ok: true,
      value: { dialect: 'yeastar-s', technology: 'PJSIP', analogPorts: [] },
    });
  });

  it('makes nothing ring while it looks', async () => {
    const desk = await Desk.connected(pbx);
    await tested(target());
    await findOut(target(), signal);
    await desk.dial('1002');
    expectSaid(desk.callsSeen).toBe(1);
    await desk.phone.stop();
  });
});
