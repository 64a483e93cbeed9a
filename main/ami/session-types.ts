import type { AmiAction } from './actions.ts';
import type { Banner } from './banner.ts';
import type { Clock } from './clock.ts';
import type { AmiError } from './errors.ts';
import type { AmiEvent, AmiEventName } from './events.ts';
import type { AmiMessage } from './message.ts';

/** How far the opening of a session has come, in this order. */
export type SessionStage =
  /** Asking for the address of the host. Skipped when the host is an address. */
  | { readonly stage: 'name' }
  /** Connecting to the port at that address. */
  | { readonly stage: 'port'; readonly address: string }
  /** Connected; waiting for the first line. */
  | { readonly stage: 'banner' }
  /** It is a Manager Interface; logging in. */
  | { readonly stage: 'login'; readonly banner: Banner }
  /** Logged in. */
  | { readonly stage: 'ready'; readonly authentication: 'md5' | 'plain' };

/** Something odd that did no harm: worth a line in the log. */
export type AmiNotice =
  /** A line from the PBX that is no header; it was left out. */
  | { readonly kind: 'unreadable-line'; readonly line: string }
  /** A response to nothing that is under way. */
  | { readonly kind: 'unexpected-response'; readonly actionId: string | null }
  /** A listener threw. */
  | { readonly kind: 'listener-failed'; readonly error: unknown };

/** All in milliseconds. */
export interface SessionTimeouts {
  /** Name and connection together. */
  readonly connect: number;
  readonly banner: number;
  readonly login: number;
  readonly action: number;
  /** Quiet time after which the PBX is pinged. */
  readonly pingEvery: number;
  readonly ping: number;
}

/**
 * @param position how many bytes of the connection came before the event
 * @param message the event as it came
 */
export type EventListener = (event: AmiEvent, position: number, message: AmiMessage) => void;

/**
 * Which events matter: those that hold at least one of these texts. The others are passed over unread,
 * and can be recalled for a while.
 */
export type Marked = 'everything' | readonly string[];

/** An event, as it was understood and as it came. */
export interface ReceivedEvent {
  readonly event: AmiEvent;
  /** How many bytes of the connection came before it. */
  readonly position: number;
  readonly message: AmiMessage;
}

export interface SessionOptions {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly secret: string;
  /** Which classes of events the PBX shall send, such as `call,agent`; `off` for none. */
  readonly events: string;
  /** The events that `onEvent` gets; all others are dropped unread. */
  readonly wanted: readonly AmiEventName[];
  readonly timeouts?: Partial<SessionTimeouts>;
  readonly clock?: Clock;
  /** Gives up the opening; the promise then fails with ConnectionLost. */
  readonly signal?: AbortSignal;
  readonly onStage?: (stage: SessionStage) => void;
  readonly onEvent?: EventListener;
  /** Which of the wanted events are read; all, where this is left out, and then none can be recalled. */
  readonly marks?: Marked;
  /** Called once when an opened session ends; null when it was closed from here. */
  readonly onClosed?: (error: AmiError | null) => void;
  readonly onNotice?: (notice: AmiNotice) => void;
}

/** One connection that is logged in. */
export interface AmiSession {
  readonly banner: Banner;
  /**
   * Runs an action.
   * @throws (as rejection) PermissionDenied, ActionFailed, TimedOut, ConnectionLost, InvalidValue
   */
  run<Result>(action: AmiAction<Result>): Promise<Result>;
  /** From now on these events are read. */
  watch(marks: Marked): void;
  /**
   * Wanted events that came before and hold a text, newest first, as far back as they are kept: some megabytes.
   * @param before how many bytes of the connection came before where to begin
   */
  recall(text: string, before: number): Iterable<ReceivedEvent>;
  /** Pings at once; the session is closed with TimedOut when no answer comes within `deadline` milliseconds. */
  check(deadline: number): void;
  /** Says goodbye and closes. Resolves when the connection is gone; never fails. */
  close(): Promise<void>;
}
