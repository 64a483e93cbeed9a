import { longestLink, parsePhoneLink } from '../../shared/phone-link.ts';
import { cleanNumber, isSameNumber, plainNumber } from '../../shared/phone-number.ts';
import type { TransferWay } from '../../shared/call-control.ts';
import type { DialProgress, DialPurpose, DialSnapshot } from '../../shared/ipc.ts';
import type { NumberToDial } from '../../shared/number-to-dial.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import type { Sentence } from '../../shared/sentence.ts';
import { colleagueLines } from './current-phone.ts';
import type { PhoneAtHand } from './current-phone.ts';
import { DialPlanner } from './dial-planner.ts';
import type { DialPlannerOptions } from './dial-planner.ts';
import type { Handlers } from './handlers.ts';
import { problemNotice } from './notices.ts';
import type { Words } from '../../shared/words/words.ts';
import type { Shell } from './shell.ts';

/** Keeps the last numbers that calls were sent on to, newest first. */
export interface RecentTargets {
  read(): readonly string[];
  add(number: string): void;
}

/** Keeps the number that was dialled last. */
export interface LastDialled {
  /** Null while none was dialled. */
  read(): NumberToDial | null;
  write(number: NumberToDial): void;
}

export interface DialControllerOptions extends DialPlannerOptions {
  readonly phone: PhoneAtHand;
  readonly shell: Shell;
  readonly recentTargets: RecentTargets;
  readonly lastDialled: LastDialled;
  /** In the language of the moment. */
  readonly words: () => Words;
}

/** "Dial…", with no text that was brought. */
const askNumber: DialPurpose = { kind: 'dial', found: null };

const written = (number: string): NumberToDial => ({ number, form: 'written' });

/** The dialling window: numbers typed, links from outside, and where a call is to be sent on to. */
export class DialController {
  readonly #options: DialControllerOptions;
  readonly #planner: DialPlanner;
  #purpose: DialPurpose = askNumber;
  #opening = 0;
  #progress: DialProgress = { kind: 'idle' };

  constructor(options: DialControllerOptions) {
    this.#options = options;
    this.#planner = new DialPlanner(options);
  }

  snapshot(): DialSnapshot {
    const { phone, settings, recentTargets, lastDialled } = this.#options;
    const { controls, consultation, parked } = phone.control;
    const purpose = this.#purpose;
    return {
      purpose,
      opening: this.#opening,
      progress: this.#progress,
      call:
        purpose.kind === 'transfer' ? (phone.calls.find(({ id }) => id === purpose.callId) ?? null) : null,
      recentTargets: recentTargets.read(),
      lastDialled: lastDialled.read(),
      colleagues: colleagueLines(settings.effective.settings.colleagues, phone),
      link: phone.link,
      ...{ controls, consultation, parked },
    };
  }

  /** "Dial…": an empty field. */
  askNumber(): void {
    this.#open(askNumber);
  }

  /**
   * A text was copied, selected or dropped: names the number that it holds, and asks whether to call it; lets choose
   * where there are several, and type where there is none.
   *
   * @param text from anywhere
   */
  askText(text: string): void {
    const found = this.numbersIn(text);
    const [number, ...others] = found;
    this.#open(
      number !== undefined && others.length === 0
        ? { kind: 'confirm-link', number, source: null }
        : { kind: 'dial', found },
    );
  }

  /** The numbers that a text holds; it may come from anywhere. */
  numbersIn(text: string): readonly string[] {
    return this.#planner.numbersIn(text);
  }

  /** "Transfer to…" for one call. */
  askTransfer(callId: string): void {
    this.#open({ kind: 'transfer', callId });
  }

  /**
   * A link came from outside: asks before it dials, dials at once where the user has said so, or
   * says why it will not be dialled.
   *
   * @param asItCame from a stranger
   */
  openLink(asItCame: string): void {
    const link = parsePhoneLink(asItCame);
    const source = asItCame.slice(0, longestLink);
    if (link.kind === 'refused') {
      this.#open({ kind: 'refused-link', source, problem: link.problem });
      return;
    }
    const { settings, phone } = this.#options;
    // Before the PBX is there, as when the link has started Tipring, it can only be asked.
    if (settings.effective.settings.dialing.links === 'always' && phone.link.kind === 'connected') {
      // People click links twice.
      const toDial = written(link.number);
      if (this.#isDialling(this.#planner.plan(toDial).number)) return;
      this.#begin({ kind: 'confirm-link', number: link.number, source });
      this.#dial(toDial);
      return;
    }
    this.#open({ kind: 'confirm-link', number: link.number, source });
  }

  /** Sends a call on, by the rules of dialling where it does not go to a mailbox, and remembers where to. */
  async transfer(callId: string, number: string, way: TransferWay): Promise<Result<Sentence>> {
    const { phone, recentTargets } = this.#options;
    if (phone.phone === null) return failure(problem('not-connected'));
    const caller = phone.calls.find(({ id }) => id === callId)?.party.number ?? null;
    if (way !== 'voicemail' && caller !== null && isSameNumber(caller, number))
      return failure(problem('transfer-to-caller', number));
    const target = way === 'voicemail' ? number : this.#planner.plan(written(number)).number;
    const result = await phone.phone.transfer(callId, target, way);
    if (result.ok) recentTargets.add(number);
    return result;
  }

  /** Dials the last number again. */
  redial(): void {
    const number = this.#options.lastDialled.read();
    if (number !== null) this.#dialAnew(number);
  }

  /** Calls a number that Tipring has named to the user; nothing happens with one that cannot be dialled as it stands. */
  call({ number: text, form }: NumberToDial): void {
    const number = plainNumber(text);
    if (number !== null) this.#dialAnew({ number, form });
  }

  /** Takes the call that rings at a colleague. */
  pickUp(number: string): void {
    this.#begin(askNumber);
    this.#ring(number, (phone, show) => phone.pickUp(number, show));
  }

  /** Dials a number, as typed, from another window; this one opens only where that fails. */
  dialNow({ number, form }: NumberToDial): Result<undefined> {
    return this.#whenAllowed(number, (cleaned) => {
      this.#dialAnew({ number: cleaned, form });
    });
  }

  /** As `dialNow`, for the call that rings at this number. */
  pickUpNow(number: string): Result<undefined> {
    return this.#whenAllowed(number, (cleaned) => {
      this.pickUp(cleaned);
    });
  }

  /** Fetches the call that is parked there. */
  fetch(space: string): void {
    this.#begin(askNumber);
    this.#ring(space, (phone, show) => phone.fetch(space, show));
  }

  readonly handlers: Handlers<'dial'> = {
    previewDial: ({ number, form, by }) => {
      const cleaned = cleanNumber(number);
      return cleaned.ok ? success(this.#planner.plan({ number: cleaned.value, form }, by)) : cleaned;
    },
    findNumbers: ({ text }) => success(this.numbersIn(text)),
    dialText: ({ text }) => {
      this.askText(text);
      return success(undefined);
    },
    dial: ({ number, form }) =>
      this.#typed(number, (cleaned) => {
        const toDial = { number: cleaned, form };
        if (!this.#isDialling(this.#planner.plan(toDial).number)) this.#dial(toDial);
      }),
    pickUp: ({ number }) =>
      this.#typed(number, (cleaned) => {
        this.#ring(cleaned, (phone, show) => phone.pickUp(cleaned, show));
      }),
    transfer: async ({ callId, number, way }) => {
      const cleaned = cleanNumber(number);
      return cleaned.ok ? this.transfer(callId, cleaned.value, way) : cleaned;
    },
    completeTransfer: async ({ callId }) =>
      (await this.#options.phone.phone?.completeTransfer(callId)) ?? failure(problem('not-connected')),
    cancelTransfer: async ({ callId }) =>
      (await this.#options.phone.phone?.cancelTransfer(callId)) ?? failure(problem('not-connected')),
    close: () => {
      this.#options.shell.close('dial');
      return success(undefined);
    },
    fit: ({ height }) => {
      this.#options.shell.fitDial(height);
      return success(undefined);
    },
  };

  /** As `#typed`; says at once that nothing can be dialled now, as the window that asks does not follow how it goes. */
  #whenAllowed(number: string, ring: (cleaned: string) => void): Result<undefined> {
    const { link, control } = this.#options.phone;
    if (link.kind !== 'connected') return failure(problem('not-connected'));
    if (!control.controls.includes('dial'))
      return failure(problem('permission-denied', 'Originate', 'originate'));
    return this.#typed(number, ring);
  }

  /** Has the phone ring for what was typed; nothing more is done while it rings for it. */
  #typed(number: string, ring: (cleaned: string) => void): Result<undefined> {
    const cleaned = cleanNumber(number);
    if (!cleaned.ok) return cleaned;
    if (this.#options.phone.phone === null) return failure(problem('not-connected'));
    if (!this.#isDialling(cleaned.value)) ring(cleaned.value);
    return success(undefined);
  }

  #begin(purpose: DialPurpose): void {
    this.#purpose = purpose;
    this.#opening += 1;
    this.#progress = { kind: 'idle' };
  }

  #open(purpose: DialPurpose): void {
    this.#begin(purpose);
    this.#options.shell.open('dial');
    this.#options.shell.push('dial');
  }

  #dialAnew(number: NumberToDial): void {
    if (this.#isDialling(this.#planner.plan(number).number)) return;
    this.#begin(askNumber);
    this.#dial(number);
  }

  #isDialling(number: string): boolean {
    const progress = this.#progress;
    return progress.kind === 'own-phone-ringing' && progress.number === number;
  }

  /** Dials as the rules say; what is kept is the number as it was before, so that they apply anew when it is dialled again. */
  #dial(number: NumberToDial): void {
    this.#options.lastDialled.write(number);
    const dialled = this.#planner.plan(number).number;
    this.#ring(dialled, (phone, show) => phone.dial(dialled, show));
  }

  /** Has the user's phone ring for a number, and shows how it goes. */
  #ring(
    number: string,
    start: (
      phone: NonNullable<PhoneAtHand['phone']>,
      show: (progress: DialProgress) => void,
    ) => Promise<Result<Sentence>>,
  ): void {
    const { phone, shell, words } = this.#options;
    const opening = this.#opening;
    const show = (progress: DialProgress): void => {
      // The window may be open for something else by now.
      if (opening !== this.#opening) {
        if (progress.kind === 'failed') shell.notify(problemNotice(words(), progress.problem));
        return;
      }
      this.#progress = progress;
      if (progress.kind === 'failed' && !shell.isOpen('dial')) shell.open('dial');
      // From here on the pop tells how the call goes.
      if (progress.kind === 'calling') shell.close('dial');
      shell.push('dial');
    };
    if (phone.phone === null) {
      show({ kind: 'failed', problem: problem('not-connected') });
      return;
    }
    show({ kind: 'own-phone-ringing', number });
    void start(phone.phone, show);
  }
}
