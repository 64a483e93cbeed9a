import { describe, expect, it } from 'vitest';
import { unknownDoNotDisturb } from '../../../main/app/quiet-controller.ts';
import { CurrentPhone } from '../../../main/app/current-phone.ts';
import { SettingsController } from '../../../main/app/settings-controller.ts';
import type { SettingsControllerOptions } from '../../../main/app/settings-controller.ts';
import { PasswordKeeper } from '../../../main/passwords/password-keeper.ts';
import type { PasswordStore } from '../../../main/passwords/password-store.ts';
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
  const passwords =
    change.passwords ??
    new PasswordKeeper([], { read: () => null, account: () => null, write: () => undefined }, null);
  return new SettingsController(
    {
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
      doNotDisturb: unknownDoNotDisturb,
      testConnection: () => Promise.resolve([]),
      findOut: () =>
        Promise.resolve(success({ dialect: null, technology: null, analogPorts: [], because: [] })),
      checkAccount: () => Promise.resolve(success(accountCheck)),
      systemCountry: '',
      demo: false,
      appVersion: '1',
      ...change,
    },
    () => undefined,
  );
};

class Keychain implements PasswordStore {
  readonly place = 'keychain';
  readonly kept = new Map<string, string>();
  read(account: string): Promise<string | null> {
    return Promise.resolve(this.kept.get(account) ?? null);
  }
  write(account: string, password: string): Promise<void> {
    this.kept.set(account, password);
    return Promise.resolve();
  }
  remove(account: string): Promise<void> {
    this.kept.delete(account);
    return Promise.resolve();
  }
}

describe('the settings window', () => {
  it('leaves no password in the keychain of an account that was changed for another', async () => {
    const keychain = new Keychain();
    const passwords = new PasswordKeeper(
      [keychain],
      { read: () => null, account: () => null, write: () => undefined },
      null,
    );
    const controller = controllerWith({ passwords });
    const save = (user: string, password: string | null) =>
      controller.handlers.save({
        settings: { ...defaultSettings, pbx: { ...defaultSettings.pbx, host: 'pbx', user } },
        password,
        keepIn: 'keychain',
      });
    await save('old', 'secret');
    await save('new', 'other secret');
    expect([...keychain.kept]).toEqual([['new@pbx:5038', 'other secret']]);
    await save('new', null);
    expect([...keychain.kept]).toEqual([['new@pbx:5038', 'other secret']]);
  });

  it('has no test that runs for ever when "Find out" has ended it', async () => {
    let begun: () => void = () => undefined;
    const isRunning = new Promise<void>((resolve) => (begun = resolve));
    const controller = controllerWith({
      testConnection: (_target, report, signal) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => {
            resolve([]);
          });
          report([]);
          begun();
        }),
    });
    const test = controller.handlers.testConnection({ ...draft, upTo: 'extension' });
    await isRunning;
    expect(controller.snapshot().test?.running).toBe(true);
    await controller.handlers.findOut(draft);
    await test;
    expect(controller.snapshot().test).toBeNull();
  });

  it('tries a host before there is a password, and no login without one', async () => {
    const tried: string[] = [];
    const controller = controllerWith({
      testConnection: ({ upTo, secret }) => {
        tried.push(`${upTo}:${secret}`);
        return Promise.resolve([]);
      },
    });
    const noPassword = { ...draft, password: null };
    expect(await controller.handlers.testConnection({ ...noPassword, upTo: 'banner' })).toEqual(success([]));
    expect(await controller.handlers.testConnection({ ...noPassword, upTo: 'rights' })).toMatchObject({
      ok: false,
      problem: { code: 'password-missing' },
    });
    expect(tried).toEqual(['banner:']);
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
