import { parsePhoneLink } from '../../shared/phone-link.ts';
import { cleanNumber } from '../../shared/phone-number.ts';
import type { DialProgress, DialPurpose, DialSnapshot } from '../../shared/ipc.ts';
import { failure, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import type { SettingsKeeper } from '../settings/settings-keeper.ts';
import type { PhoneAtHand } from './current-phone.ts';
import type { Handlers } from './handlers.ts';
import { problemNotice } from './notices.ts';
import type { Shell } from './shell.ts';

/** Keeps the last numbers that calls were sent on to, newest first. */
export interface RecentTargets {
  read(): readonly string[];
  add(number: string): void;
}

export interface DialControllerOptions {
  readonly phone: PhoneAtHand;
  readonly settings: SettingsKeeper;
  readonly shell: Shell;
  readonly recentTargets: RecentTargets;
}

const notConnected: Problem = {
  code: 'not-connected',
  what: 'Tipring is not connected to your PBX.',
  why: 'Without the PBX nothing can be dialled or sent on.',
  next: 'Wait until the tray shows that it is connected, or look at the settings.',
};

/** The dialling window: numbers typed, links from outside, and where a call is to be sent on to. */
export class DialController {
  readonly #options: DialControllerOptions;
  #purpose: DialPurpose = { kind: 'dial' };
  #opening = 0;
  #progress: DialProgress = { kind: 'idle' };

  constructor(options: DialControllerOptions) {
    this.#options = options;
  }

  snapshot(): DialSnapshot {
    const { phone, settings, recentTargets } = this.#options;
    const purpose = this.#purpose;
    return {
      purpose,
      opening: this.#opening,
      progress: this.#progress,
      call:
        purpose.kind === 'transfer' ? (phone.calls.find(({ id }) => id === purpose.callId) ?? null) : null,
      recentTargets: recentTargets.read(),
      colleagues: settings.effective.settings.colleagues,
      link: phone.link,
    };
  }

  /** "Dial…": an empty field. */
  askNumber(): void {
    this.#open({ kind: 'dial' });
  }

  /** "Transfer to…" for one call. */
  askTransfer(callId: string): void {
    this.#open({ kind: 'transfer', callId });
  }

  /**
   * A link came from outside: asks before it dials, dials at once where the user has said so, or
   * says why it will not be dialled.
   *
   * @param source the link as it came, from a stranger
   */
  openLink(source: string): void {
    const link = parsePhoneLink(source);
    if (link.kind === 'refused') {
      this.#open({ kind: 'refused-link', source, problem: link.problem });
      return;
    }
    const { settings, phone } = this.#options;
    // Before the PBX is there, as when the link has started Tipring, it can only be asked.
    if (settings.effective.settings.dialing.links === 'always' && phone.link.kind === 'connected') {
      // People click links twice.
      if (this.#isDialling(link.number)) return;
      this.#purpose = { kind: 'confirm-link', number: link.number, source };
      this.#opening += 1;
      this.#dial(link.number);
      return;
    }
    this.#open({ kind: 'confirm-link', number: link.number, source });
  }

  /** Sends a call on, and tells how it went by a notification: for the tray menu. */
  async transfer(callId: string, number: string): Promise<void> {
    const result = await this.#transfer(callId, number);
    if (!result.ok) this.#options.shell.notify(problemNotice(result.problem));
  }

  readonly handlers: Handlers<'dial'> = {
    dial: ({ number }) => {
      const cleaned = cleanNumber(number);
      if (!cleaned.ok) return cleaned;
      if (this.#options.phone.phone === null) return failure(notConnected);
      if (this.#isDialling(cleaned.value)) return success(undefined);
      this.#dial(cleaned.value);
      return success(undefined);
    },
    transfer: async ({ callId, number }) => {
      const cleaned = cleanNumber(number);
      return cleaned.ok ? this.#transfer(callId, cleaned.value) : cleaned;
    },
    close: () => {
      this.#options.shell.close('dial');
      return success(undefined);
    },
    fit: ({ height }) => {
      this.#options.shell.fit('dial', height);
      return success(undefined);
    },
  };

  #open(purpose: DialPurpose): void {
    this.#purpose = purpose;
    this.#opening += 1;
    this.#progress = { kind: 'idle' };
    this.#options.shell.open('dial');
    this.#options.shell.push('dial');
  }

  #isDialling(number: string): boolean {
    const progress = this.#progress;
    return progress.kind === 'own-phone-ringing' && progress.number === number;
  }

  #dial(number: string): void {
    const { phone, shell } = this.#options;
    const opening = this.#opening;
    const show = (progress: DialProgress): void => {
      // The window may be open for something else by now.
      if (opening !== this.#opening) {
        if (progress.kind === 'failed') shell.notify(problemNotice(progress.problem));
        return;
      }
      this.#progress = progress;
      if (progress.kind === 'failed' && !shell.isOpen('dial')) shell.open('dial');
      // From here on the pop tells how the call goes.
      if (progress.kind === 'calling') shell.close('dial');
      shell.push('dial');
    };
    if (phone.phone === null) {
      show({ kind: 'failed', problem: notConnected });
      return;
    }
    show({ kind: 'own-phone-ringing', number });
    void phone.phone.dial(number, show);
  }

  async #transfer(callId: string, number: string): Promise<Result<string>> {
    const { phone, recentTargets } = this.#options;
    if (phone.phone === null) return failure(notConnected);
    const result = await phone.phone.transfer(callId, number);
    if (result.ok) recentTargets.add(number);
    return result;
  }
}
