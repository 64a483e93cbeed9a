import { connect } from 'node:net';
import { serialize } from 'node:v8';
import { systemClock } from '../../main/ami/clock.ts';
import { AmiDecoder } from '../../main/ami/decoder.ts';
import { AmiLink } from '../../main/ami/link.ts';
import { App } from '../../main/app/app.ts';
import { CurrentPhone } from '../../main/app/current-phone.ts';
import { unknownDoNotDisturb } from '../../main/app/quiet-controller.ts';
import type { Shell } from '../../main/app/shell.ts';
import { checkAccount } from '../../main/connection-test/check-account.ts';
import { findOut } from '../../main/connection-test/find-out.ts';
import { testConnection } from '../../main/connection-test/connection-test.ts';
import { PasswordKeeper } from '../../main/passwords/password-keeper.ts';
import { eventMask, wantedEvents } from '../../main/phone/ami-feed.ts';
import { Phone } from '../../main/phone/phone.ts';
import { SettingsKeeper } from '../../main/settings/settings-keeper.ts';
import { success } from '../../shared/problem.ts';
import { historyInMemory } from '../support/memory-history-file.ts';
import { defaultSettings } from '../../shared/settings.ts';
import type { Settings } from '../../shared/settings.ts';
import { host, secret, user } from './client.ts';
import { listener } from './trace.ts';
import type { StartClient } from './client.ts';
import { english } from '../support/english.ts';
import { emptyDiagnostics } from '../support/diagnostics.ts';

/** The least a client can do: it takes the bytes and looks at none. */
export const readOnly: StartClient = ({ port, ready, read }) => {
  let loggedIn = false;
  const buffer = Buffer.allocUnsafeSlow(64 * 1024);
  const socket = connect({
    host,
    port,
    onread: {
      buffer,
      callback: (length) => {
        if (loggedIn) read(length);
        else if (buffer.includes('Authentication accepted')) {
          loggedIn = true;
          ready();
        }
        return true;
      },
    },
  });
  socket.write(`Action: Login\r\nUsername: ${user}\r\nSecret: ${secret}\r\n\r\n`);
};

/** The parser with nothing left out: each header of each event becomes two strings. */
export const everyHeader: StartClient = ({ port, ready, delivered }) => {
  const decoder = new AmiDecoder({
    onBanner: () => socket.write(`Action: Login\r\nUsername: ${user}\r\nSecret: ${secret}\r\n\r\n`),
    onMessage: (message) => {
      if (message.get('Response') !== undefined) ready();
      else delivered(new Map(message.headers).get('Uniqueid'));
    },
    wantsEvent: () => true,
    readsAll: () => true,
  });
  const buffer = Buffer.allocUnsafeSlow(64 * 1024);
  const socket = connect({
    host,
    port,
    onread: {
      buffer,
      callback: (length) => {
        decoder.push(buffer.subarray(0, length));
        return true;
      },
    },
  });
};

/** The link alone, asked for the events that the app asks for. */
export const linkAlone: StartClient = ({ port, ready, delivered }) => {
  const link = new AmiLink({ host, port, user, secret, events: eventMask, wanted: wantedEvents });
  link.onState(({ kind }) => {
    if (kind === 'connected') ready();
  });
  link.onEvent((event) => {
    delivered(event.event === 'Hangup' ? event.channel.uniqueId : null);
  });
  link.start();
};

/**
 * All of the app but Electron: link, call model, pop, tray and notifications as the user at one extension has
 * them. What the pop would show is serialized as it is for its window.
 */
export const wholeApp: StartClient = ({ port, ready, delivered, call }) => {
  const settings: Settings = {
    ...defaultSettings,
    pbx: { ...defaultSettings.pbx, host, port, user },
    phone: { ...defaultSettings.phone, extension: listener },
  };
  const keeper = new SettingsKeeper(
    { read: () => ({ settings, notice: null }), write: () => success(undefined) },
    null,
  );
  const passwords = new PasswordKeeper(
    [],
    { read: () => 'ask', account: () => null, write: () => undefined },
    secret,
  );
  let made = 0;
  const diagnostics = emptyDiagnostics();
  const phone = new CurrentPhone({
    settings: keeper,
    passwords,
    createPhone: (current) => {
      let link: AmiLink | null = null;
      const created = new Phone({
        settings: current,
        secret,
        createLink: (options) => (link = new AmiLink(options)),
        clock: systemClock,
        newId: () => `bench-${(made += 1)}`,
        log: () => undefined,
        record: diagnostics.events.add,
      });
      // After the phone's own listener: what is counted here, the app is through with.
      countOn(link);
      return created;
    },
    log: () => undefined,
  });
  const countOn = (link: AmiLink | null): void => {
    link?.onEvent((event) => {
      delivered(event.event === 'Hangup' ? event.channel.uniqueId : null);
    });
  };
  const shell: Shell = {
    push: (window) => {
      if (window === 'pop') serialize(app.snapshots.pop());
    },
    showPop: () => undefined,
    hidePop: () => undefined,
    placing: 'free',
    noticeReach: 'clickable',
    hotkeys: { pop: 'off', dial: 'off' },
    hotkeyText: 'copied',
    displays: [],
    fitPop: () => undefined,
    takeKeyboard: () => undefined,
    giveKeyboardBack: () => undefined,
    dragPop: () => undefined,
    useHotkeys: () => undefined,
    fitDial: () => undefined,
    open: () => undefined,
    close: () => undefined,
    isOpen: () => false,
    showTray: (view) => JSON.stringify(view),
    notify: () => undefined,
    withdraw: () => undefined,
    saveText: () => Promise.resolve(success(null)),
    copyText: () => undefined,
    openFolder: () => Promise.resolve(null),
    copiedText: () => Promise.resolve(''),
    selectedText: () => Promise.resolve(''),
    opensLinks: () => 'yes',
    startsWithSession: () => false,
    startWithSession: () => Promise.resolve(success(undefined)),
    openLinks: () => Promise.resolve(success(undefined)),
    restartAsDemo: () => undefined,
    quit: () => undefined,
  };
  const app: App = new App({
    phone,
    settings: keeper,
    passwords,
    shell,
    words: () => english,
    testConnection,
    findOut,
    checkAccount,
    history: historyInMemory(),
    recentTargets: { read: () => [], add: () => undefined },
    lastDialled: { read: () => null, write: () => undefined },
    showsTrayIcons: null,
    toldLimits: { read: () => [], add: () => undefined },
    trayMenu: 'silent',
    quietMemory: { read: () => null, write: () => undefined },
    doNotDisturb: unknownDoNotDisturb,
    clock: systemClock,
    diagnostics,
    systemCountry: '',
    demo: false,
    demoSteps: [],
    playDemoStep: () => undefined,
    appVersion: '0',
  });
  let isDismissing = false;
  const dismissEnded = (): void => {
    for (const { id, phase } of phone.calls) {
      if (phase.kind === 'ended') void app.handlers.pop.dismiss({ callId: id });
    }
    isDismissing = false;
  };
  const seen = new Set<string>();
  let isReady = false;
  phone.onChange(() => {
    const newest = phone.calls.at(-1)?.id;
    if (newest !== undefined && !seen.has(newest)) {
      seen.add(newest);
      call();
    }
    // In the time of a replay nobody would read how a call ended: each is dismissed as soon as its window could.
    if (!isDismissing) setImmediate(dismissEnded);
    isDismissing = true;
    if (isReady || phone.link.kind !== 'connected') return;
    isReady = true;
    ready();
  });
  void app.start({ link: null, windows: 'hidden' });
};
