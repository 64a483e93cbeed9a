import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LoginItemSettings, LoginItemSettingsOptions, Settings } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SessionStart } from '../../../main/desktop/session-start.ts';

/** What Windows and macOS keep of programs that start with the session. */
class LoginItems {
  asked: LoginItemSettingsOptions[] = [];
  last: Settings = {};
  takes = true;
  /** As the user has set it in the task manager. */
  switchedOff = false;

  getLoginItemSettings(options: LoginItemSettingsOptions = {}): LoginItemSettings {
    this.asked.push(options);
    const openAtLogin = this.last.openAtLogin ?? false;
    return {
      ...{ openAtLogin, executableWillLaunchAtLogin: openAtLogin && !this.switchedOff },
      ...{ openAsHidden: false, wasOpenedAtLogin: false, wasOpenedAsHidden: false, restoreState: false },
      ...{ status: openAtLogin ? 'enabled' : 'not-registered', launchItems: [] },
    };
  }
  setLoginItemSettings(settings: Settings): void {
    if (!this.takes) return;
    this.last = settings;
    if (settings.enabled === true) this.switchedOff = false;
  }
}

const start = {
  program: String.raw`C:\Program Files\Tipring\tipring.exe`,
  args: ['--config', 'C:\\my "own"\\'],
};

describe('starting with the session', () => {
  let configFolder: string;
  let app: LoginItems;
  const on = (platform: NodeJS.Platform) => new SessionStart({ app, start, platform, configFolder });

  beforeEach(async () => {
    configFolder = await mkdtemp(path.join(tmpdir(), 'tipring-autostart-'));
    app = new LoginItems();
  });
  afterEach(() => rm(configFolder, { recursive: true }));

  it('is an autostart entry on Linux, which goes when it is no longer wanted', async () => {
    const session = on('linux');
    await session.look();
    expect(session.starts).toBe(false);
    expect(await session.change(true)).toMatchObject({ ok: true });
    expect(session.starts).toBe(true);
    const file = path.join(configFolder, 'autostart', 'tipring.desktop');
    expect(await readFile(file, 'utf8')).toContain('Exec=');
    expect(await session.change(false)).toMatchObject({ ok: true });
    expect(session.starts).toBe(false);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
    expect(app.asked).toEqual([]);
  });

  it('says so where the entry cannot be written', async () => {
    await writeFile(path.join(configFolder, 'autostart'), 'a file where the folder should be');
    const session = on('linux');
    expect(await session.change(true)).toMatchObject({ problem: { code: 'session-start-not-changed' } });
    expect(session.starts).toBe(false);
  });

  it('is a login item of this very program on Windows, quoted as a command line there', async () => {
    const session = on('win32');
    expect(await session.change(true)).toMatchObject({ ok: true });
    const args = ['--config', '"C:\\my \\"own\\"\\\\"'];
    expect(app.last).toEqual({ path: start.program, args, openAtLogin: true, enabled: true });
    expect(app.asked).toEqual([{ path: start.program, args }]);
  });

  it('is off on Windows once the task manager has switched it off, and can be had back', async () => {
    const session = on('win32');
    await session.change(true);
    app.switchedOff = true;
    await session.look();
    expect(session.starts).toBe(false);
    expect(await session.change(true)).toMatchObject({ ok: true });
    expect(session.starts).toBe(true);
  });

  it('is a login item of the app on macOS', async () => {
    const session = on('darwin');
    expect(await session.change(true)).toMatchObject({ ok: true });
    expect(app.last).toEqual({ openAtLogin: true, enabled: true });
  });

  it('says so where the system does not take it', async () => {
    app.takes = false;
    expect(await on('darwin').change(true)).toMatchObject({ problem: { code: 'session-start-not-changed' } });
  });
});
