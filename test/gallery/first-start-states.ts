import type { Page } from 'playwright-core';
import type { SettingsSnapshot } from '../../shared/ipc.ts';
import { problem as say } from '../../shared/problem.ts';
import { sentence } from '../../shared/sentence.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { main, problem, settings, test } from './samples.ts';
import type { State } from './state.ts';

const fresh = (more: Partial<SettingsSnapshot> = {}): SettingsSnapshot =>
  settings({
    settings: defaultSettings,
    link: { kind: 'not-set-up' },
    password: { place: 'keychain', known: false, offered: ['keychain', 'safe-storage', 'ask'] },
    ...more,
  });

const toBanner = [
  ['passed', [sentence('has-address', 'pbx.example.com', '192.0.2.10')]],
  ['passed', [sentence('port-takes', 5038)]],
  ['passed', [sentence('banner', 'Asterisk 22', '11.0.0')]],
] as const;
const toRights = [
  ...toBanner,
  ['passed', [sentence('logged-in', 'tipring', 'hidden')]],
  ['passed', [sentence('may-all')]],
] as const;
const passed = test(...toRights, [
  'passed',
  [sentence('context-takes', 'DLPN_DialPlan1001', '1001'), sentence('phone-state', 'PJSIP/1001', ['idle'])],
]);

const answersWith = (steps: SettingsSnapshot['test']) => ({
  testConnection: { ok: true, value: steps?.steps ?? [] },
  findOut: {
    ok: true,
    value: {
      dialect: 'yeastar-s',
      technology: 'PJSIP',
      analogPorts: [],
      because: [
        sentence('context-takes', 'DLPN_DialPlan1001', '1001'),
        sentence('hint-is', '1001', 'default', 'PJSIP/1001'),
      ],
    },
  },
});

const next = (page: Page): Promise<void> => page.locator('.foot .button[data-kind="primary"]').click();
const at = (page: Page, step: string): Promise<void> => page.locator(`[data-step="${step}"]`).waitFor();

const toAccount = async (page: Page): Promise<void> => {
  await page.locator('[name="pbx.host"]').fill('pbx.example.com');
  await next(page);
  await at(page, 'account');
};
const toPhone = async (page: Page): Promise<void> => {
  await toAccount(page);
  await page.locator('[name="pbx.user"]').fill('tipring');
  await page.locator('[name="pbx.password"]').fill('secret');
  await next(page);
  await at(page, 'phone');
};
const toDone = async (page: Page): Promise<void> => {
  await toPhone(page);
  await page.locator('[name="phone.extension"]').fill('1001');
  await next(page);
  await at(page, 'done');
};

const unknownHost = say('name-not-found', 'pbx.exampel.com');
const refused = test(...toBanner, ['failed', [], problem], ['skipped', []], ['skipped', []]);
const unknownExtension = test(...toRights, [
  'failed',
  [],
  say('context-unknown', '9999', 'DLPN_DialPlan9999'),
]);

export const firstStartStates: readonly State[] = [
  { name: 'pbx', snapshot: fresh() },
  {
    name: 'pbx-trying',
    snapshot: fresh({
      test: test(
        toBanner[0],
        ['running', []],
        ['waiting', []],
        ['skipped', []],
        ['skipped', []],
        ['skipped', []],
      ),
    }),
    answers: { testConnection: 'never' },
    act: async (page: Page) => {
      await page.locator('[name="pbx.host"]').fill('pbx.example.com');
      await next(page);
    },
  },
  {
    name: 'pbx-wrong',
    snapshot: fresh(),
    answers: answersWith(test(['failed', [], unknownHost])),
    act: async (page: Page) => {
      await page.locator('[name="pbx.host"]').fill('pbx.exampel.com');
      await page.locator('summary').click();
      await next(page);
      await page.locator('[data-problem]').waitFor();
    },
  },
  { name: 'account', snapshot: fresh(), answers: answersWith(passed), act: toAccount },
  {
    name: 'account-wrong',
    snapshot: fresh(),
    answers: answersWith(refused),
    act: async (page: Page) => {
      await page.locator('[name="pbx.host"]').fill('pbx.example.com');
      await next(page);
      await page.locator('[data-problem]').waitFor();
    },
  },
  {
    name: 'account-locked',
    snapshot: fresh({
      locked: ['pbx.host', 'pbx.user', 'pbx.password', 'pbx.port'],
      settings: {
        ...defaultSettings,
        pbx: { ...defaultSettings.pbx, host: 'pbx.example.com', user: 'tipring' },
      },
      password: { place: 'config-file', known: true, offered: ['config-file'] },
    }),
    answers: answersWith(refused),
    act: async (page: Page) => {
      await page.locator('[name="phone.extension"]').fill('1001');
      await next(page);
      await page.locator('[data-problem]').waitFor();
    },
  },
  { name: 'phone', snapshot: fresh(), answers: answersWith(passed), act: toPhone },
  {
    name: 'phone-wrong',
    snapshot: fresh({ locked: ['pbx.host', 'pbx.user', 'pbx.password'] }),
    answers: answersWith(unknownExtension),
    act: async (page: Page) => {
      await page.locator('[name="phone.extension"]').fill('9999');
      await next(page);
      await page.locator('[data-problem]').waitFor();
    },
  },
  {
    name: 'done',
    snapshot: fresh({ link: { kind: 'connected', pbx: 'Asterisk 22.10 on pbx.example.com' }, test: passed }),
    answers: {
      ...answersWith(passed),
      callMe: { ok: true, value: sentence('test-call-answered', '1001') },
    },
    act: async (page: Page) => {
      await toDone(page);
      await page.locator('.start-part .button').first().click();
      await page.locator('summary').click();
    },
  },
  {
    name: 'done-not-reached',
    snapshot: fresh({
      link: { kind: 'connected', pbx: 'Asterisk 22.10 on pbx.example.com' },
      test: passed,
      opensLinks: 'yes',
      startsWithSession: true,
    }),
    answers: {
      ...answersWith(passed),
      callMe: { ok: false, problem: say('own-phone-unreachable', 'PJSIP/1001') },
    },
    act: async (page: Page) => {
      await toDone(page);
      await page.locator('.start-part .button').first().click();
    },
  },
].map(
  (state) =>
    ({
      ...state,
      name: `first-start-${state.name}`,
      window: 'main',
      snapshot: main({ opening: { page: 'first-start', number: 1 }, settings: state.snapshot }),
    }) as const,
);
