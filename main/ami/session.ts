import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import { logoff, ping } from './actions.ts';
import type { AmiAction } from './actions.ts';
import type { Banner } from './banner.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { AmiConnection } from './connection.ts';
import { ConnectionLost, NameNotFound, TimedOut } from './errors.ts';
import type { AmiError } from './errors.ts';
import { eventFilter } from './event-filter.ts';
import { parseEvent } from './events.ts';
import type { AmiEvent } from './events.ts';
import { logIn } from './login.ts';
import type { AmiMessage } from './message.ts';
import { PendingActions } from './pending-actions.ts';
import type {
  AmiNotice,
  AmiSession,
  Marked,
  ReceivedEvent,
  SessionOptions,
  SessionTimeouts,
} from './session-types.ts';
import { printable } from './text.ts';

export type {
  AmiNotice,
  AmiSession,
  EventListener,
  Marked,
  ReceivedEvent,
  SessionOptions,
  SessionStage,
  SessionTimeouts,
} from './session-types.ts';

const usualTimeouts: SessionTimeouts = {
  connect: 10_000,
  banner: 8_000,
  login: 10_000,
  action: 10_000,
  pingEvery: 20_000,
  ping: 5_000,
};

/** How long to wait for the PBX's goodbye, milliseconds. */
const goodbyeTime = 500;
/** What is kept of events that were passed over, bytes: minutes of a busy office. */
const keptBytes = 4 * 1024 * 1024;

class Session implements AmiSession {
  private readonly options: SessionOptions;
  private readonly clock: Clock;
  private readonly timeouts: SessionTimeouts;
  private readonly actions: PendingActions;
  private readonly wanted: ReadonlySet<string>;
  private readonly connection: AmiConnection;
  private step: 'opening' | 'ready' | 'closing' | 'closed' = 'opening';
  private greeting: Banner | null = null;
  private lost: AmiError | null = null;
  private marks: Marked;
  private cancelPing: () => void = () => undefined;

  /**
   * Starts to connect.
   * @param onGreeted the banner has come
   * @param onFailed the connection ended before that
   */
  constructor(options: SessionOptions, onGreeted: () => void, onFailed: (error: AmiError) => void) {
    this.options = options;
    this.clock = options.clock ?? systemClock;
    this.timeouts = { ...usualTimeouts, ...options.timeouts };
    this.actions = new PendingActions(this.clock, `tipring-${randomBytes(4).toString('hex')}`);
    this.wanted = new Set(options.wanted);
    this.marks = options.marks ?? 'everything';
    const isWanted = eventFilter(options.wanted);
    const { onStage } = options;
    if (isIP(options.host) === 0) this.tell(onStage, { stage: 'name' });
    this.connection = new AmiConnection({
      host: options.host,
      port: options.port,
      clock: this.clock,
      timeouts: this.timeouts,
      onAddress: (address) => {
        this.tell(onStage, { stage: 'port', address });
      },
      onConnected: () => {
        this.tell(onStage, { stage: 'banner' });
      },
      onBanner: (banner) => {
        this.greeting = banner;
        this.tell(onStage, { stage: 'login', banner });
        onGreeted();
      },
      onMessage: (message, position) => {
        this.take(message, position);
      },
      // The names in a list are not known beforehand.
      wantsEvent: (bytes, start, end) => this.actions.awaitsList || isWanted(bytes, start, end),
      // Answers hold no mark of ours, and the events of a list may hold none.
      readsAll: () => this.marks === 'everything' || this.step !== 'ready' || this.actions.areUnderWay,
      kept: options.marks === undefined ? 0 : keptBytes,
      onClosed: (error) => {
        this.finish(error);
        onFailed(error);
      },
    });
    this.watch(this.marks);
    options.signal?.addEventListener('abort', this.abort, { once: true });
    if (options.signal?.aborted === true) this.abort();
  }

  get banner(): Banner {
    return this.greeting ?? { version: '', asterisk: null };
  }

  async logIn(): Promise<void> {
    try {
      const authentication = await logIn({
        account: this.options,
        timeout: this.timeouts.login,
        perform: (action) => this.perform(action),
      });
      this.step = 'ready';
      this.options.signal?.removeEventListener('abort', this.abort);
      this.keepAlive();
      this.tell(this.options.onStage, { stage: 'ready', authentication });
    } catch (error) {
      this.connection.destroy(new ConnectionLost(this.options));
      throw error;
    }
  }

  run<Result>(action: AmiAction<Result>): Promise<Result> {
    if (this.step === 'closing') return Promise.reject(new ConnectionLost(this.options));
    return this.perform(action);
  }

  watch(marks: Marked): void {
    this.marks = marks;
    if (marks !== 'everything') this.connection.watch(marks);
  }

  *recall(text: string, before: number): Iterable<ReceivedEvent> {
    for (const { message, position } of this.connection.recall(text, before)) {
      const event = this.wantedEvent(message);
      if (event !== null) yield { event, position, message };
    }
  }

  check(deadline: number): void {
    if (this.step !== 'ready') return;
    const { bytesReceived } = this.connection;
    this.perform({ ...ping(), timeoutMs: deadline }).catch((error: unknown) => {
      // Whatever came meanwhile shows that the line is alive.
      if (error instanceof TimedOut && this.connection.bytesReceived === bytesReceived) {
        this.connection.destroy(new TimedOut('ping', this.options));
      }
    });
  }

  async close(): Promise<void> {
    if (this.step === 'closed') return;
    this.step = 'closing';
    this.cancelPing();
    await this.perform({ ...logoff(), timeoutMs: goodbyeTime }).catch(() => undefined);
    this.connection.destroy(new ConnectionLost(this.options));
  }

  private readonly abort = (): void => {
    this.connection.destroy(new ConnectionLost(this.options));
  };

  private perform<Result>(action: AmiAction<Result>): Promise<Result> {
    if (this.lost !== null) return Promise.reject(this.lost);
    return this.actions.run(action, action.timeoutMs ?? this.timeouts.action, (bytes) => {
      this.connection.send(bytes);
    });
  }

  private take(message: AmiMessage, position: number): void {
    const [unreadable] = message.unreadable;
    if (unreadable !== undefined) this.notify({ kind: 'unreadable-line', line: printable(unreadable, 200) });
    const name = message.get('Event');
    if (name === undefined) {
      this.takeResponse(message);
      return;
    }
    if (this.actions.takeEvent(name, message) || this.step !== 'ready') return;
    const event = this.wantedEvent(message);
    if (event !== null) this.tell(this.options.onEvent, event, position, message);
  }

  private wantedEvent(message: AmiMessage): AmiEvent | null {
    const event = parseEvent(message);
    return event !== null && this.wanted.has(event.event) ? event : null;
  }

  private takeResponse(message: AmiMessage): void {
    if (this.actions.takeResponse(message)) return;
    const [first] = message.headers;
    if (message.get('Response') !== undefined) {
      const actionId = message.get('ActionID');
      const shown = actionId === undefined ? null : printable(actionId, 80);
      this.notify({ kind: 'unexpected-response', actionId: shown });
    } else if (first !== undefined) {
      this.notify({ kind: 'unreadable-line', line: printable(first.join(': '), 200) });
    }
  }

  private keepAlive(): void {
    const { bytesReceived } = this.connection;
    this.cancelPing = this.clock.after(this.timeouts.pingEvery, () => {
      if (this.connection.bytesReceived === bytesReceived) this.check(this.timeouts.ping);
      this.keepAlive();
    });
  }

  private finish(error: AmiError): void {
    const { step } = this;
    this.step = 'closed';
    this.lost = error;
    this.cancelPing();
    this.options.signal?.removeEventListener('abort', this.abort);
    this.actions.failAll(error);
    if (step !== 'opening') this.tell(this.options.onClosed, step === 'closing' ? null : error);
  }

  /** Calls a listener; what it throws must not stop the reading. */
  private tell<Told extends readonly unknown[]>(
    listener: ((...told: Told) => void) | undefined,
    ...told: Told
  ): void {
    try {
      listener?.(...told);
    } catch (error) {
      this.notify({ kind: 'listener-failed', error });
    }
  }

  private notify(notice: AmiNotice): void {
    try {
      this.options.onNotice?.(notice);
    } catch {
      // Whoever listens for trouble is trouble himself: nobody is left to tell.
    }
  }
}

/** Connects, and resolves once the banner has come. */
const greeted = async (options: SessionOptions): Promise<Session> => {
  // An empty host would mean this computer itself.
  if (options.host.trim() === '') throw new NameNotFound(options.host);
  return new Promise<Session>((resolve, reject) => {
    const opened: Session = new Session(
      options,
      () => {
        resolve(opened);
      },
      reject,
    );
  });
};

/**
 * Connects and logs in.
 * @throws (as rejection) NameNotFound, Unreachable, ConnectionRefused, TimedOut, NotAmi,
 * LoginRejected, AddressNotPermitted, ShuttingDown, ActionFailed, ConnectionLost, GarbageReceived, InvalidValue
 */
export const openSession = async (options: SessionOptions): Promise<AmiSession> => {
  const session = await greeted(options);
  await session.logIn();
  return session;
};

/**
 * Connects, waits for the banner and says goodbye: to a PBX that is no login, failed or not.
 * @throws (as rejection) as `openSession` does before it logs in
 */
export const hearBanner = async (options: SessionOptions): Promise<void> => {
  const session = await greeted(options);
  await session.close();
};
