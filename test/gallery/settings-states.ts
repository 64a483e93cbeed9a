import type { Page } from 'playwright-core';
import { defaultSettings } from '../../shared/settings.ts';
import { accountCheck, atSettings, now, problem, settings, test } from './samples.ts';
import type { State } from './state.ts';
import { problem as say } from '../../shared/problem.ts';
import { sentence } from '../../shared/sentence.ts';

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

const showReplacements = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector('[data-field="dialing.replacements"]')?.scrollIntoView());

export const settingsStates: readonly State[] = [
  { name: 'connected', snapshot: settings(), height: 'all' as const },
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
  { name: 'locked', snapshot: locked, height: 'all' as const },
  {
    name: 'stopped',
    snapshot: settings({
      link: { kind: 'stopped', problem },
      test: test(
        ['passed', [sentence('has-address', 'pbx.example.com', '192.0.2.10')]],
        ['passed', [sentence('port-takes', 5038)]],
        ['passed', [sentence('banner', 'Asterisk 22', '11.0.0')]],
        ['failed', [], problem],
        ['skipped', []],
        ['skipped', []],
      ),
    }),
  },
  {
    name: 'testing',
    snapshot: settings({
      test: test(
        ['passed', [sentence('has-address', 'pbx.example.com', '192.0.2.10')]],
        ['passed', [sentence('port-takes', 5038)]],
        ['running', []],
      ),
    }),
  },
  {
    name: 'tested',
    snapshot: settings({
      opensLinks: 'yes',
      startsWithSession: true,
      test: test(
        ['passed', [sentence('has-address', 'pbx.example.com', '192.0.2.10')]],
        ['passed', [sentence('port-takes', 5038)]],
        ['passed', [sentence('banner', 'Asterisk 22', '11.0.0')]],
        ['passed', [sentence('logged-in', 'tipring', 'hidden')]],
        ['warning', [sentence('may-all')], say('rights-excess', [{ list: 'write', right: 'system' }])],
        [
          'passed',
          [sentence('context-takes', 'default', '1001'), sentence('phone-state', 'PJSIP/1001', ['idle'])],
        ],
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
        say('settings-damaged', '/home/uta/settings.json', 'It is not JSON.', {
          kind: 'aside',
          file: 'settings.damaged.json',
        }),
      ],
      link: {
        kind: 'waiting',
        retryAt: now + 12_000,
        problem: say('timed-out', 'connect', 'pbx.example.com:5038'),
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
    name: 'replacements',
    snapshot: settings({
      hotkeys: { pop: 'works', dial: 'works' },
      settings: {
        ...settings().settings,
        dialing: {
          links: 'ask',
          outsideLine: '0',
          extensionLength: 4,
          plus: 'written-out',
          hotkey: 'Control+Alt+Shift+D',
          replacements: [
            { match: 'equals', from: '100', to: '030901820' },
            { match: 'begins', from: '+49301234', to: '1' },
            { match: 'begins', from: '01033', to: '' },
          ],
        },
      },
    }),
    answers: {
      previewDial: {
        ok: true,
        value: {
          number: '0030901820',
          why: [sentence('dial-number-became', '100', '030901820'), sentence('dial-outside-line', '0')],
        },
      },
    },
    act: async (page: Page) => {
      await page.getByRole('textbox', { name: 'Try a number' }).fill('100');
      await showReplacements(page);
    },
  },
  {
    name: 'dial-hotkey-wayland',
    snapshot: settings({
      hotkeys: { pop: 'refused', dial: 'refused' },
      hotkeyText: 'copied',
      placing: 'by-the-system',
      settings: {
        ...settings().settings,
        dialing: { ...settings().settings.dialing, hotkey: 'Control+Alt+Shift+D' },
      },
    }),
    act: (page: Page) => page.evaluate(() => document.getElementById('dialing')?.scrollIntoView()),
  },
  {
    name: 'dial-hotkey-asked-for',
    snapshot: settings({
      hotkeys: { pop: 'asked-for', dial: 'asked-for' },
      hotkeyText: 'copied',
      placing: 'by-the-system',
      settings: {
        ...settings().settings,
        dialing: { ...settings().settings.dialing, hotkey: 'Control+Alt+Shift+D' },
      },
    }),
    act: (page: Page) => page.evaluate(() => document.getElementById('dialing')?.scrollIntoView()),
  },
  {
    name: 'replacements-wrong',
    snapshot: settings(),
    act: async (page: Page) => {
      await page.getByRole('button', { name: 'Add a replacement' }).click();
      await page.getByRole('textbox', { name: 'Replacement 1: digits' }).fill('*21*');
      await page.getByRole('textbox', { name: 'Try a number' }).fill('030901820');
      await page.getByRole('button', { name: 'Save' }).click();
      await showReplacements(page);
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
      // The field that is wrong comes into sight by itself.
      await page.locator('[aria-invalid="true"]:focus').waitFor();
      await page.evaluate(() => document.getElementById('quiet')?.scrollIntoView());
    },
  },
  {
    name: 'save-failed',
    snapshot: settings(),
    answers: {
      save: {
        ok: false,
        problem: say('settings-not-written', '/home/uta/.config/Tipring', 'ENOSPC: no space left on device'),
      },
    },
    act: async (page: Page) => {
      await page.getByRole('textbox', { name: 'Host' }).fill('10.0.0.5');
      await page.getByRole('button', { name: 'Save' }).click();
    },
  },
  {
    name: 'unsaved',
    snapshot: settings(),
    act: async (page: Page) => {
      await page.getByRole('textbox', { name: 'Host' }).fill('10.0.0.5');
      // As when somebody closes the window.
      await page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
      await page.getByRole('dialog').waitFor();
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
          because: [
            sentence('context-takes', 'DLPN_DialPlan1001', '1001'),
            sentence('config-gives-port', '1001', 5),
          ],
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
