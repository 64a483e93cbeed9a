import { controls } from '../../shared/call-control.ts';
import type { Diagnostics } from '../../shared/diagnostics.ts';
import type { ControlState } from '../../shared/call-control.ts';
import type { ColleagueLine } from '../../shared/line-state.ts';
import type { Call, CallOutcome, CallPhase, Party } from '../../shared/call.ts';
import type {
  AccountCheck,
  DialSnapshot,
  MainSnapshot,
  PopSnapshot,
  SettingsSnapshot,
  TestStep,
} from '../../shared/ipc.ts';
import { testSteps } from '../../shared/ipc.ts';
import { problem as say } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { QuietView } from '../../shared/quiet.ts';
import { sentence } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
import { defaultSettings } from '../../shared/settings.ts';

/** The moment at which every picture is taken, milliseconds since 1970. */
export const now = Date.UTC(2026, 2, 4, 9, 30);

export const bjorn: Party = { name: 'Björn Čapek', number: '1003' };
const outside: Party = { name: 'Müller & Söhne GmbH', number: '+493012345678' };

export const call = (phase: CallPhase, more: Partial<Call> = {}): Call => ({
  id: 'call-1',
  direction: 'incoming',
  party: outside,
  via: null,
  queue: null,
  trunk: null,
  startedAt: now - 60_000,
  phase,
  ...more,
});

export const ended = (outcome: CallOutcome, talked: number | null = null): CallPhase => ({
  kind: 'ended',
  at: now,
  talkedSince: talked === null ? null : now - talked * 1000,
  outcome,
});

/** Everything may be done, and nothing is going on. */
export const control: ControlState = { controls, consultation: null, parked: [] };

export const pop = (...calls: readonly Call[]): PopSnapshot => ({
  ...control,
  calls: calls.map((each, place) => ({ ...each, id: `call-${place}` })),
  look: 'cards',
  mayShrink: false,
  histories: {},
  notes: {},
  keyboard: { at: 'elsewhere' },
  placing: 'free',
});

export const problem: Problem = say('login-rejected', 'tipring', 'Authentication failed');

export const colleagues = [
  { name: 'Anna Berg', number: '1000', line: 'busy' },
  { name: 'Björn Čapek', number: '1003', line: 'free' },
  { name: 'שרה לוי', number: '1004', line: 'ringing' },
  { name: 'Wilhelmina Featherstonehaugh-Cholmondeley, accounts receivable', number: '1005', line: 'away' },
  { name: 'Zoë Dubois', number: '1006', line: 'unknown' },
] as const satisfies readonly ColleagueLine[];

export const dial = (more: Partial<DialSnapshot> = {}): DialSnapshot => ({
  purpose: { kind: 'dial', found: null },
  ...control,
  opening: 1,
  lastDialled: { number: '030 555 0142', form: 'written' },
  progress: { kind: 'idle' },
  call: null,
  recentTargets: ['1003', '030 555 0199'],
  colleagues,
  link: { kind: 'connected', pbx: 'pbx.example.com' },
  ...more,
});

export const test = (
  ...found: readonly (readonly [TestStep['status'], readonly Sentence[], Problem?])[]
): NonNullable<SettingsSnapshot['test']> => ({
  running: found.some(([status]) => status === 'running'),
  steps: testSteps.map((id, place) => {
    const [status, said, wrong] = found[place] ?? (['waiting', []] as const);
    return { id, status, found: said, problem: wrong ?? null };
  }),
});

/** What "Check my account" says of an account with everything that can go wrong. */
export const accountCheck: AccountCheck = {
  lacks: [{ list: 'write', right: 'call', for: ['handling'] }],
  excess: [
    { list: 'write', right: 'system', weight: 'danger' },
    { list: 'write', right: 'agent', weight: 'needless' },
  ],
  remarks: [sentence('rights-cost'), sentence('own-address', '192.168.1.23')],
  section:
    '; Tipring: to see calls.\n[tipring]\n; secret =\ndeny = 0.0.0.0/0.0.0.0\npermit = 192.168.1.23/255.255.255.255\nread = call,agent\nwrite = call,originate\nwritetimeout = 5000\n',
  dialect: 'asterisk',
};

export const settings = (more: Partial<SettingsSnapshot> = {}): SettingsSnapshot => ({
  settings: {
    ...defaultSettings,
    pbx: { ...defaultSettings.pbx, host: 'pbx.example.com', user: 'tipring' },
    phone: { ...defaultSettings.phone, extension: '1001' },
    colleagues: colleagues.map(({ name, number }) => ({ name, number })),
  },
  locked: [],
  password: {
    place: 'keychain',
    known: true,
    offered: ['keychain', 'safe-storage', 'ask'],
  },
  link: { kind: 'connected', pbx: 'Asterisk 22.10 on pbx.example.com' },
  test: null,
  notices: [],
  opensLinks: 'no',
  startsWithSession: false,
  displays: ['DELL U2723QE 3840 × 2160', 'Built-in display 1920 × 1200'],
  hotkeys: { pop: 'works', dial: 'off' },
  hotkeyText: 'selected',
  placing: 'free',
  systemCountry: 'DE',
  doNotDisturb: 'off',
  demo: false,
  appVersion: '0.1.0',
  ...more,
});

export const notQuiet: QuietView = { until: null, clickToDial: false, doNotDisturb: false };

/** The main window at a page, with nothing going on. */
export const main = (more: Partial<MainSnapshot> = {}): MainSnapshot => ({
  ...control,
  opening: { page: 'calls', number: 1 },
  calls: [],
  colleagues,
  history: { revision: 1, count: 0, missedUnseen: 0, problems: [] },
  pop: { is: 'hidden', calls: [] },
  quiet: notQuiet,
  lastDialled: null,
  demoSteps: [],
  settings: settings(),
  ...more,
});

/** Some of what a PBX sends of a call. */
const event = (
  id: number,
  seconds: number,
  name: string,
  more: readonly (readonly [string, string])[] = [],
) => ({
  id,
  at: now - seconds * 1000,
  headers: [
    ['Event', name],
    ['Privilege', 'call,all'],
    ['Channel', 'PJSIP/[hidden 3f09c1]-0000002a'],
    ['ChannelState', '5'],
    ['ChannelStateDesc', 'Ringing'],
    ['CallerIDNum', '[hidden 8d11e0]'],
    ['CallerIDName', '[hidden 51b7aa]'],
    ['Context', 'DLPN_DialPlan[hidden 3f09c1]'],
    ['Uniqueid', '1772616600.42'],
    ['Linkedid', '1772616600.41'],
    ...more,
  ] as const,
});

/** Diagnostics of a desk whose link was lost once. */
export const diagnostics = (more: Partial<Diagnostics> = {}): Diagnostics => ({
  changes: [
    { at: now - 7_260_000, link: { kind: 'connecting' } },
    { at: now - 7_259_000, link: { kind: 'connected', pbx: 'Asterisk 22' } },
    {
      at: now - 96_000,
      link: { kind: 'waiting', retryAt: null, problem: say('connection-lost', 'pbx.example.com:5038') },
    },
    { at: now - 72_000, link: { kind: 'connected', pbx: 'Asterisk 22' } },
  ],
  reconnects: 1,
  pbx: { asterisk: 'Asterisk 22', manager: '11.0.0' },
  account: 'tipring@pbx.example.com:5038',
  dialect: 'yeastar-s',
  technology: 'PJSIP',
  extension: '[hidden 3f09c1]',
  rights: ['call', 'originate'],
  password: 'keychain',
  program: {
    app: '0.1.0, packaged',
    runtime: 'Electron 45.4.1, Chromium 150.0.1, Node 24.1.0',
    system: 'linux 6.8.0-45-generic x64, KDE, wayland',
  },
  events: [
    event(0, 40, 'Newchannel'),
    event(1, 40, 'DialBegin', [['DialString', '[hidden 90cc1f]']]),
    event(2, 31, 'Hangup', [
      ['Cause', '16'],
      ['Cause-txt', 'Normal Clearing'],
    ]),
  ],
  logFolder: '/home/uta/.config/Tipring/logs',
  ...more,
});

/** The main window at the settings. */
export const atSettings = (snapshot: SettingsSnapshot): MainSnapshot =>
  main({ opening: { page: 'settings', number: 1 }, settings: snapshot });
