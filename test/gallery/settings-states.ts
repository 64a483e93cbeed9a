import type { Page } from 'playwright-core';
import { defaultSettings } from '../../shared/settings.ts';
import { accountCheck, atSettings, now, problem, settings, test } from './samples.ts';
import type { State } from './state.ts';

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
    offered: ['config-file'],
  },
});

export const settingsStates: readonly State[] = [
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
    name: 'quiet',
    snapshot: settings({
      doNotDisturb: 'unknown',
      settings: {
        ...settings().settings,
        quiet: {
          use: 'everything',
          doNotDisturb: 'honour',
          rules: [
            {
              hours: {
                days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
                from: '18:00',
                until: '08:00',
              },
              direction: 'incoming',
              origin: 'external',
              number: '',
              queue: '',
            },
            { hours: null, direction: 'incoming', origin: 'any', number: '0800*', queue: 'תמיכה טכנית' },
          ],
        },
      },
    }),
    act: async (page: Page) => {
      await page.getByRole('button', { name: 'Change rule 1' }).click();
      await page.getByRole('heading', { name: 'Quiet' }).scrollIntoViewIfNeeded();
      await page.evaluate(() => document.getElementById('quiet')?.scrollIntoView());
    },
  },
  {
    name: 'quiet-wrong',
    snapshot: settings({ doNotDisturb: 'on' }),
    act: async (page: Page) => {
      await page.getByRole('button', { name: 'Add a rule' }).click();
      for (const day of await page.getByRole('checkbox').all()) await day.uncheck({ force: true });
      await page.getByRole('textbox', { name: 'Number', exact: true }).fill('#12');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await page.evaluate(() => document.getElementById('quiet')?.scrollIntoView());
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
  {
    name: 'account-checked',
    snapshot: settings(),
    answers: { checkAccount: { ok: true, value: accountCheck } },
    act: (page: Page) => page.getByRole('button', { name: 'Check my account' }).click(),
  },
].map(
  (state) =>
    ({
      ...state,
      name: `settings-${state.name}`,
      window: 'main',
      snapshot: atSettings(state.snapshot),
    }) as const,
);
