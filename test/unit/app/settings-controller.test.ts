import { describe, expect, it } from 'vitest';
import { CurrentPhone } from '../../../main/app/current-phone.ts';
import { SettingsController } from '../../../main/app/settings-controller.ts';
import type { SettingsControllerOptions } from '../../../main/app/settings-controller.ts';
import { PasswordKeeper } from '../../../main/passwords/password-keeper.ts';
import { SettingsKeeper } from '../../../main/settings/settings-keeper.ts';
import type { SettingsDraft } from '../../../shared/ipc.ts';
import { success } from '../../../shared/problem.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { accountCheck } from '../../gallery/samples.ts';
import { FakeShell } from './fake-shell.ts';

const draft: SettingsDraft = { settings: defaultSettings, password: 'secret', keepIn: 'ask' };

const controllerWith = (change: Partial<SettingsControllerOptions> = {}): SettingsController => {
  const settings = new SettingsKeeper(
    { read: () => ({ settings: defaultSettings, notice: null }), write: () => success(undefined) },
    null,
  );
  const passwords = new PasswordKeeper([], { read: () => null, write: () => undefined }, null);
  return new SettingsController({
    settings,
    passwords,
    phone: new CurrentPhone({
      settings,
      passwords,
      createPhone: () => {
        throw new Error('There is no phone in this test.');
      },
      log: () => undefined,
    }),
    shell: new FakeShell(),
    testConnection: () => Promise.resolve(),
    findOut: () =>
      Promise.resolve(success({ dialect: null, technology: null, analogPorts: [], because: '' })),
    checkAccount: () => Promise.resolve(success(accountCheck)),
    demo: false,
    appVersion: '1',
    ...change,
  });
};

describe('the settings window', () => {
  it('has no test that runs for ever when "Find out" has ended it', async () => {
    let begun: () => void = () => undefined;
    const isRunning = new Promise<void>((resolve) => (begun = resolve));
    const controller = controllerWith({
      testConnection: (_target, report, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve();
          });
          report([]);
          begun();
        }),
    });
    const test = controller.handlers.testConnection(draft);
    await isRunning;
    expect(controller.snapshot().test?.running).toBe(true);
    await controller.handlers.findOut(draft);
    await test;
    expect(controller.snapshot().test).toBeNull();
  });

  it('copies the section that the last check has printed, and nothing without one', async () => {
    const shell = new FakeShell();
    const controller = controllerWith({ shell });
    const nothing = { ok: false, problem: { code: 'section-missing' } };
    expect(await controller.handlers.copyAccountSection(undefined)).toMatchObject(nothing);
    await controller.handlers.checkAccount(draft);
    expect(await controller.handlers.copyAccountSection(undefined)).toMatchObject({ ok: true });
    expect(shell.copied).toBe(accountCheck.section);
    controller.closed();
    expect(await controller.handlers.copyAccountSection(undefined)).toMatchObject(nothing);
  });
});
