import type { Call } from '../../shared/call.ts';
import type { ControlState } from '../../shared/call-control.ts';
import type { ColleagueLine, LineState } from '../../shared/line-state.ts';
import type { LinkState } from '../../shared/link-state.ts';
import { Listeners } from '../../shared/listeners.ts';
import type { Settings } from '../../shared/settings.ts';
import type { PasswordKeeper } from '../passwords/password-keeper.ts';
import type { Phone } from '../phone/phone.ts';
import type { SettingsKeeper } from '../settings/settings-keeper.ts';

/** The name under which the password of these settings is kept. */
export const accountOf = ({ user, host, port }: Settings['pbx']): string => `${user}@${host}:${port}`;

/** What pop and dialling window need of the phone: its calls, its link, and what it can do while it is there. */
export interface PhoneAtHand {
  readonly link: LinkState;
  readonly calls: readonly Call[];
  /** What can be done with them. */
  readonly control: ControlState;
  /** What the line of a colleague does, as far as is known. */
  lineOf(number: string): LineState;
  /** Null while Tipring is not set up or waits for the password. */
  readonly phone: Pick<
    Phone,
    | ('dial' | 'pickUp' | 'fetch' | 'callMe')
    | ('transfer' | 'completeTransfer' | 'cancelTransfer' | 'toVoicemail' | 'park')
    | ('hangUp' | 'forget' | 'retainEnded' | 'releaseEnded')
  > | null;
}

/** The colleagues of the settings with the states of their lines. */
export const colleagueLines = (
  colleagues: Settings['colleagues'],
  phone: Pick<PhoneAtHand, 'lineOf'>,
): readonly ColleagueLine[] =>
  colleagues.map(({ name, number }) => ({ name, number, line: phone.lineOf(number) }));

const noControl: ControlState = { controls: [], consultation: null, parked: [] };

export interface CurrentPhoneOptions {
  readonly settings: SettingsKeeper;
  readonly passwords: PasswordKeeper;
  /** Makes a phone; it is not started yet. */
  readonly createPhone: (settings: Settings, secret: string) => Phone;
  readonly log: (line: string) => void;
}

/** The phone that the settings describe now. It is replaced when they change; its listeners stay. */
export class CurrentPhone implements PhoneAtHand {
  readonly #options: CurrentPhoneOptions;
  readonly #changes: Listeners<undefined>;
  #phone: Phone | null = null;
  /** What the link is while there is no phone. */
  #absence: LinkState = { kind: 'not-set-up' };
  #attempt = 0;
  /** Resolves when every phone that was let go has said goodbye. */
  #goodbye: Promise<void> = Promise.resolve();

  constructor(options: CurrentPhoneOptions) {
    this.#options = options;
    this.#changes = new Listeners((error) => {
      options.log(`A listener of the phone failed: ${String(error)}`);
    });
  }

  get link(): LinkState {
    return this.#phone?.link ?? this.#absence;
  }

  get calls(): readonly Call[] {
    return this.#phone?.calls ?? [];
  }

  get control(): ControlState {
    return this.#phone?.snapshot ?? noControl;
  }

  lineOf(number: string): LineState {
    return this.#phone?.lineOf(number) ?? 'unknown';
  }

  get phone(): Phone | null {
    return this.#phone;
  }

  /** @returns takes the listener off again */
  onChange(listener: () => void): () => void {
    return this.#changes.add(listener);
  }

  /** Lets go of the phone at once and makes a new one from the settings and the password as they are now. */
  async restart(): Promise<void> {
    const attempt = (this.#attempt += 1);
    const gone = this.#letGo();
    const { settings } = this.#options.settings.effective;
    if (settings.pbx.host === '' || settings.pbx.user === '' || settings.phone.extension === '') {
      this.#become({ kind: 'not-set-up' });
      return gone;
    }
    this.#become({ kind: 'connecting' });
    // Goodbye first: some PBXs let an account in once only.
    await gone;
    const password = await this.#options.passwords.password(accountOf(settings.pbx));
    if (attempt !== this.#attempt) return;
    if (!password.ok || password.value === null) {
      this.#become({ kind: 'needs-password', problem: password.ok ? null : password.problem });
      return;
    }
    const phone = this.#options.createPhone(settings, password.value);
    this.#phone = phone;
    phone.onChange(() => {
      if (this.#phone === phone) this.#changes.tell(undefined);
    });
    phone.start();
    this.#changes.tell(undefined);
  }

  /** Logs off; nothing starts again by itself. */
  async stop(): Promise<void> {
    this.#attempt += 1;
    await this.#letGo();
  }

  #letGo(): Promise<void> {
    const phone = this.#phone;
    this.#phone = null;
    if (phone !== null) this.#goodbye = Promise.all([this.#goodbye, phone.stop()]).then(() => undefined);
    return this.#goodbye;
  }

  #become(link: LinkState): void {
    this.#absence = link;
    this.#changes.tell(undefined);
  }
}
