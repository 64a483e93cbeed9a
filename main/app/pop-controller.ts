import type { Call } from '../../shared/call.ts';
import { callerHistory } from '../../shared/caller-history.ts';
import type { CallerHistory } from '../../shared/caller-history.ts';
import type { MainSnapshot, PopLook, PopSnapshot } from '../../shared/ipc.ts';
import { parkedAt } from '../../shared/call-control.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import type { Sentence } from '../../shared/sentence.ts';
import type { History } from '../history/history.ts';
import { CallNotices } from './call-notices.ts';
import type { PhoneAtHand } from './current-phone.ts';
import type { Handlers } from './handlers.ts';
import type { QuietController } from './quiet-controller.ts';
import type { Shell } from './shell.ts';
import type { Words } from '../../shared/words/words.ts';
import type { SettingsKeeper } from '../settings/settings-keeper.ts';

const elsewhere = { at: 'elsewhere' } as const;

export interface PopControllerOptions {
  readonly phone: PhoneAtHand;
  readonly shell: Shell;
  readonly settings: Pick<SettingsKeeper, 'effective'>;
  /** Which calls neither pop up nor notify. */
  readonly quiet: Pick<QuietController, 'update' | 'has' | 'show'>;
  readonly history: Pick<History, 'lastCallsWith' | 'noteOn' | 'setNote'>;
  /** In the language of the moment. */
  readonly words: () => Words;
  /** Opens "Transfer to…" for a call. */
  readonly askTransfer: (callId: string) => void;
  /** Fetches the call that is parked there. */
  readonly fetch: (space: string) => void;
}

/**
 * The pop: which calls it shows and when it is to be seen. It shows incoming calls and those that
 * Tipring dialled; what the user dials on the handset does not pop up.
 */
export class PopController {
  readonly #options: PopControllerOptions;
  /** The phase each call was last seen in. */
  #seen: ReadonlyMap<string, Call['phase']['kind']> = new Map();
  /** Outgoing calls that began with the own phone ringing: dialled by Tipring. */
  #dialled: ReadonlySet<string> = new Set();
  /** Of those, the ones for which the own phone was lifted. */
  #lifted: ReadonlySet<string> = new Set();
  readonly #notices: CallNotices;
  /** What is wanted of it: the user's wish goes before its coming up by itself. */
  #wish: 'by-itself' | 'shown' | 'hidden' = 'by-itself';
  #shown = false;
  /** The user wants to see the cards where a chip would do. */
  #unfolded = false;
  #keyboard: PopSnapshot['keyboard'] = elsewhere;
  /** What is known of the callers' earlier calls, by the ids of the calls. */
  #callers: ReadonlyMap<string, { readonly number: string; readonly history: CallerHistory }> = new Map();
  /** Notes that are being written, by the ids of the calls. */
  readonly #drafts = new Map<string, string>();

  constructor(options: PopControllerOptions) {
    this.#options = options;
    this.#notices = new CallNotices(options);
  }

  snapshot(): PopSnapshot {
    const { phone, shell } = this.#options;
    const { controls, consultation, parked } = phone.control;
    const calls = this.#calls();
    return {
      ...{ calls, controls, consultation, parked },
      look: this.#look(calls),
      mayShrink: this.#mayShrink(calls),
      histories: Object.fromEntries([...this.#callers].map(([id, { history }]) => [id, history])),
      notes: this.#notes(calls),
      keyboard: this.#keyboard,
      placing: shell.placing,
    };
  }

  /** What the main window says of it. */
  get view(): MainSnapshot['pop'] {
    return { is: this.#shown ? 'shown' : 'hidden', calls: this.#ownCalls().map(({ id }) => id) };
  }

  /**
   * Brings the pop back after it was hidden, the quiet calls with it.
   * @param callId the call that is wanted; without it any will do
   * @returns false when the pop does not have it: it has left, or never popped up
   */
  show(callId?: string): boolean {
    this.#options.quiet.show();
    this.#wish = 'shown';
    this.#renderAsAsked();
    const calls = this.#calls();
    for (const { id } of calls) this.#notices.seen(id);
    return calls.some(({ id }) => callId === undefined || id === callId);
  }

  /**
   * Moves the keyboard into the pop, which is shown for it, or back to where it was.
   * @returns false when there is no pop to move it to
   */
  moveKeyboard(): boolean {
    if (this.#keyboard.at === 'elsewhere') return this.#takeKeyboard(null);
    this.keyboardLost();
    return true;
  }

  #takeKeyboard(noteOn: string | null): boolean {
    const { quiet, phone, shell } = this.#options;
    quiet.show();
    this.#wish = 'shown';
    if (this.#calls().length === 0) return false;
    this.#keyboard = { at: 'here', noteOn };
    // What is typed must not go elsewhere because a call is over.
    phone.phone?.retainEnded();
    this.#renderAsAsked();
    shell.takeKeyboard();
    return true;
  }

  /** The keyboard is in another window now, or is to go back there. */
  keyboardLost(): void {
    if (this.#keyboard.at === 'elsewhere') return;
    this.#leaveKeyboard();
    this.#options.shell.giveKeyboardBack();
    this.#render();
  }

  /** Takes the pop away until something new happens. */
  hide(): void {
    this.#wish = 'hidden';
    this.#renderAsAsked();
  }

  /** Takes in what the phone says now. Called at each change. */
  update(): void {
    const { phone, quiet } = this.#options;
    const { calls } = phone;
    quiet.update(calls);
    this.#dialled = new Set(
      calls
        .filter((call) => call.phase.kind === 'own-phone-ringing' || this.#dialled.has(call.id))
        .map((call) => call.id),
    );
    this.#lifted = new Set(
      calls
        .filter(
          ({ id, phase }) => phase.kind === 'calling' || phase.kind === 'talking' || this.#lifted.has(id),
        )
        .map((call) => call.id),
    );
    const shown = this.#calls();
    // A hidden pop comes back with the next thing that happens; that a call ended is no reason.
    if (shown.some((call) => call.phase.kind !== 'ended' && this.#seen.get(call.id) !== call.phase.kind)) {
      if (this.#wish === 'hidden') this.#wish = 'by-itself';
      this.#unfolded = false;
    }
    this.#seen = new Map(shown.map((call) => [call.id, call.phase.kind]));
    this.#lookUpCallers(shown);
    this.#render();
    this.#notices.update(
      calls.filter(({ id }) => !quiet.has(id)),
      phone.control,
    );
  }

  /** The user has seen all missed calls elsewhere. */
  missedSeen(): void {
    this.#notices.allSeen();
  }

  readonly handlers: Handlers<'pop'> = {
    hangUp: async ({ callId }) =>
      (await this.#options.phone.phone?.hangUp(callId)) ?? failure(problem('call-gone')),
    openTransfer: ({ callId }) => {
      this.#options.askTransfer(callId);
      return success(undefined);
    },
    toVoicemail: ({ callId }) => this.#withPhone((phone) => phone.toVoicemail(callId)),
    park: ({ callId }) => this.#withPhone((phone) => phone.park(callId)),
    completeTransfer: ({ callId }) => this.#withPhone((phone) => phone.completeTransfer(callId)),
    cancelTransfer: ({ callId }) => this.#withPhone((phone) => phone.cancelTransfer(callId)),
    fetch: ({ callId }) => {
      const { calls, control } = this.#options.phone;
      const call = calls.find(({ id }) => id === callId);
      const space = call === undefined ? null : parkedAt(call, control.parked);
      if (space === null) return failure(problem('call-gone'));
      this.#options.fetch(space);
      return success(undefined);
    },
    copyNumber: ({ callId }) => {
      const number = this.#options.phone.calls.find((call) => call.id === callId)?.party.number;
      if (number === undefined || number === null) return failure(problem('call-gone'));
      this.#options.shell.copyText(number);
      return success(undefined);
    },
    dismiss: ({ callId }) => {
      this.#notices.seen(callId);
      this.#options.phone.phone?.forget(callId);
      return success(undefined);
    },
    hide: () => {
      this.hide();
      return success(undefined);
    },
    look: ({ look }) => {
      this.#unfolded = look === 'cards';
      this.#render();
      return success(undefined);
    },
    takeKeyboard: ({ noteOn }) => {
      this.#takeKeyboard(noteOn);
      return success(undefined);
    },
    giveKeyboardBack: () => {
      this.keyboardLost();
      return success(undefined);
    },
    note: ({ callId, text }) => {
      this.#drafts.set(callId, text);
      return success(undefined);
    },
    drag: ({ step }) => {
      this.#options.shell.dragPop(step);
      return success(undefined);
    },
    fit: (fit) => {
      this.#options.shell.fitPop(fit);
      return success(undefined);
    },
  };

  #withPhone(
    act: (phone: NonNullable<PhoneAtHand['phone']>) => Promise<Result<Sentence>>,
  ): Promise<Result<Sentence>> {
    const { phone } = this.#options.phone;
    return phone === null ? Promise.resolve(failure(problem('call-gone'))) : act(phone);
  }

  #calls(): readonly Call[] {
    return this.#ownCalls().filter(({ id }) => !this.#options.quiet.has(id));
  }

  /** Those that the pop is for, the quiet ones too. */
  #ownCalls(): readonly Call[] {
    return this.#options.phone.calls.filter(
      (call) => call.direction === 'incoming' || (this.#dialled.has(call.id) && this.#belongsHere(call)),
    );
  }

  /** Until the own phone is lifted, and when it never is, the dialling window tells how a dialled call goes. */
  #belongsHere(call: Call): boolean {
    if (call.phase.kind === 'own-phone-ringing') return !this.#options.shell.isOpen('dial');
    return call.phase.kind !== 'ended' || this.#lifted.has(call.id);
  }

  /** What was known of a caller when he came stays: the call itself is history soon. */
  #lookUpCallers(calls: readonly Call[]): void {
    const known = this.#callers;
    this.#callers = new Map(
      calls.flatMap(({ id, party: { number } }) => {
        if (number === null) return [];
        const before = known.get(id);
        if (before?.number === number) return [[id, before] as const];
        const earlier = this.#options.history.lastCallsWith(number);
        return earlier === null ? [] : [[id, { number, history: callerHistory(earlier) }] as const];
      }),
    );
  }

  /** The keyboard is not in the pop any more: what was written is kept, and ended calls may leave. */
  #leaveKeyboard(): void {
    if (this.#keyboard.at === 'here') this.#options.phone.phone?.releaseEnded();
    this.#keyboard = elsewhere;
    for (const [callId, text] of this.#drafts) this.#options.history.setNote(callId, text.trim());
    this.#drafts.clear();
  }

  #notes(calls: readonly Call[]): PopSnapshot['notes'] {
    const { history } = this.#options;
    const notes = calls.map(({ id }) => [id, this.#drafts.get(id) ?? history.noteOn(id)] as const);
    return Object.fromEntries(notes.filter(([, note]) => note !== ''));
  }

  /** Where a window that comes up may take the keyboard, the notification leads; one that nobody can click leads nowhere. */
  get #waitsToBeAsked(): boolean {
    const { placing, noticeReach } = this.#options.shell;
    return placing === 'by-the-system' && (noticeReach === 'clickable' || noticeReach === 'unknown');
  }

  #mayShrink(calls: readonly Call[]): boolean {
    const { settings, phone } = this.#options;
    const isTalkAlone = calls.length > 0 && calls.every(({ phase }) => phase.kind === 'talking');
    const isAsking = phone.control.consultation !== null;
    return isTalkAlone && !isAsking && settings.effective.settings.pop.whileTalking === 'chip';
  }

  #look(calls: readonly Call[]): PopLook {
    const isWanted = !this.#unfolded && this.#keyboard.at === 'elsewhere';
    return isWanted && this.#mayShrink(calls) ? 'chip' : 'cards';
  }

  #render(): void {
    const { shell } = this.#options;
    const isEmpty = this.#calls().length === 0;
    if (isEmpty) this.#wish = 'by-itself';
    const isWanted = this.#wish === 'by-itself' ? !this.#waitsToBeAsked : this.#wish === 'shown';
    const show = isWanted && !isEmpty;
    // What has come up does not go again by itself.
    if (show) this.#wish = 'shown';
    if (!show) this.#leaveKeyboard();
    shell.push('pop');
    if (show && !this.#shown) shell.showPop();
    if (!show && this.#shown) shell.hidePop();
    this.#shown = show;
  }

  /** As the user has asked for: what the phone does reaches the main window in its own time. */
  #renderAsAsked(): void {
    this.#render();
    this.#options.shell.push('main');
  }
}
