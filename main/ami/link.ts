import { isIP } from 'node:net';
import { Listeners } from '../../shared/listeners.ts';
import type { AmiAction } from './actions.ts';
import { usualBackoff } from './backoff.ts';
import type { Backoff } from './backoff.ts';
import type { Banner } from './banner.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { AmiError, ConnectionLost, InvalidValue, LoginRejected, Unreachable } from './errors.ts';
import type { Address } from './errors.ts';
import type { AmiEventName } from './events.ts';
import { Names, askSystem } from './names.ts';
import type { Resolve } from './names.ts';
import { Retries } from './retries.ts';
import { openSession } from './session.ts';
import type {
  AmiNotice,
  AmiSession,
  EventListener,
  Marked,
  ReceivedEvent,
  SessionTimeouts,
} from './session.ts';

export type AmiLinkState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected'; readonly banner: Banner }
  /** Down; tried again by itself at `retryAt`, milliseconds since 1970. */
  | { readonly kind: 'waiting'; readonly error: AmiError; readonly retryAt: number }
  /** Down until `start` is called again: trying the same once more would do harm or no good. */
  | { readonly kind: 'stopped'; readonly error: AmiError };

export interface LinkOptions {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly secret: string;
  /** Which classes of events the PBX shall send, such as `call,agent`. */
  readonly events: string;
  /** The events that listeners get. */
  readonly wanted: readonly AmiEventName[];
  readonly timeouts?: Partial<SessionTimeouts>;
  readonly backoff?: Partial<Backoff>;
  readonly clock?: Clock;
  /** From 0 to below 1. */
  readonly random?: () => number;
  /** Asks the name server; the system does, where this is left out. */
  readonly resolve?: Resolve;
  /** How a session is opened; a test may hand in its own. */
  readonly open?: typeof openSession;
}

/** How fast the PBX has to answer after sleep, milliseconds. */
const wakeDeadline = 1_000;
/**
 * Short, so that a dead line is noticed within seconds and a new try is never far: after a network was away, what
 * was sent before it came back is sent again late.
 */
const usualTimeouts = { connect: 2_000, banner: 4_000, pingEvery: 2_500, ping: 2_500 };
type Unsubscribe = () => void;

interface Attempt {
  readonly abort: AbortController;
  loggingIn: boolean;
}

const asAmiError = (error: unknown, address: Address): AmiError =>
  error instanceof AmiError ? error : new Unreachable(address);

/** A link to the PBX that stays: it connects, notices when the line is dead, and connects again. */
export class AmiLink {
  private readonly options: LinkOptions;
  private readonly retries: Retries;
  private readonly clock: Clock;
  private readonly open: typeof openSession;
  private readonly names: Names;
  // Whoever listens for trouble is trouble himself when he throws: nobody is left to tell.
  private readonly notices = new Listeners<AmiNotice>(() => undefined);
  private readonly states = new Listeners<AmiLinkState>((error) => {
    this.notices.tell({ kind: 'listener-failed', error });
  });
  private readonly events = new Listeners<ReceivedEvent>((error) => {
    this.notices.tell({ kind: 'listener-failed', error });
  });
  private current: AmiLinkState = { kind: 'idle' };
  private session: AmiSession | null = null;
  private attempt: Attempt | null = null;
  private cancelRetry: () => void = () => undefined;
  private marks: Marked | null = null;

  constructor(options: LinkOptions) {
    this.options = options;
    this.clock = options.clock ?? systemClock;
    const backoff = { ...usualBackoff, ...options.backoff };
    this.retries = new Retries(backoff, this.clock, options.random ?? Math.random);
    this.open = options.open ?? openSession;
    this.names = new Names(options.resolve ?? askSystem, this.clock);
  }

  get state(): AmiLinkState {
    return this.current;
  }

  /** Connects. Harmless when it already does; after `stopped` it tries anew. */
  start(): void {
    if (this.current.kind !== 'idle' && this.current.kind !== 'stopped') return;
    this.retries.begin();
    this.connect();
  }

  /** Says goodbye and stays down. Resolves when the connection is gone. */
  async stop(): Promise<void> {
    const { session } = this;
    this.cancelRetry();
    this.dropAttempt();
    this.session = null;
    this.enter({ kind: 'idle' });
    await session?.close();
  }

  /** After sleep or a network change: checks the line at once, or tries at once instead of waiting. */
  wake(): void {
    switch (this.current.kind) {
      case 'connected':
        this.session?.check(wakeDeadline);
        return;
      case 'waiting':
        if (this.retries.isResting) return;
        this.retries.begin();
        this.connect();
        return;
      case 'connecting':
        // What was sent before the sleep is lost. A login under way is left alone: it must not be doubled.
        if (this.attempt?.loggingIn === false) this.connect();
        return;
      case 'idle':
      case 'stopped':
        return;
    }
  }

  /** @returns ends the subscription */
  onState(listener: (state: AmiLinkState) => void): Unsubscribe {
    return this.states.add(listener);
  }

  /** @returns ends the subscription */
  onEvent(listener: EventListener): Unsubscribe {
    return this.events.add(({ event, position, message }) => {
      listener(event, position, message);
    });
  }

  /**
   * Says which of the wanted events are read; stays so for later sessions. Until this is called all are, and none
   * can be recalled.
   */
  watch(marks: Marked): void {
    this.marks = marks;
    this.session?.watch(marks);
  }

  /**
   * Wanted events of the session that hold a text, newest first, as far back as they are kept: some megabytes.
   * @param before how many bytes of the connection came before where to begin
   */
  recall(text: string, before: number): Iterable<ReceivedEvent> {
    return this.session?.recall(text, before) ?? [];
  }

  /** @returns ends the subscription */
  onNotice(listener: (notice: AmiNotice) => void): Unsubscribe {
    return this.notices.add(listener);
  }

  /**
   * Runs an action on the session that is up.
   * @throws (as rejection) ConnectionLost when none is up, and what `AmiSession.run` throws
   */
  run<Result>(action: AmiAction<Result>): Promise<Result> {
    return this.session?.run(action) ?? Promise.reject(new ConnectionLost(this.options));
  }

  private connect(): void {
    this.cancelRetry();
    this.dropAttempt();
    const attempt: Attempt = { abort: new AbortController(), loggingIn: false };
    this.attempt = attempt;
    this.enter({ kind: 'connecting' });
    const { host } = this.options;
    // An empty name would mean this computer itself; the session says so.
    if (isIP(host) !== 0 || host.trim() === '') {
      this.openAt(host, attempt);
      return;
    }
    this.names.addressOf(host).then(
      (address) => {
        if (this.attempt === attempt) this.openAt(address, attempt);
      },
      (error: unknown) => {
        if (this.attempt === attempt) this.fail(asAmiError(error, this.options));
      },
    );
  }

  private openAt(host: string, attempt: Attempt): void {
    const { port, user, secret, events, wanted, timeouts } = this.options;
    this.open({
      ...{ host, port, user, secret, events, wanted },
      timeouts: { ...usualTimeouts, ...timeouts },
      ...(this.marks === null ? {} : { marks: this.marks }),
      clock: this.clock,
      signal: attempt.abort.signal,
      onStage: ({ stage }) => {
        if (stage === 'login') attempt.loggingIn = true;
      },
      onEvent: (event, position, message) => {
        if (this.attempt === attempt) this.events.tell({ event, position, message });
      },
      onNotice: (notice) => {
        this.notices.tell(notice);
      },
      onClosed: (error) => {
        if (this.attempt === attempt && error !== null) this.fail(error);
      },
    }).then(
      (session) => {
        if (this.attempt === attempt) this.succeed(session);
        else void session.close();
      },
      (error: unknown) => {
        if (this.attempt !== attempt) return;
        this.names.isBad(host);
        this.fail(asAmiError(error, this.options));
      },
    );
  }

  /** Gives up the attempt or session that is under way: nothing it says counts any more. */
  private dropAttempt(): void {
    const { attempt } = this;
    this.attempt = null;
    if (this.session === null) attempt?.abort.abort();
  }

  private succeed(session: AmiSession): void {
    this.session = session;
    if (this.marks !== null) session.watch(this.marks);
    this.retries.succeeded();
    this.enter({ kind: 'connected', banner: session.banner });
  }

  private fail(error: AmiError): void {
    this.attempt = null;
    this.session = null;
    if (error instanceof LoginRejected || error instanceof InvalidValue) {
      this.enter({ kind: 'stopped', error });
      return;
    }
    const delay = this.retries.failed(error);
    this.cancelRetry = this.clock.after(delay, () => {
      this.connect();
    });
    this.enter({ kind: 'waiting', error, retryAt: this.clock.now() + delay });
  }

  private enter(state: AmiLinkState): void {
    this.current = state;
    this.states.tell(state);
  }
}
