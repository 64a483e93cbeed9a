import type { WindowName, Snapshots } from '../../shared/ipc.ts';
import type { OpeningPage } from '../../shared/pages.ts';
import { colleagueLines } from './current-phone.ts';
import type { Result } from '../../shared/problem.ts';
import type { CurrentPhone } from './current-phone.ts';
import { DiagnosticsController } from './diagnostics-controller.ts';
import type { DiagnosticsControllerOptions } from './diagnostics-controller.ts';
import { DialController } from './dial-controller.ts';
import type { LastDialled, RecentTargets } from './dial-controller.ts';
import type { Handlers } from './handlers.ts';
import type { History } from '../history/history.ts';
import { MainController } from './main-controller.ts';
import { lookForLimits } from './desktop-limits.ts';
import type { DesktopLimitsOptions } from './desktop-limits.ts';
import { problemNotice } from './notices.ts';
import type { Notice } from './notices.ts';
import { PopController } from './pop-controller.ts';
import { QuietController } from './quiet-controller.ts';
import type { QuietControllerOptions } from './quiet-controller.ts';
import { SettingsController } from './settings-controller.ts';
import type { SettingsControllerOptions } from './settings-controller.ts';
import { copiedNumber } from './tray-calls.ts';
import type { Copied } from './tray-calls.ts';
import { trayView } from './tray-view.ts';
import type { TrayCommand, TrayState, TrayView } from './tray-view.ts';
import type { Words } from '../../shared/words/words.ts';

export interface AppOptions
  extends
    SettingsControllerOptions,
    QuietControllerOptions,
    DiagnosticsControllerOptions,
    DesktopLimitsOptions {
  /** In the language of the moment. */
  readonly words: () => Words;
  readonly phone: CurrentPhone;
  readonly history: History;
  readonly recentTargets: RecentTargets;
  readonly lastDialled: LastDialled;
  /** Does anybody say when the tray menu is opened? */
  readonly trayMenu: 'tells-opening' | 'silent';
  readonly demoSteps: TrayState['demoSteps'];
  readonly playDemoStep: (step: string) => void;
}

/** How many of the last calls stand in the tray menu. */
const lastCallsInMenu = 5;

/** The program as the person at the desk knows it: pop, dialling window, settings window and tray. */
export class App {
  readonly #options: AppOptions;
  readonly #quiet: QuietController;
  readonly #pop: PopController;
  readonly #dial: DialController;
  readonly #settings: SettingsController;
  readonly #diagnostics: DiagnosticsController;
  readonly #main: MainController;
  #copied: Copied;
  /** What has changed since the windows and the tray were brought up to date; null when that is not on its way. */
  #late: { pop: 'due' | 'done' } | null = null;

  constructor(options: AppOptions) {
    this.#options = options;
    this.#copied = { kind: options.trayMenu === 'tells-opening' ? 'none' : 'unread' };
    this.#dial = new DialController(options);
    this.#quiet = new QuietController(options, () => {
      this.#update();
    });
    this.#pop = new PopController({
      ...options,
      quiet: this.#quiet,
      askTransfer: (callId) => {
        this.#dial.askTransfer(callId);
      },
      fetch: (space) => {
        this.#dial.fetch(space);
      },
    });
    this.#settings = new SettingsController(options, () => {
      options.shell.useHotkey(options.settings.effective.settings.pop.hotkey);
      this.#update();
    });
    this.#diagnostics = new DiagnosticsController(options);
    this.#main = new MainController(options, {
      pop: this.#pop,
      dial: this.#dial,
      settings: this.#settings,
      diagnostics: this.#diagnostics,
    });
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
      shell.showTray(this.#trayView());
      shell.push('main');
    });
    void history.open();
    shell.useHotkey(settings.effective.settings.pop.hotkey);
    phone.onChange(() => {
      this.#update();
      this.#diagnostics.look();
    });
    lookForLimits(this.#options, this.#options, (limit) => {
      this.#settings.tell(limit);
      shell.notify({ ...problemNotice(this.#options.words(), limit), opens: 'settings' });
    });
    // Shows what it finds at once; the password may take its time.
    const restarted = phone.restart();
    if (start.link !== null) this.#dial.openLink(start.link);
    if (settings.notice !== null)
      shell.notify({ ...problemNotice(this.#options.words(), settings.notice), opens: 'settings' });
    await restarted;
    const missing = this.#whereToSetUp();
    if (start.windows === 'open' && missing !== null) this.#openMain(missing);
  }

  /** Somebody started Tipring again, perhaps with a link. */
  startedAgain(link: string | null): void {
    if (link !== null) this.#dial.openLink(link);
    else this.#openMain();
  }

  /** The hotkey of the pop was pressed. */
  hotkeyPressed(): void {
    if (this.#options.phone.calls.length > 0) this.#pop.moveKeyboard();
    else this.#openMain();
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

  noticeClicked(notice: Notice): void {
    if (notice.opens === 'pop') this.#pop.show();
    if (notice.opens === 'settings') this.#openMain('settings');
  }

  windowClosed(window: WindowName): void {
    if (window === 'main') this.#settings.closed();
    if (window === 'dial') this.#pop.update();
    if (window === 'pop') this.#pop.hide();
  }

  /** Carries out what was chosen in the tray menu. */
  choose(command: TrayCommand): void {
    switch (command.kind) {
      case 'dial':
        this.#dial.askNumber();
        return;
      case 'show-pop':
        this.#pop.show();
        return;
      case 'transfer-ask':
        this.#dial.askTransfer(command.callId);
        return;
      case 'transfer':
        void this.#tell(this.#dial.transfer(command.callId, command.number, 'blind'));
        return;
      case 'to-voicemail':
        void this.#tell(this.#options.phone.phone?.toVoicemail(command.callId));
        return;
      case 'park':
        void this.#tell(this.#options.phone.phone?.park(command.callId));
        return;
      case 'complete-transfer':
        void this.#tell(this.#options.phone.phone?.completeTransfer(command.callId));
        return;
      case 'cancel-transfer':
        void this.#tell(this.#options.phone.phone?.cancelTransfer(command.callId));
        return;
      case 'hang-up':
        void this.#tell(this.#options.phone.phone?.hangUp(command.callId));
        return;
      case 'fetch':
        this.#dial.fetch(command.space);
        return;
      case 'pick-up':
        this.#dial.pickUp(command.number);
        return;
      case 'redial':
        this.#dial.redial();
        return;
      case 'call':
        this.#dial.call(command.number);
        return;
      case 'dial-copied':
        void this.#options.shell.copiedText().then((text) => {
          this.#dial.askCopied(copiedNumber(text));
        });
        return;
      case 'connect-now':
        void this.#options.phone.restart();
        return;
      case 'begin-quiet':
        this.#quiet.begin(command.span);
        return;
      case 'end-quiet':
        this.#quiet.end();
        return;
      case 'open':
        this.#openMain();
        return;
      case 'open-calls':
        this.#openMain('calls');
        return;
      case 'settings':
        this.#openMain('settings');
        return;
      case 'demo':
        this.#options.playDemoStep(command.step);
        return;
      case 'quit':
        this.#options.shell.quit();
        return;
    }
  }

  /** Opens the main window; where Tipring cannot work yet, at what has to be set. A pop that was hidden comes back. */
  #openMain(asked?: OpeningPage): void {
    const { phone, passwords, shell } = this.#options;
    const missing = this.#whereToSetUp();
    const page = asked ?? missing ?? 'calls';
    if (asked === undefined && phone.calls.length > 0) this.#pop.show();
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

  /** What was chosen in the tray menu shows in the pop where it succeeds; that it failed is told by a notification. */
  async #tell(outcome: Promise<Result<unknown>> | undefined): Promise<void> {
    const result = await outcome;
    if (result?.ok === false)
      this.#options.shell.notify(problemNotice(this.#options.words(), result.problem));
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

  /** The tray menu is about to open: what was copied may be a number by now. */
  async menuOpens(): Promise<TrayView> {
    const number = copiedNumber(await this.#options.shell.copiedText());
    this.#copied = number === null ? { kind: 'none' } : { kind: 'number', number };
    return this.#trayView();
  }

  #trayView(): TrayView {
    const { phone, settings, history, recentTargets, lastDialled, demoSteps, words } = this.#options;
    return trayView(words(), {
      link: phone.link,
      calls: phone.calls,
      control: phone.control,
      colleagues: colleagueLines(settings.effective.settings.colleagues, phone),
      recentTargets: recentTargets.read(),
      lastDialled: lastDialled.read(),
      earlier: {
        lastCalls: history.lastCalls(lastCallsInMenu),
        missed: history.missedUnseen,
        copied: this.#copied,
      },
      quiet: this.#quiet.view,
      demoSteps,
    });
  }

  #updateTheRest(): void {
    const { phone, history, shell } = this.#options;
    history.take(phone.calls);
    shell.showTray(this.#trayView());
    shell.push('dial');
    shell.push('main');
  }
}
