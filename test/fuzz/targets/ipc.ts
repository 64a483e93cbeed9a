import fc from 'fast-check';
import type { AmiAction } from '../../../main/ami/actions.ts';
import type { Clock } from '../../../main/ami/clock.ts';
import { encodeAction } from '../../../main/ami/encode.ts';
import { ActionFailed, InvalidValue } from '../../../main/ami/errors.ts';
import type { AmiLinkState } from '../../../main/ami/link.ts';
import { App } from '../../../main/app/app.ts';
import { checkedCalls } from '../../../main/app/checked-calls.ts';
import { CurrentPhone } from '../../../main/app/current-phone.ts';
import { unknownDoNotDisturb } from '../../../main/app/quiet-controller.ts';
import { PasswordKeeper } from '../../../main/passwords/password-keeper.ts';
import { Phone } from '../../../main/phone/phone.ts';
import type { PhoneLink } from '../../../main/phone/switchboard.ts';
import { SettingsKeeper } from '../../../main/settings/settings-keeper.ts';
import { contract } from '../../../shared/ipc.ts';
import type { WindowName } from '../../../shared/ipc.ts';
import { success, problemWords } from '../../../shared/problem.ts';
import { defaultSettings, settingsSchema } from '../../../shared/settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import { accountCheck } from '../../gallery/samples.ts';
import { historyInMemory } from '../../support/memory-history-file.ts';
import { FakeShell } from '../../unit/app/fake-shell.ts';
import { hostileText, hugeText, isText, must, mustBeUnpolluted } from '../hostile.ts';
import { fuzzTarget } from '../target.ts';
import { english } from '../../support/english.ts';
import { isProblem } from '../../support/said.ts';
import { emptyDiagnostics } from '../../support/diagnostics.ts';

interface Asked {
  readonly window: WindowName;
  readonly call: string;
  readonly argument: unknown;
}

const settings: Settings = {
  ...defaultSettings,
  pbx: { ...defaultSettings.pbx, host: 'pbx', user: 'desk' },
  phone: { ...defaultSettings.phone, extension: '1001' },
};

const words = [
  'call-1',
  '1002',
  '*21#',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '\r\nAction: Command',
];
const text = hugeText(hostileText(words, 6));
const keys = [
  ...[
    'callId',
    'number',
    'height',
    'code',
    'settings',
    'password',
    'keepIn',
    'version',
    'pbx',
    'phone',
    'dialing',
  ],
  ...['search', 'filter', 'from', 'count', 'typed', 'id', 'note'],
  ...['colleagues', '__proto__', 'constructor', 'then', 'toJSON', 'length', 'host', 'port', 'name'],
];

/** What structured clone can carry over: an object that holds itself, maps, bytes, numbers that are none. */
const strange = fc.constantFrom<() => unknown>(
  () => {
    const around: Record<string, unknown> = {};
    around['callId'] = around;
    return around;
  },
  () => new Map([['callId', 'call-1']]),
  () => new Set(['call-1']),
  () => new Date(0),
  () => /a/,
  () => new Uint8Array(8),
  () => new Error('call-1'),
  () => Object.assign([], { callId: 'call-1' }),
  (): unknown => JSON.parse('{"callId":"call-1","__proto__":{"polluted":true}}'),
  () => Array.from({ length: 5_000 }, () => ({ name: 'x', number: '1' })),
  (): unknown => Object.create(null),
);

const value = fc.letrec<{ any: unknown; object: unknown; array: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text,
    fc.constantFrom(undefined, null, true, false, 0, -0, -1, 0.5, 40, 2000, 1e308, NaN, Infinity, 10n),
    tie('object'),
    tie('array'),
    strange.map((make) => make()),
  ),
  object: fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...keys), text), tie('any')), { maxLength: 5 })
    .map((entries) => Object.fromEntries(entries)),
  array: fc.array(tie('any'), { maxLength: 4 }),
})).any;

/** Arguments that are right, for all the ways that lead on from there. */
const right = fc.oneof(
  text.map((number) => ({ number })),
  text.map((number) => ({ number, form: 'written' })),
  text.map((number) => ({ number, form: 'dialled', by: null })),
  text.map((callId) => ({ callId })),
  fc.tuple(text, text).map(([callId, number]) => ({ callId, number })),
  text.map((code) => ({ code })),
  fc.nat(3_000).map((height) => ({ height })),
  fc.record({
    settings: fc.oneof(fc.constant(settings), value),
    password: fc.oneof(fc.constant(null), text, value),
    keepIn: fc.constantFrom<unknown>('ask', 'keychain', 'safe-storage', 'nowhere'),
  }),
  fc
    .record({ host: text, user: text, context: text, port: fc.integer({ min: -1, max: 70_000 }) })
    .map((pbx) => ({
      settings: { ...settings, pbx: { ...settings.pbx, ...pbx } },
      password: null,
      keepIn: 'ask',
    })),
  fc.constant(undefined),
);

const asked: fc.Arbitrary<Asked> = fc.constantFrom<WindowName>('pop', 'dial', 'main').chain((window) =>
  fc.record<Asked>({
    window: fc.constant(window),
    call: fc.constantFrom(...Object.keys(contract[window])),
    argument: fc.oneof(value, right),
  }),
);

/** A link that is up; it refuses every action, and looks at what would have gone out. */
class RefusingLink implements PhoneLink {
  state: AmiLinkState = { kind: 'idle' };
  readonly #wrong: string[];
  #tell: (state: AmiLinkState) => void = () => undefined;

  /** @param wrong takes what should never have gone out */
  constructor(wrong: string[]) {
    this.#wrong = wrong;
  }

  start(): void {
    this.state = { kind: 'connected', banner: { version: '5.0.4', asterisk: 'Asterisk 16' } };
    this.#tell(this.state);
  }
  stop(): Promise<void> {
    return Promise.resolve();
  }
  wake(): void {
    // It never sleeps.
  }
  watch(): void {
    // It has nothing to tell.
  }
  recall(): readonly never[] {
    return [];
  }
  onState(listener: (state: AmiLinkState) => void): () => void {
    this.#tell = listener;
    return () => undefined;
  }
  onEvent(): () => void {
    return () => undefined;
  }
  onNotice(): () => void {
    return () => undefined;
  }
  run<Answer>({ name, headers }: AmiAction<Answer>): Promise<Answer> {
    const valueOf = (wanted: string): string | null =>
      headers.find(([header]) => header === wanted)?.[1] ?? null;
    const exten = valueOf('Exten');
    // The test call rings the user's own phone and waits there; no other application may be run.
    const isTestCall = name === 'Originate' && exten === null && valueOf('Application') === 'Wait';
    const isDialled = (name === 'Originate' || name === 'Redirect') && !isTestCall;
    if (isDialled && !/^[0-9*#+]{1,40}$/.test(exten ?? ''))
      this.#wrong.push(`${exten ?? 'nothing'} is dialled`);
    try {
      encodeAction(name, 'fuzz', headers);
    } catch (error) {
      if (!(error instanceof InvalidValue)) this.#wrong.push(String(error));
    }
    return Promise.reject(new ActionFailed(name, 'No'));
  }
}

const stoppedClock: Clock = { now: () => 0, after: () => () => undefined };

/**
 * The app with all its handlers, on a desktop and at a link of the fuzzer's; connected.
 * @param wrong takes what goes wrong where nobody waits for an answer
 */
const openApp = async (wrong: string[]): Promise<App> => {
  const keeper = new SettingsKeeper(
    {
      read: () => ({ settings, notice: null }),
      write: (written) => {
        if (!settingsSchema.safeParse(written).success) wrong.push('settings were written that are none');
        return success(undefined);
      },
    },
    null,
  );
  const passwords = new PasswordKeeper(
    [],
    { read: () => 'ask', account: () => null, write: () => undefined },
    'correct horse',
  );
  const phone = new CurrentPhone({
    settings: keeper,
    passwords,
    createPhone: (current, secret) =>
      new Phone({
        settings: current,
        secret,
        createLink: () => new RefusingLink(wrong),
        clock: stoppedClock,
        newId: () => 'id',
        log: () => undefined,
        record: () => undefined,
      }),
    log: (line) => wrong.push(line),
  });
  const app = new App({
    phone,
    settings: keeper,
    passwords,
    shell: new FakeShell(),
    words: () => english,
    testConnection: () => Promise.resolve([]),
    findOut: () =>
      Promise.resolve(success({ dialect: null, technology: null, analogPorts: [], because: [] })),
    checkAccount: () => Promise.resolve(success(accountCheck)),
    history: historyInMemory(),
    recentTargets: { read: () => [], add: () => undefined },
    lastDialled: { read: () => null, write: () => undefined },
    showsTrayIcons: null,
    toldLimits: { read: () => [], add: () => undefined },
    trayMenu: 'silent',
    quietMemory: { read: () => null, write: () => undefined },
    doNotDisturb: unknownDoNotDisturb,
    clock: stoppedClock,
    demoSteps: [],
    playDemoStep: () => undefined,
    diagnostics: emptyDiagnostics(),
    systemCountry: '',
    demo: false,
    appVersion: '1',
  });
  await app.start({ link: null, windows: 'hidden' });
  return app;
};

const isResult = (answer: unknown): boolean => {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok === true) return 'value' in answer;
  if (!('problem' in answer) || !isProblem(answer.problem)) return false;
  return Object.values(problemWords(english, answer.problem)).every(isText);
};

export const ipc = fuzzTarget({
  name: 'ipc',
  holds: 'whatever a window sends, every call answers with a result, and nothing but numbers is dialled',
  input: asked,
  isInput: (given): given is Asked =>
    typeof given === 'object' && given !== null && 'window' in given && 'argument' in given,
  check: async ({ window, call, argument }) => {
    const wrong: string[] = [];
    const app = await openApp(wrong);
    const answer = await checkedCalls(window, app.handlers[window]).get(call)?.(argument);
    mustBeUnpolluted();
    must(isResult(answer), 'it does not answer with a result');
    must(wrong.length === 0, wrong[0] ?? '');
    structuredClone(app.snapshots[window]());
  },
});
