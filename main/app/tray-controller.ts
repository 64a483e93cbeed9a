import type { OpeningPage } from '../../shared/pages.ts';
import type { Result } from '../../shared/problem.ts';
import type { Words } from '../../shared/words/words.ts';
import type { SettingsKeeper } from '../settings/settings-keeper.ts';
import { colleagueLines } from './current-phone.ts';
import type { CurrentPhone, PhoneAtHand } from './current-phone.ts';
import type { DialController, LastDialled, RecentTargets } from './dial-controller.ts';
import type { NamedHistory } from './named-history.ts';
import { problemNotice } from './notices.ts';
import type { PopController } from './pop-controller.ts';
import type { QuietController } from './quiet-controller.ts';
import type { Shell } from './shell.ts';
import { copiedOf } from './tray-calls.ts';
import type { Copied } from './tray-calls.ts';
import { trayView } from './tray-view.ts';
import type { TrayCommand, TrayState, TrayView } from './tray-view.ts';

export interface TrayControllerOptions {
  readonly phone: PhoneAtHand & Pick<CurrentPhone, 'restart'>;
  readonly shell: Shell;
  readonly settings: SettingsKeeper;
  /** In the language of the moment. */
  readonly words: () => Words;
  readonly history: Pick<NamedHistory, 'lastCalls' | 'missedUnseen'>;
  readonly recentTargets: RecentTargets;
  readonly lastDialled: LastDialled;
  /** Does anybody say when the tray menu is opened? */
  readonly trayMenu: 'tells-opening' | 'silent';
  readonly demoSteps: TrayState['demoSteps'];
  readonly playDemoStep: (step: string) => void;
}

/** What the tray menu leads to. */
interface TrayParts {
  readonly pop: Pick<PopController, 'show'>;
  readonly dial: Pick<
    DialController,
    | ('numbersIn' | 'askNumber' | 'askText' | 'askTransfer')
    | ('call' | 'redial' | 'transfer' | 'fetch' | 'pickUp')
  >;
  readonly quiet: Pick<QuietController, 'view' | 'begin' | 'end'>;
  readonly openMain: (page?: OpeningPage) => void;
}

/** How many of the last calls stand in the tray menu. */
const lastCallsInMenu = 5;

/** The tray: what icon and menu show, and what is chosen there. */
export class TrayController {
  readonly #options: TrayControllerOptions;
  readonly #parts: TrayParts;
  #copied: Copied;

  constructor(options: TrayControllerOptions, parts: TrayParts) {
    this.#options = options;
    this.#parts = parts;
    this.#copied = { kind: options.trayMenu === 'tells-opening' ? 'none' : 'unread' };
  }

  /** Shows what is now. */
  show(): void {
    this.#options.shell.showTray(this.#view());
  }

  /** The tray menu is about to open: what was copied may be a number by now. */
  async menuOpens(): Promise<TrayView> {
    const copied = await this.#options.shell.copiedText();
    this.#copied = copiedOf(this.#parts.dial.numbersIn(copied));
    return this.#view();
  }

  /** Carries out what was chosen in the tray menu. */
  choose(command: TrayCommand): void {
    const { phone, shell, playDemoStep } = this.#options;
    const { pop, dial, quiet, openMain } = this.#parts;
    switch (command.kind) {
      case 'dial':
        dial.askNumber();
        return;
      case 'show-pop':
        // What was dialled on the handset has no pop; the main window has every call.
        if (!pop.show()) openMain('calls');
        return;
      case 'transfer-ask':
        dial.askTransfer(command.callId);
        return;
      case 'transfer':
        void this.#tell(dial.transfer(command.callId, command.number, 'blind'));
        return;
      case 'to-voicemail':
        void this.#tell(phone.phone?.toVoicemail(command.callId));
        return;
      case 'park':
        void this.#tell(phone.phone?.park(command.callId));
        return;
      case 'complete-transfer':
        void this.#tell(phone.phone?.completeTransfer(command.callId));
        return;
      case 'cancel-transfer':
        void this.#tell(phone.phone?.cancelTransfer(command.callId));
        return;
      case 'hang-up':
        void this.#tell(phone.phone?.hangUp(command.callId));
        return;
      case 'fetch':
        dial.fetch(command.space);
        return;
      case 'pick-up':
        dial.pickUp(command.number);
        return;
      case 'redial':
        dial.redial();
        return;
      case 'call':
        dial.call(command);
        return;
      case 'dial-copied':
        void shell.copiedText().then((text) => {
          dial.askText(text);
        });
        return;
      case 'connect-now':
        void phone.restart();
        return;
      case 'begin-quiet':
        quiet.begin(command.span);
        return;
      case 'end-quiet':
        quiet.end();
        return;
      case 'open':
        openMain();
        return;
      case 'open-missed':
        openMain('missed-calls');
        return;
      case 'settings':
        openMain('settings');
        return;
      case 'demo':
        playDemoStep(command.step);
        return;
      case 'quit':
        shell.quit();
        return;
    }
  }

  #view(): TrayView {
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
      quiet: this.#parts.quiet.view,
      demoSteps,
    });
  }

  /** What was chosen in the tray menu shows in the pop where it succeeds; that it failed is told by a notification. */
  async #tell(outcome: Promise<Result<unknown>> | undefined): Promise<void> {
    const result = await outcome;
    if (result?.ok === false)
      this.#options.shell.notify(problemNotice(this.#options.words(), result.problem));
  }
}
