import type { Page } from 'playwright-core';
import type { Snapshots, WindowName } from '../../shared/ipc.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { bjorn, call, dial, ended, now, pop, problem, settings, test } from './samples.ts';

/** One picture of the gallery: a window, what it shows, and what a person does in it first. */
export type State = {
  readonly [Name in WindowName]: {
    readonly name: string;
    readonly window: Name;
    readonly snapshot: Snapshots[Name];
    readonly act?: (page: Page) => Promise<void>;
    /** What calls answer with, by name; else they go well and answer nothing. */
    readonly answers?: Readonly<Record<string, unknown>>;
  };
}[WindowName];

const long = 'Rechtsanwaltskanzlei Dr. Wilhelmina Featherstonehaugh-Cholmondeley, Partner & Kollegen mbB';

const pops: readonly State[] = [
  { name: 'ringing', snapshot: pop(call({ kind: 'ringing' }, { via: '6200' })) },
  { name: 'ringing-colleague', snapshot: pop(call({ kind: 'ringing' }, { party: bjorn })) },
  {
    name: 'ringing-long',
    snapshot: pop(call({ kind: 'ringing' }, { party: { name: long, number: '+4930123456789012' } })),
  },
  {
    name: 'ringing-one-word',
    snapshot: pop(call({ kind: 'ringing' }, { party: { name: 'x'.repeat(500), number: '1' } })),
  },
  {
    name: 'ringing-hebrew',
    snapshot: pop(
      call({ kind: 'ringing' }, { party: { name: 'שרה לוי, רואת חשבון', number: '+97225551234' } }),
    ),
  },
  {
    name: 'ringing-markup',
    snapshot: pop(
      call({ kind: 'ringing' }, { party: { name: '<img src=x onerror=alert(1)>', number: '100' } }),
    ),
  },
  {
    name: 'ringing-number-only',
    snapshot: pop(call({ kind: 'ringing' }, { party: { name: null, number: '+493012345678' } })),
  },
  {
    name: 'ringing-unknown',
    snapshot: pop(call({ kind: 'ringing' }, { party: { name: null, number: null } })),
  },
  { name: 'own-phone', snapshot: pop(call({ kind: 'own-phone-ringing' }, { direction: 'outgoing' })) },
  { name: 'calling', snapshot: pop(call({ kind: 'calling' }, { direction: 'outgoing' })) },
  { name: 'talking', snapshot: pop(call({ kind: 'talking', since: now - 42_000 })) },
  {
    name: 'two',
    snapshot: pop(
      call({ kind: 'talking', since: now - 754_000 }),
      call({ kind: 'ringing' }, { party: bjorn }),
    ),
  },
  { name: 'ended', snapshot: pop(call(ended({ kind: 'answered' }, 63))) },
  { name: 'missed', snapshot: pop(call(ended({ kind: 'missed' }))) },
  { name: 'elsewhere', snapshot: pop(call(ended({ kind: 'answered-elsewhere', by: bjorn }))) },
  { name: 'transferred', snapshot: pop(call(ended({ kind: 'transferred', to: '1002' }, 63))) },
  { name: 'parked', snapshot: pop(call(ended({ kind: 'parked', at: '701' }, 63))) },
  { name: 'busy', snapshot: pop(call(ended({ kind: 'busy' }), { direction: 'outgoing', party: bjorn })) },
  { name: 'not-answered', snapshot: pop(call(ended({ kind: 'not-answered' }), { direction: 'outgoing' })) },
  {
    name: 'failed',
    snapshot: pop(
      call(ended({ kind: 'failed', why: 'your phone is not registered' }), { direction: 'outgoing' }),
    ),
  },
  { name: 'unknown', snapshot: pop(call(ended({ kind: 'unknown' }))) },
  {
    name: 'hang-up-refused',
    snapshot: pop(call({ kind: 'talking', since: now - 42_000 })),
    answers: {
      hangUp: {
        ok: false,
        problem: {
          ...problem,
          code: 'hang-up-refused',
          what: 'The PBX did not hang up.',
          why: 'The account may not act on calls.',
          next: 'Hang up on the phone.',
        },
      },
    },
    act: (page: Page) => page.getByRole('button', { name: 'Hang up' }).click(),
  },
].map((state) => ({ ...state, window: 'pop' }) as const);

const talking = call({ kind: 'talking', since: now - 42_000 });
const transfer = { purpose: { kind: 'transfer', callId: 'call-1' }, call: talking } as const;
const link = { kind: 'confirm-link', number: '+493012345678', source: 'tel:+49-30-1234-5678' } as const;

const dials: readonly State[] = [
  { name: 'dial', snapshot: dial() },
  { name: 'dial-empty', snapshot: dial({ recentTargets: [], colleagues: [] }) },
  { name: 'dial-name', snapshot: dial(), act: (page: Page) => page.getByRole('combobox').fill('capek') },
  {
    name: 'dial-ringing',
    snapshot: dial({ progress: { kind: 'own-phone-ringing', number: '+493012345678' } }),
  },
  {
    name: 'dial-calling',
    snapshot: dial({
      recentTargets: [],
      colleagues: [],
      progress: { kind: 'calling', number: '+493012345678' },
    }),
  },
  {
    name: 'dial-failed',
    snapshot: dial({
      recentTargets: [],
      colleagues: [],
      progress: {
        kind: 'failed',
        problem: {
          code: 'not-registered',
          what: 'Your phone is not registered.',
          why: 'The PBX could not ring 1001.',
          next: 'Check that the phone is on and connected.',
        },
      },
    }),
  },
  { name: 'dial-offline', snapshot: dial({ link: { kind: 'waiting', retryAt: now + 12_000, problem } }) },
  { name: 'link', snapshot: dial({ purpose: link }) },
  {
    name: 'link-ringing',
    snapshot: dial({ purpose: link, progress: { kind: 'own-phone-ringing', number: link.number } }),
  },
  {
    name: 'link-done',
    snapshot: dial({
      purpose: link,
      progress: { kind: 'done', sentence: 'You are talking with +493012345678.' },
    }),
  },
  {
    name: 'link-refused',
    snapshot: dial({
      purpose: {
        kind: 'refused-link',
        source: 'tel:*21*0900123456#',
        problem: {
          code: 'feature-code',
          what: 'The link holds a star or hash code.',
          why: 'Such codes change settings of the PBX, and a link can come from a stranger.',
          next: 'If you trust it, dial it on the phone itself.',
        },
      },
    }),
  },
  { name: 'transfer', snapshot: dial(transfer) },
  {
    name: 'transfer-chosen',
    snapshot: dial(transfer),
    act: async (page: Page) => {
      await page.getByRole('combobox').press('ArrowDown');
      await page.getByRole('combobox').press('ArrowDown');
      await page.getByRole('combobox').press('ArrowDown');
    },
  },
  {
    name: 'transfer-done',
    snapshot: dial(transfer),
    answers: { transfer: { ok: true, value: 'Müller & Söhne GmbH is on the way to Björn Čapek (1003).' } },
    act: async (page: Page) => {
      await page.getByRole('combobox').fill('1003');
      await page.getByRole('combobox').press('Enter');
    },
  },
  {
    name: 'transfer-failed',
    snapshot: dial(transfer),
    answers: {
      transfer: {
        ok: false,
        problem: {
          code: 'no-such-extension',
          what: '1999 could not be reached.',
          why: 'The PBX has no such extension.',
          next: 'Check the number.',
        },
      },
    },
    act: async (page: Page) => {
      await page.getByRole('combobox').fill('1999');
      await page.getByRole('button', { name: 'Transfer' }).click();
    },
  },
  { name: 'transfer-over', snapshot: dial({ ...transfer, call: call(ended({ kind: 'missed' })) }) },
].map((state) => ({ ...state, window: 'dial' }) as const);

const locked = settings({
  locked: [
    'pbx.host',
    'pbx.port',
    'pbx.user',
    'pbx.password',
    'pbx.dialect',
    'phone.technology',
    'dialing.links',
    'colleagues',
  ],
  password: {
    place: 'config-file',
    known: true,
    safety: 'The password comes from the file /etc/tipring/password.',
    offered: ['config-file'],
  },
});

const settingsStates: readonly State[] = [
  { name: 'connected', snapshot: settings() },
  {
    name: 'fresh',
    snapshot: settings({
      settings: defaultSettings,
      link: { kind: 'not-set-up' },
      opensLinks: 'unknown',
      password: {
        place: 'keychain',
        known: false,
        safety: 'The password will go into the keychain of this system.',
        offered: ['keychain', 'safe-storage', 'ask'],
      },
    }),
  },
  { name: 'locked', snapshot: locked },
  {
    name: 'stopped',
    snapshot: settings({
      link: { kind: 'stopped', problem },
      test: test(
        ['passed', 'pbx.example.com is 192.0.2.10.'],
        ['passed', 'Port 5038 is open.'],
        ['passed', 'Asterisk Call Manager 11.0.0 (Asterisk 22).'],
        ['failed', '', problem],
        ['skipped', ''],
        ['skipped', ''],
      ),
    }),
  },
  {
    name: 'testing',
    snapshot: settings({
      test: test(
        ['passed', 'pbx.example.com is 192.0.2.10.'],
        ['passed', 'Port 5038 is open.'],
        ['running', ''],
      ),
    }),
  },
  {
    name: 'tested',
    snapshot: settings({
      opensLinks: 'yes',
      test: test(
        ['passed', 'pbx.example.com is 192.0.2.10.'],
        ['passed', 'Port 5038 is open.'],
        ['passed', 'Asterisk Call Manager 11.0.0 (Asterisk 22).'],
        ['passed', 'Logged in as tipring.'],
        [
          'warning',
          'call, cdr, agent, originate, system',
          {
            code: 'too-many-rights',
            what: 'The account may do more than Tipring needs.',
            why: 'It has the right “system”.',
            next: 'Ask your administrator to take it away.',
          },
        ],
        ['passed', 'PJSIP/1001 is registered and idle.'],
      ),
    }),
  },
  {
    name: 'needs-password',
    snapshot: settings({
      link: { kind: 'needs-password', problem: null },
      password: {
        place: 'ask',
        known: false,
        safety: 'The password is kept nowhere. Tipring asks at every start.',
        offered: ['keychain', 'safe-storage', 'ask'],
      },
    }),
  },
  {
    name: 'notices',
    snapshot: settings({
      demo: true,
      notices: [
        {
          code: 'settings-damaged',
          what: 'The settings file was damaged.',
          why: 'It was set aside as settings.damaged.json.',
          next: 'Fill in what is missing.',
        },
      ],
      link: {
        kind: 'waiting',
        retryAt: now + 12_000,
        problem: {
          code: 'timed-out',
          what: 'The PBX does not answer.',
          why: 'pbx.example.com:5038 said nothing for 10 seconds.',
          next: 'Check that it is on and that the network reaches it.',
        },
      },
    }),
  },
  {
    name: 'errors',
    snapshot: settings(),
    act: async (page: Page) => {
      await page.getByRole('textbox', { name: 'Host' }).fill('h'.repeat(260));
      await page.getByRole('textbox', { name: 'Port', exact: true }).fill('123456');
      await page.getByRole('button', { name: 'Add a colleague' }).click();
      await page.getByRole('textbox', { name: 'Number of colleague 6' }).fill('12a');
      await page.getByRole('button', { name: 'Save' }).click();
    },
  },
  {
    name: 'save-failed',
    snapshot: settings(),
    answers: {
      save: {
        ok: false,
        problem: {
          code: 'disk-full',
          what: 'The settings could not be saved.',
          why: 'The disk is full.',
          next: 'Make room and save again; what you typed is still here.',
        },
      },
    },
    act: async (page: Page) => {
      await page.getByRole('textbox', { name: 'Host' }).fill('10.0.0.5');
      await page.getByRole('button', { name: 'Save' }).click();
    },
  },
  {
    name: 'found-out',
    snapshot: settings(),
    answers: {
      findOut: {
        ok: true,
        value: {
          dialect: 'yeastar-s',
          technology: 'DAHDI',
          analogPorts: [5, 6],
          because:
            'The PBX calls itself Yeastar; extension 1001 is an analog phone, and two ports are in use.',
        },
      },
    },
    act: (page: Page) => page.getByRole('button', { name: 'Find out' }).click(),
  },
].map((state) => ({ ...state, window: 'settings' }) as const);

export const states: readonly State[] = [...pops, ...dials, ...settingsStates];
