import type { AmiAction } from './actions.ts';
import type { Banner } from './banner.ts';
import type { AmiError } from './errors.ts';
import type { AmiEvent, AmiEventName } from './events.ts';
import type { AmiNotice, SessionTimeouts } from './session.ts';
import type { Clock } from './clock.ts';

export type AmiLinkState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected'; readonly banner: Banner }
  /** Down; tried again by itself at `retryAt`, milliseconds since 1970. */
  | { readonly kind: 'waiting'; readonly error: AmiError; readonly retryAt: number }
  /** Down until `start` is called again: the login was refused. */
  | { readonly kind: 'stopped'; readonly error: AmiError };

/** When a broken link is tried again. All in milliseconds. */
export interface Backoff {
  readonly first: number;
  readonly longest: number;
  /** After AddressNotPermitted: rare enough that no PBX locks the computer out for it. */
  readonly notPermitted: number;
}

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
}

/** A link to the PBX that stays: it connects, notices when the line is dead, and connects again. */
export declare class AmiLink {
  constructor(options: LinkOptions);
  readonly state: AmiLinkState;
  /** Connects. Harmless when it already does; after `stopped` it tries anew. */
  start(): void;
  /** Says goodbye and stays down. Resolves when the connection is gone. */
  stop(): Promise<void>;
  /** After sleep or a network change: checks the line at once, or tries at once instead of waiting. */
  wake(): void;
  /** @returns ends the subscription */
  onState(listener: (state: AmiLinkState) => void): () => void;
  /** @returns ends the subscription */
  onEvent(listener: (event: AmiEvent) => void): () => void;
  /** @returns ends the subscription */
  onNotice(listener: (notice: AmiNotice) => void): () => void;
  /**
   * Runs an action on the session that is up.
   * @throws (as rejection) ConnectionLost when none is up, and what `AmiSession.run` throws
   */
  run<Result>(action: AmiAction<Result>): Promise<Result>;
}
