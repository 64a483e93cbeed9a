import type { WindowName, Snapshots } from '../../shared/ipc.ts';
import type { OpeningPage } from '../../shared/pages.ts';
import type { CurrentPhone } from './current-phone.ts';
import { DiagnosticsController } from './diagnostics-controller.ts';
import type { DiagnosticsControllerOptions } from './diagnostics-controller.ts';
import { DialController } from './dial-controller.ts';
import type { Handlers } from './handlers.ts';
import type { History } from '../history/history.ts';
import { MainController } from './main-controller.ts';
import { LinkNotices } from './link-notices.ts';
import { NamedHistory } from './named-history.ts';
import { NamedPhone } from './named-phone.ts';
import { Names } from './names.ts';
import { DesktopLimits } from './desktop-limits.ts';
import type { DesktopLimitsOptions } from './desktop-limits.ts';
import { problemNotice } from './notices.ts';
import type { Notice } from './notices.ts';
import { PopController } from './pop-controller.ts';
import { QuietController } from './quiet-controller.ts';
import type { QuietControllerOptions } from './quiet-controller.ts';
import { SettingsController } from './settings-controller.ts';
import type { SettingsControllerOptions } from './settings-controller.ts';
import { TrayController } from './tray-controller.ts';
import type { TrayControllerOptions } from './tray-controller.ts';
import type { TrayCommand, TrayView } from './tray-view.ts';
import type { Words } from '../../shared/words/words.ts';

export interface AppOptions
  extends
    SettingsControllerOptions,
    QuietControllerOptions,
    DiagnosticsControllerOptions,
    DesktopLimitsOptions,
    TrayControllerOptions {
  /** In the language of the moment. */
  readonly words: () => Words;
  readonly phone: CurrentPhone;
  readonly history: History;
}

/** The program as the person at the desk knows it: pop, dialling window, settings window and tray. */
export class App {
  readonly #options: AppOptions;
  readonly #quiet: QuietController;
  readonly #pop: PopController;
  readonly #dial: DialController;
  readonly #settings: SettingsController;
  readonly #diagnostics: DiagnosticsController;
  readonly #main: MainController;
  readonly #tray: TrayController;
  readonly #linkNotices: LinkNotices;
  readonly #limits: DesktopLimits;
  /** What has changed since the windows and the tray were brought up to date; null when that is not on its way. */
  #late: { pop: 'due' | 'done' } | null = null;

  constructor(options: AppOptions) {
    this.#options = options;
    const names = new Names(options);
    const shown = { ...options, phone: new NamedPhone(options.phone, names) };
    const shownHistory = new NamedHistory(options.history, names);
    this.#dial = new DialController(shown);
    this.#quiet = new QuietController(options, () => {
      this.#update();
    });
    this.#pop = new PopController({
      ...shown,
      quiet: this.#quiet,
      askTransfer: (callId) => {
        this.#dial.askTransfer(callId);
      },
      fetch: (space) => {
        this.#dial.fetch(space);
      },
    });
    this.#settings = new SettingsController(options, () => {
      this.#useHotkeys();
      this.#update();
    });
    this.#diagnostics = new DiagnosticsController(options);
    this.#main = new MainController(
      { ...shown, shownHistory },
      {
        pop: this.#pop,
        dial: this.#dial,
        quiet: this.#quiet,
        settings: this.#settings,
        diagnostics: this.#diagnostics,
      },
    );
    this.#linkNotices = new LinkNotices(options);
    this.#limits = new DesktopLimits(options, options, (limit) => {
      this.#settings.tell(limit);
      options.shell.notify({ ...problemNotice(options.words(), limit), opens: 'settings' });
    });
    this.#tray = new TrayController(
      { ...shown, history: shownHistory },
      {
        pop: this.#pop,
        dial: this.#dial,
        quiet: this.#quiet,
        openMain: (page) => {
          this.#openMain(page);
        },
      },
    );
  }

  /** What each window shows now. */
  readonly snapshots: { readonly [Name in WindowName]: () => Snapshots[Name] } = {
    pop: () => this.#pop.snapshot(),
    dial: () => this.#dial.snapshot(),
    main: () => this.#main.snapshot(),
  };

  /** What each window may call. */
  get handlers(): { readonly [Name in WindowName]: Handlers<Name> } {
    return { pop: this.#pop.handlers, dial: this.#dial.handlers, main: this.#main.handlers };
  }

  /**
   * Shows the tray, connects, and opens what the start asks for.
   *
   * @param start a link to dial, or null; and whether windows may open by themselves
   */
  async start(start: { readonly link: string | null; readonly windows: 'open' | 'hidden' }): Promise<void> {
    const { phone, settings, history, shell } = this.#options;
    let unseen = 0;
    history.onChange(() => {
      const before = unseen;
      unseen = history.missedUnseen;
      if (before > 0 && unseen === 0) this.#pop.missedSeen();
      this.#tray.show();
      shell.push('main');
    });
    void history.open().then(() => {
      // Who rings now may be known from there.
      this.#update();
    });
    this.#useHotkeys();
    phone.onChange(() => {
      this.#update();
      this.#diagnostics.look();
    });
    this.#limits.start();
    // Shows what it finds at once; the password may take its time.
    const restarted = phone.restart();
    if (start.link !== null) this.#dial.openLink(start.link);
    if (settings.notice !== null)
      shell.notify({ ...problemNotice(this.#options.words(), settings.notice), opens: 'settings' });
    await restarted;
    const missing = this.#whereToSetUp();
    if (start.windows === 'open' && missing !== null) this.#openMain(missing);
    // Not before it is known whether a window says it.
    const tellOfLink = (): void => {
      this.#linkNotices.update(phone.link);
    };
    phone.onChange(tellOfLink);
    tellOfLink();
  }

  /** Somebody started Tipring again, perhaps with a link. */
  startedAgain(link: string | null): void {
    if (link !== null) this.#dial.openLink(link);
    else this.#openMain();
  }

  /** The hotkey of the pop was pressed. */
  hotkeyPressed(): void {
    if (!this.#pop.moveKeyboard()) this.#openMain();
  }

  /** The hotkey for the selected text was pressed: asks whether to call the number in it. */
  async dialSelectedText(): Promise<void> {
    this.#dial.askText(await this.#options.shell.selectedText());
  }

  /** The keyboard was in the pop, and went to another window. */
  keyboardLost(): void {
    this.#pop.keyboardLost();
  }

  /** The system hands over a link (macOS: open-url). */
  openLink(link: string): void {
    this.#dial.openLink(link);
  }

  /** The computer woke, or the network changed. */
  wake(): void {
    this.#options.phone.phone?.wake();
    this.#quiet.look();
  }

  /** What becomes of notifications has changed: the pop may have to come up by itself. */
  noticeReachChanged(): void {
    this.#update();
    this.#limits.lookAtPop();
  }

  noticeClicked(notice: Notice): void {
    // A call that has left the pop by now stands in the history.
    if (notice.opens === 'pop' && !this.#pop.show(notice.id))
      this.#openMain(notice.kind === 'missed' ? 'missed-calls' : 'calls');
    if (notice.opens === 'settings') this.#openMain('settings');
  }

  /** A notification was used that is shown no longer, most likely one of an earlier run: what it told of stands in the history. */
  outlivedNoticeUsed(): void {
    this.#openMain('calls');
  }

  windowClosed(window: WindowName): void {
    if (window === 'main') this.#settings.closed();
    if (window === 'dial') this.#pop.update();
    if (window === 'pop') this.#pop.hide();
  }

  /** Carries out what was chosen in the tray menu. */
  choose(command: TrayCommand): void {
    this.#tray.choose(command);
  }

  /** The tray menu is about to open: what it holds now. */
  menuOpens(): Promise<TrayView> {
    return this.#tray.menuOpens();
  }

  #useHotkeys(): void {
    const { settings, shell } = this.#options;
    const { pop, dialing } = settings.effective.settings;
    shell.useHotkeys({ pop: pop.hotkey, dial: dialing.hotkey });
  }

  /**
   * Opens the main window; where Tipring cannot work yet, at what has to be set. A pop that was hidden comes back.
   * @param asked without it, a window that is open comes to the front as it is
   */
  #openMain(asked?: OpeningPage): void {
    const { phone, passwords, shell } = this.#options;
    const missing = this.#whereToSetUp();
    const page = asked ?? missing ?? 'calls';
    this.#linkNotices.seen(phone.link);
    if (asked === undefined && phone.calls.length > 0) this.#pop.show();
    if (asked === undefined && shell.isOpen('main')) {
      shell.open('main');
      return;
    }
    const open = (): void => {
      this.#main.open(page);
    };
    if (page !== 'settings' && missing === null) {
      open();
      void passwords.ready().then(() => {
        shell.push('main');
      });
      return;
    }
    // Not before it is known where a password can be kept: the page offers these places.
    void passwords.ready().then(open);
  }

  /** Where what is still missing can be entered; null when nothing is. */
  #whereToSetUp(): OpeningPage | null {
    switch (this.#options.phone.link.kind) {
      case 'not-set-up':
        return 'first-start';
      case 'needs-password':
        return 'settings';
      default:
        return null;
    }
  }

  /**
   * The pop first, at once: everything else can wait until it is on its way. What changes until then comes with it,
   * so that a burst of events costs no more than its last state.
   */
  #update(): void {
    if (this.#late !== null) {
      this.#late.pop = 'due';
      return;
    }
    const late: { pop: 'due' | 'done' } = { pop: 'done' };
    this.#late = late;
    this.#pop.update();
    setImmediate(() => {
      this.#late = null;
      if (late.pop === 'due') this.#pop.update();
      this.#updateTheRest();
    });
  }

  #updateTheRest(): void {
    const { phone, history, shell } = this.#options;
    history.take(phone.calls);
    history.lookAhead();
    this.#tray.show();
    shell.push('dial');
    shell.push('main');
  }
}
