import { randomUUID } from 'node:crypto';
import { systemClock } from '../../main/ami/clock.ts';
import type { Clock } from '../../main/ami/clock.ts';
import { AmiLink } from '../../main/ami/link.ts';
import { App } from '../../main/app/app.ts';
import { CurrentPhone } from '../../main/app/current-phone.ts';
import { unknownDoNotDisturb } from '../../main/app/quiet-controller.ts';
import type { Shell } from '../../main/app/shell.ts';
import { watchForWake } from '../../main/app/wake-watch.ts';
import { checkAccount } from '../../main/connection-test/check-account.ts';
import { findOut } from '../../main/connection-test/find-out.ts';
import { testConnection } from '../../main/connection-test/connection-test.ts';
import { PasswordKeeper } from '../../main/passwords/password-keeper.ts';
import { Phone } from '../../main/phone/phone.ts';
import { SettingsKeeper } from '../../main/settings/settings-keeper.ts';
import { success } from '../../shared/problem.ts';
import { historyInMemory } from '../support/memory-history-file.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { partyLabel, phaseWords } from '../../shared/call-words.ts';
import { english } from '../support/english.ts';
import type { Account } from './fault.ts';
import { Watcher } from './seat.ts';
import type { Seat } from './seat.ts';
import { emptyDiagnostics } from '../support/diagnostics.ts';

/** A clock that the test sets forward, as sleep does. */
class JumpingClock implements Clock {
  #jumped = 0;

  now(): number {
    return systemClock.now() + this.#jumped;
  }
  after(ms: number, run: () => void): () => void {
    return systemClock.after(ms, run);
  }
  jump(ms: number): void {
    this.#jumped += ms;
  }
}

/** Everything of Tipring but Electron: the app with its phone and link, on a desktop that only remembers. */
export class PlainSeat implements Seat {
  readonly log: string[] = [];
  readonly #watcher = new Watcher();
  readonly #clock = new JumpingClock();
  readonly #phone: CurrentPhone;
  readonly #app: App;
  readonly #endWatch: () => void;
  #tray = '';
  #popIsShown = false;

  private constructor({ host, port, user, secret }: Account) {
    const own = {
      ...defaultSettings,
      pbx: { ...defaultSettings.pbx, host, port, user },
      phone: { ...defaultSettings.phone, extension: '1001' },
    };
    const settings = new SettingsKeeper(
      { read: () => ({ settings: own, notice: null }), write: () => success(undefined) },
      null,
    );
    const passwords = new PasswordKeeper(
      [],
      { read: () => null, account: () => null, write: () => undefined },
      secret,
    );
    this.#phone = new CurrentPhone({
      settings,
      passwords,
      createPhone: (current, password) =>
        new Phone({
          settings: current,
          secret: password,
          createLink: (options) => new AmiLink(options),
          clock: this.#clock,
          newId: randomUUID,
          log: (line) => this.log.push(line),
          record: () => undefined,
        }),
      log: (line) => this.log.push(line),
    });
    this.#app = new App({
      phone: this.#phone,
      settings,
      passwords,
      shell: this.#shell(),
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
      clock: this.#clock,
      diagnostics: emptyDiagnostics(),
      systemCountry: '',
      demo: false,
      demoSteps: [],
      playDemoStep: () => undefined,
      appVersion: '0',
    });
    this.#endWatch = watchForWake({
      clock: this.#clock,
      addresses: () => '',
      wake: () => {
        this.#app.wake();
      },
    });
  }

  static async at(account: Account): Promise<PlainSeat> {
    const seat = new PlainSeat(account);
    await seat.#app.start({ link: null, windows: 'hidden' });
    return seat;
  }

  get now() {
    return this.#watcher.now;
  }
  get seen() {
    return this.#watcher.seen;
  }
  until(...wanted: Parameters<Seat['until']>): Promise<number> {
    return this.#watcher.until(...wanted);
  }

  async sleep(duration: number, meanwhile: () => Promise<void>): Promise<void> {
    await meanwhile();
    this.#clock.jump(duration);
    this.#app.wake();
  }

  connectNow(): Promise<void> {
    this.#app.choose({ kind: 'connect-now' });
    return Promise.resolve();
  }

  tidy(): Promise<void> {
    for (const { id, phase } of this.#phone.calls) if (phase.kind === 'ended') this.#phone.phone?.forget(id);
    return Promise.resolve();
  }

  async close(): Promise<void> {
    this.#endWatch();
    await this.#phone.stop();
  }

  #look(): void {
    const calls = this.#app.snapshots.pop().calls;
    const pop = this.#popIsShown
      ? calls.map((call) => `${phaseWords(english, call)}: ${partyLabel(english, call.party)}`)
      : [];
    this.#watcher.sees({ tray: this.#tray, pop });
  }

  #shell(): Shell {
    return {
      push: (window) => {
        if (window === 'pop' && this.#tray !== '') this.#look();
      },
      showPop: () => {
        this.#popIsShown = true;
        this.#look();
      },
      hidePop: () => {
        this.#popIsShown = false;
        this.#look();
      },
      showTray: ({ tooltip }) => {
        this.#tray = tooltip.split('\n')[1] ?? '';
        this.#look();
      },
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
      notify: () => undefined,
      withdraw: () => undefined,
      saveText: () => Promise.resolve(success(null)),
      copyText: () => undefined,
      openFolder: () => Promise.resolve(null),
      copiedText: () => Promise.resolve(''),
      selectedText: () => Promise.resolve(''),
      opensLinks: () => 'unknown',
      startsWithSession: () => false,
      startWithSession: () => Promise.resolve(success(undefined)),
      openLinks: () => Promise.resolve(success(undefined)),
      restartAsDemo: () => undefined,
      quit: () => undefined,
    };
  }
}
