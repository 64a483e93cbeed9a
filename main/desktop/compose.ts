import { randomBytes, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Notification, app, globalShortcut } from 'electron';
import type { Numbered, WindowName } from '../../shared/ipc.ts';
import { countryOf, countryOfLocale } from '../../shared/country.ts';
import type { ConfigFile } from '../../shared/settings.ts';
import { systemClock } from '../ami/clock.ts';
import { AmiLink } from '../ami/link.ts';
import { App } from '../app/app.ts';
import { CurrentPhone } from '../app/current-phone.ts';
import { EventRecord } from '../diagnostics/event-record.ts';
import { disguiseWith } from '../diagnostics/people.ts';
import type { KnownSecrets } from '../diagnostics/known-secrets.ts';
import { checkAccount } from '../connection-test/check-account.ts';
import { testConnection } from '../connection-test/connection-test.ts';
import { findOut } from '../connection-test/find-out.ts';
import { History } from '../history/history.ts';
import { showsTrayIcons } from '../linux/tray-host.ts';
import { NotificationServer } from '../linux/notification-server.ts';
import { openKeychain } from '../passwords/keychain.ts';
import { PasswordKeeper } from '../passwords/password-keeper.ts';
import type { PasswordStore } from '../passwords/password-store.ts';
import { Phone } from '../phone/phone.ts';
import { SettingsKeeper } from '../settings/settings-keeper.ts';
import { languageFor } from '../../shared/words/language.ts';
import { Speaker } from '../../shared/words/words.ts';
import type { Speech } from '../../shared/words/words.ts';
import { serveAppScheme } from './app-scheme.ts';
import { startDemo } from './demo.ts';
import type { Demo } from './demo.ts';
import { programFile } from './desktop-entry.ts';
import { systemDoNotDisturb } from './do-not-disturb.ts';
import { ElectronShell } from './electron-shell.ts';
import { openSessionBus } from './linux-desktop.ts';
import { serveIpc } from './ipc.ts';
import { Hotkey } from './hotkeys.ts';
import { LinkOpener } from './link-opener.ts';
import { SessionStart } from './session-start.ts';
import { Notifications } from './notifications.ts';
import type { NoticePresenter, NoticeUse } from './notifications.ts';
import { programOf } from './program.ts';
import { quitCleanly } from './quitting.ts';
import { openSafeStorage } from './safe-storage-passwords.ts';
import { lockDown } from './security.ts';
import { StoredHistory } from './stored-history.ts';
import { StoredSettings } from './stored-settings.ts';
import { StoredState } from './stored-state.ts';
import { TrayPresenter } from './tray.ts';
import { listenForWake } from './waking.ts';
import { hotkeyTextOf, placingOf } from './window-system.ts';
import { Windows } from './windows.ts';
import { problem } from '../../shared/problem.ts';

export interface ComposeOptions {
  readonly config: ConfigFile | null;
  /** The password that the configuration file led to, or null. */
  readonly configPassword: string | null;
  readonly demo: boolean;
  /** What stands behind the program's file when it is started, from source the app's folder. */
  readonly programArguments: readonly string[];
  /** The same, to be started as the demo. */
  readonly demoArguments: readonly string[];
  /** Is told each password that is used. */
  readonly secrets: KnownSecrets;
  readonly log: (line: string) => void;
  readonly logFolder: string;
}

/** The places this computer offers for the password, best first. */
const passwordStores = async (
  folder: string,
  log: (line: string) => void,
): Promise<readonly PasswordStore[]> => {
  const keychain = await openKeychain(async () => (await import('keytar')).default, log);
  return [keychain, openSafeStorage(folder)].filter((store) => store !== null);
};

/**
 * How long after the start the pop is made, the desktop's bus opened, and the keychain where the password is known
 * without it, milliseconds. They hold up everything else; by then a PBX nearby has let the link in, and the tray says
 * so. A call that comes before has the pop made at once.
 */
const settled = 200;

/**
 * The composition root: builds every part once and hands it to those that need it. Called when
 * Electron is ready.
 *
 * @returns the app, built and not yet started
 */
export const compose = async (options: ComposeOptions): Promise<App> => {
  const { log, secrets } = options;
  const userData = app.getPath('userData');
  const builtFolder = dirname(import.meta.dirname);
  const pages = join(builtFolder, 'renderer');

  const demo: Demo | null = options.demo ? await startDemo(log) : null;
  const state = new StoredState(userData, log);
  const settings = new SettingsKeeper(demo?.settings ?? new StoredSettings(userData), options.config);
  const openStores = async (): Promise<readonly PasswordStore[]> => {
    if (options.configPassword !== null) await delay(settled);
    return passwordStores(userData, log);
  };
  const passwords = new PasswordKeeper(
    // Not waited for: tray and pop come first.
    demo === null ? openStores() : [],
    state.passwordPlace,
    demo?.password ?? options.configPassword,
  );
  const events = new EventRecord();
  const phone = new CurrentPhone({
    settings,
    passwords,
    createPhone: (current, secret) => {
      secrets.add(secret);
      return new Phone({
        settings: current,
        secret,
        createLink: (link) => new AmiLink(link),
        clock: systemClock,
        newId: randomUUID,
        log,
        record: events.add,
      });
    },
    log,
  });

  const history = new History({
    file: new StoredHistory(userData),
    now: () => systemClock.now(),
    isColleague: (number) =>
      settings.effective.settings.colleagues.some((colleague) => colleague.number === number),
    log,
  });
  const systemCountry = countryOfLocale(app.getSystemLocale());
  const speech = (): Speech => {
    const { language, numbers } = settings.effective.settings;
    return {
      language: languageFor(language, app.getPreferredSystemLanguages()),
      numbers: { ...numbers, country: countryOf(numbers, systemCountry) },
    };
  };
  const speaker = new Speaker();
  const words = () => speaker.words(speech());
  const bus =
    process.platform === 'linux' ? delay(settled).then(() => openSessionBus(log)) : Promise.resolve(null);

  const placing = placingOf({
    platform: process.platform,
    environment: process.env,
    switchValue: (name) => app.commandLine.getSwitchValue(name),
    electron: process.versions.electron,
  });

  let snapshotsSent = 0;
  const snapshotOf = (window: WindowName): Numbered<unknown> => ({
    number: (snapshotsSent += 1),
    speech: speech(),
    snapshot: tipring.snapshots[window](),
  });
  const windows: Windows = new Windows({
    builtFolder,
    snapshotOf,
    words,
    zoom: state.zoom,
    closed: (window) => {
      tipring.windowClosed(window);
    },
    pop: {
      settings: () => settings.effective.settings.pop,
      places: state.popPlaces,
      placing,
      keyboardLost: () => {
        tipring.keyboardLost();
      },
    },
    log,
  });
  const tray = new TrayPresenter({
    folder: pages,
    choose: (command) => {
      tipring.choose(command);
    },
    opens: () => tipring.menuOpens(),
  });
  const program = programFile(process.execPath, process.env);
  const links = new LinkOpener(app, {
    program,
    // Whatever stands in a link, it is a link.
    args: [...options.programArguments, '--'],
  });
  const sessionStart = new SessionStart({
    app,
    start: { program, args: [...options.programArguments, '--hidden'] },
    platform: process.platform,
    configFolder: app.getPath('appData'),
  });
  const noticeUse: NoticeUse = {
    clicked: (notice) => {
      tipring.noticeClicked(notice);
    },
    chosen: (command) => {
      tipring.choose(command);
    },
  };
  const notifications: NoticePresenter =
    process.platform === 'linux'
      ? new NotificationServer({
          ...noticeUse,
          bus,
          desktopEntry: 'tipring',
          show: () => words().notices.show,
          reachChanged: () => {
            tipring.noticeReachChanged();
          },
        })
      : new Notifications({
          ...noticeUse,
          native: Notification,
          platform: process.platform,
          outlived: () => {
            tipring.outlivedNoticeUsed();
          },
        });
  const registered = placing === 'by-the-system' ? 'asked-for' : 'works';
  const shell = new ElectronShell({
    windows,
    tray,
    notifications,
    links,
    sessionStart,
    notSaved: (why) => problem('file-not-saved', why),
    hotkeys: {
      pop: new Hotkey(
        globalShortcut,
        () => {
          tipring.hotkeyPressed();
        },
        registered,
      ),
      dial: new Hotkey(
        globalShortcut,
        () => {
          void tipring.dialSelectedText();
        },
        registered,
      ),
    },
    hotkeyText: hotkeyTextOf(process.platform, placing),
    placing,
    restartAsDemo: () => {
      app.relaunch({ execPath: program, args: [...options.demoArguments] });
      app.quit();
    },
    quit: () => {
      app.quit();
    },
  });
  const tipring: App = new App({
    phone,
    settings,
    passwords,
    shell,
    words,
    testConnection,
    findOut,
    checkAccount,
    history,
    recentTargets: state.recentTargets,
    lastDialled: state.lastDialled,
    quietMemory: state.quietMemory,
    trayMenu: process.platform === 'linux' ? 'silent' : 'tells-opening',
    showsTrayIcons:
      process.platform === 'linux'
        ? async () => {
            const open = await bus;
            return open !== null && showsTrayIcons(open);
          }
        : null,
    toldLimits: state.toldLimits,
    doNotDisturb: systemDoNotDisturb({ platform: process.platform, bus, clock: systemClock, log }),
    clock: systemClock,
    systemCountry,
    demo: options.demo,
    demoSteps: demo?.steps ?? [],
    playDemoStep: (step) => demo?.play(step),
    appVersion: app.getVersion(),
    diagnostics: {
      events,
      secrets,
      disguise: disguiseWith(randomBytes(32)),
      program: programOf({
        version: app.getVersion(),
        origin: app.isPackaged ? 'packaged' : 'from source',
        versions: process.versions,
        environment: process.env,
      }),
      logFolder: options.logFolder,
    },
  });

  // On macOS, too, Tipring lives in the tray; only so its pop can stand over a full screen.
  if (process.platform === 'darwin') app.setActivationPolicy('accessory');
  lockDown(app, log);
  serveAppScheme(app, pages);
  serveIpc({
    contentsOf: (window) => windows.contentsOf(window),
    snapshotOf,
    handlers: tipring.handlers,
    log,
  });
  const makePop = setTimeout(() => {
    windows.pop.prepare();
  }, settled);
  const endWake = listenForWake(() => {
    tipring.wake();
  });
  quitCleanly({
    logOff: async () => {
      await Promise.all([windows.closeOpen().then(() => history.close()), phone.stop(), notifications.end()]);
      await demo?.stop();
    },
    closeAll: () => {
      endWake();
      clearTimeout(makePop);
      tray.destroy();
      windows.destroy();
    },
  });
  return tipring;
};
