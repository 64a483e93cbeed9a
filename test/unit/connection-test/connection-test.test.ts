import { AmiMessage } from '../../../main/ami/message.ts';
import { describe, it } from 'vitest';
import type { AmiAction } from '../../../main/ami/actions.ts';
import {
  ActionFailed,
  ConnectionLost,
  LoginRejected,
  NameNotFound,
  NotAmi,
  PermissionDenied,
} from '../../../main/ami/errors.ts';
import type { AmiSession, SessionOptions } from '../../../main/ami/session.ts';
import { testConnection } from '../../../main/connection-test/connection-test.ts';
import { findOut } from '../../../main/connection-test/find-out.ts';
import type { ConnectionTarget } from '../../../main/connection-test/target.ts';
import type { TestStep, TestStepId } from '../../../shared/ipc.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { fakeClock } from '../ami/fake-clock.ts';
import { containing } from './containing.ts';
import { expectSaid } from '../../support/said.ts';

const address = { host: 'pbx', port: 5038 };
const banner = { version: '5.0.4', asterisk: 'Asterisk 16' };

const target: ConnectionTarget = {
  settings: {
    ...defaultSettings,
    pbx: { ...defaultSettings.pbx, host: 'pbx', user: 'desk' },
    phone: { ...defaultSettings.phone, extension: '1001' },
  },
  secret: 'correct horse',
};

const targetWith = (pbx: Partial<ConnectionTarget['settings']['pbx']>): ConnectionTarget => ({
  ...target,
  settings: { ...target.settings, pbx: { ...target.settings.pbx, ...pbx } },
});

/** What the PBX answers to an action: headers, or an error. */
type Answer = string | Error;

/** A PBX that answers actions as the test says; every other action it does not know. */
class FakePbx {
  readonly sent: AmiAction<unknown>[] = [];
  readonly clock = fakeClock();
  failsAt: { readonly stage: 'name' | 'port' | 'banner' | 'login'; readonly error: Error } | null = null;
  readonly answers = new Map<string, Answer>();
  isClosed = false;
  tellsOriginates = true;
  #options: SessionOptions | null = null;

  readonly logins: string[] = [];

  hearBanner = (options: SessionOptions): Promise<void> => {
    for (const stage of [
      { stage: 'name' },
      { stage: 'port', address: '192.0.2.5' },
      { stage: 'banner' },
    ] as const) {
      options.onStage?.(stage);
      if (stage.stage === this.failsAt?.stage) return Promise.reject(this.failsAt.error);
    }
    options.onStage?.({ stage: 'login', banner });
    return Promise.resolve();
  };

  openSession = (options: SessionOptions): Promise<AmiSession> => {
    this.#options = options;
    this.logins.push(options.user);
    const stages = [
      { stage: 'name' },
      { stage: 'port', address: '192.0.2.5' },
      { stage: 'banner' },
      { stage: 'login', banner },
      { stage: 'ready', authentication: 'md5' },
    ] as const;
    for (const stage of stages) {
      options.onStage?.(stage);
      if (stage.stage === this.failsAt?.stage) return Promise.reject(this.failsAt.error);
    }
    return Promise.resolve({
      banner,
      run: (action) => this.#run(action),
      watch: () => undefined,
      recall: () => [],
      check: () => undefined,
      close: () => {
        this.isClosed = true;
        return Promise.resolve();
      },
    });
  };

  async #run<Result>(action: AmiAction<Result>): Promise<Result> {
    this.sent.push(action);
    await Promise.resolve();
    const { name, actionId } = action;
    const context = action.headers.find(([header]) => header === 'Context')?.[1];
    const answer =
      this.answers.get(`${name} ${context ?? ''}`) ??
      this.answers.get(name) ??
      new ActionFailed(name, 'Invalid/unknown command');
    if (answer instanceof Error) throw answer;
    if (name === 'Originate' && this.tellsOriginates)
      this.#options?.onEvent?.(
        {
          ...{ event: 'OriginateResponse', actionId: actionId ?? null, succeeded: false, reason: 0 },
          ...{ channel: null, uniqueId: null, exten: null, context: null },
        },
        0,
        new AmiMessage(''),
      );
    return action.parse(new AmiMessage(answer.replaceAll('\n', '\r\n')), []);
  }
}

/** An Asterisk with a dial plan for the user and an idle phone. */
const wellSetUp = (): FakePbx => {
  const pbx = new FakePbx();
  pbx.answers.set('Originate ', new ActionFailed('Originate', 'Channel not specified'));
  pbx.answers.set('Originate DLPN_DialPlan1001', 'Response: Success');
  pbx.answers.set('Originate', new ActionFailed('Originate', 'Extension does not exist.'));
  pbx.answers.set('Redirect', new ActionFailed('Redirect', 'Channel not specified'));
  pbx.answers.set('ListCommands', 'Response: Success\nOriginate: Originate a call. (Priv: originate,all)');
  pbx.answers.set('ExtensionState', 'Response: Success\nHint: PJSIP/1001\nStatus: 0');
  pbx.answers.set('Status', 'Response: Success');
  return pbx;
};

const tested = async (
  pbx: FakePbx,
  what = target,
  upTo: TestStepId = 'extension',
): Promise<{ readonly steps: readonly TestStep[]; readonly reports: readonly (readonly TestStep[])[] }> => {
  const reports: (readonly TestStep[])[] = [];
  await testConnection({ ...what, upTo }, (steps) => reports.push(steps), new AbortController().signal, pbx);
  return { steps: reports.at(-1) ?? [], reports };
};

const statuses = (steps: readonly TestStep[]): readonly string[] =>
  steps.map(({ id, status }) => `${id} ${status}`);

describe('“Test connection”', () => {
  it('goes through everything on a PBX that is well set up', async () => {
    const pbx = wellSetUp();
    const { steps, reports } = await tested(pbx);
    expectSaid(steps.map(({ status, found }) => [status, found])).toEqual([
      ['passed', 'pbx has the address 192.0.2.5.'],
      ['passed', 'Port 5038 takes the connection.'],
      ['passed', 'Asterisk 16, Manager Interface 5.0.4.'],
      ['passed', 'Logged in as desk; the password itself did not cross the network.'],
      ['passed', 'The account may see calls, dial, transfer and hang up.'],
      ['passed', 'The context DLPN_DialPlan1001 takes 1001. Its phone is PJSIP/1001, idle.'],
    ]);
    expectSaid(statuses(reports[0] ?? [])).toEqual([
      'name running',
      ...['port', 'banner', 'login', 'rights', 'extension'].map((id) => `${id} waiting`),
    ]);
    expectSaid(pbx.isClosed).toBe(true);
  });

  it('goes up to the banner without an account, and logs nobody in', async () => {
    const pbx = wellSetUp();
    const { steps } = await tested(pbx, { ...targetWith({ user: '' }), secret: '' }, 'banner');
    expectSaid(statuses(steps)).toEqual([
      ...['name', 'port', 'banner'].map((id) => `${id} passed`),
      ...['login', 'rights', 'extension'].map((id) => `${id} skipped`),
    ]);
    expectSaid(pbx.logins).toEqual([]);
  });

  it('goes up to the rights without an extension', async () => {
    const pbx = wellSetUp();
    pbx.answers.set('Originate default', 'Response: Success');
    const phone = { ...target.settings.phone, extension: '' };
    const { steps } = await tested(pbx, { ...target, settings: { ...target.settings, phone } }, 'rights');
    expectSaid(statuses(steps)).toEqual([
      ...['name', 'port', 'banner', 'login', 'rights'].map((id) => `${id} passed`),
      'extension skipped',
    ]);
    expectSaid(pbx.isClosed).toBe(true);
  });

  it('tells what is wrong before the banner as it does with an account', async () => {
    const pbx = wellSetUp();
    pbx.failsAt = { stage: 'name', error: new NameNotFound('pbx') };
    const { steps } = await tested(pbx, target, 'banner');
    expectSaid(steps[0]).toMatchObject({ status: 'failed', problem: { code: 'name-not-found' } });
    expectSaid(statuses(steps).slice(1)).toEqual(
      ['port', 'banner', 'login', 'rights', 'extension'].map((id) => `${id} skipped`),
    );
  });

  it('makes no phone ring', async () => {
    const pbx = wellSetUp();
    await tested(pbx);
    await findOut(target, new AbortController().signal, pbx);
    const channels = pbx.sent
      .filter(({ name }) => name === 'Originate')
      .flatMap(({ headers }) => headers.filter(([name]) => name === 'Channel').map(([, value]) => value));
    expectSaid(new Set(channels)).toEqual(new Set(['Tipring/none']));
  });

  it.each([
    ['name', new NameNotFound('pbx'), 'name-not-found'],
    ['port', new ConnectionLost(address), 'connection-lost'],
    ['banner', new NotAmi(address, 'SSH-2.0'), 'not-ami'],
    ['login', new LoginRejected('desk', 'Authentication failed'), 'login-rejected'],
  ] as const)('says what is wrong at the step %s, and skips the rest', async (stage, error, code) => {
    const pbx = wellSetUp();
    pbx.failsAt = { stage, error };
    const { steps } = await tested(pbx);
    const at = steps.findIndex(({ id }) => id === stage);
    expectSaid(steps[at]).toMatchObject({ status: 'failed', problem: { code } });
    expectSaid(steps.slice(0, at).map(({ status }) => status)).toEqual(Array<string>(at).fill('passed'));
    expectSaid(new Set(steps.slice(at + 1).map(({ status }) => status))).toEqual(new Set(['skipped']));
  });

  it.each([
    ['host', targetWith({ host: '' }), 'name'],
    ['user name', targetWith({ user: '' }), 'login'],
    ['password', { ...target, secret: '' }, 'login'],
  ] as const)('sends nothing without a %s', async (_what, incomplete, at) => {
    const pbx = wellSetUp();
    pbx.openSession = () => Promise.reject(new Error('should not connect'));
    const { steps } = await tested(pbx, incomplete);
    expectSaid(steps.filter(({ status }) => status === 'failed')).toMatchObject([
      { id: at, problem: { code: 'settings-missing' } },
    ]);
  });

  it('names the rights that are missing, and looks no further', async () => {
    const pbx = wellSetUp();
    for (const key of ['Originate ', 'Originate DLPN_DialPlan1001', 'Originate'])
      pbx.answers.set(key, new PermissionDenied('Originate'));
    const { steps } = await tested(pbx);
    expectSaid(steps.slice(4)).toMatchObject([
      { status: 'failed', problem: { code: 'rights-missing', why: containing('originate') } },
      { status: 'skipped' },
    ]);
  });

  it('notices an account that is not told of calls', async () => {
    const pbx = wellSetUp();
    pbx.tellsOriginates = false;
    const testing = tested(pbx);
    while (pbx.clock.waiting === 0) await Promise.resolve();
    pbx.clock.advance(2_000);
    expectSaid((await testing).steps[4]).toMatchObject({
      status: 'failed',
      problem: { why: 'It lacks read “call” (to see calls).' },
    });
  });

  it('fails where the context is not there', async () => {
    const pbx = wellSetUp();
    pbx.answers.delete('Originate DLPN_DialPlan1001');
    expectSaid((await tested(pbx)).steps[5]).toMatchObject({
      status: 'failed',
      problem: { code: 'context-unknown' },
    });
  });

  it('does not trust an old Asterisk that takes any context', async () => {
    const pbx = wellSetUp();
    pbx.answers.set('Originate', 'Response: Success');
    pbx.answers.set('ExtensionState', 'Response: Success\nHint: \nStatus: -1');
    expectSaid((await tested(pbx)).steps[5]).toMatchObject({
      status: 'warning',
      problem: { code: 'extension-untold' },
    });
  });

  it('says so when the connection is lost in the middle', async () => {
    const pbx = wellSetUp();
    pbx.answers.set('ExtensionState', new ConnectionLost(address));
    const { steps } = await tested(pbx);
    expectSaid(steps[5]).toMatchObject({ status: 'failed', problem: { code: 'connection-lost' } });
    expectSaid(pbx.isClosed).toBe(true);
  });

  it('reports nothing more once it was stopped', async () => {
    const pbx = wellSetUp();
    const stop = new AbortController();
    const reports: (readonly TestStep[])[] = [];
    await testConnection(
      { ...target, upTo: 'extension' },
      (steps) => {
        reports.push(steps);
        if (steps[3]?.status === 'passed') stop.abort();
      },
      stop.signal,
      pbx,
    );
    expectSaid(reports.at(-1)?.[3]?.status).toBe('passed');
    expectSaid(reports.at(-1)?.[4]?.status).toBe('waiting');
    expectSaid(pbx.isClosed).toBe(true);
  });
});

describe('“Find out”', () => {
  it('tells dialect and technology, and by what', async () => {
    const pbx = wellSetUp();
    expectSaid(await findOut(target, new AbortController().signal, pbx)).toMatchObject({
      ok: true,
      value: { dialect: 'yeastar-s', technology: 'PJSIP', because: containing('hint') },
    });
    expectSaid(pbx.isClosed).toBe(true);
  });

  it('tells the analog port from the PBX’s own list of extensions', async () => {
    const pbx = wellSetUp();
    pbx.answers.delete('ExtensionState');
    pbx.answers.set(
      'GetConfig',
      'Response: Success\nCategory-000000: 1001\nLine-000000-000000: hassip=no\nLine-000000-000001: dahdichan=65',
    );
    expectSaid(await findOut(target, new AbortController().signal, pbx)).toMatchObject({
      value: { technology: 'DAHDI', analogPorts: [65] },
    });
  });

  it('says why it could not look', async () => {
    const pbx = wellSetUp();
    pbx.failsAt = { stage: 'login', error: new LoginRejected('desk', 'Authentication failed') };
    expectSaid(await findOut(target, new AbortController().signal, pbx)).toMatchObject({
      ok: false,
      problem: { code: 'login-rejected' },
    });
    expectSaid(await findOut(targetWith({ host: '' }), new AbortController().signal, pbx)).toMatchObject({
      ok: false,
      problem: { code: 'settings-missing' },
    });
  });
});
