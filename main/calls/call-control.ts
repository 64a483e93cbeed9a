import type { CallsState } from './calls-state.ts';

/** What has to be redirected for the call to reach somebody else. */
export interface TransferChannel {
  /** The caller of a call that still rings, or the other party of one being talked. */
  readonly kind: 'caller-channel' | 'peer-channel';
  readonly channel: string;
}

/** The channel to redirect; null while the call cannot be handed on (also: unknown, ended). */
export const transferChannel = (_state: CallsState, _callId: string): TransferChannel | null => null;

/** The channel of the user's phone in this call, the answered one first; null when there is none. */
export const ownChannel = (_state: CallsState, _callId: string): string | null => null;

/**
 * The channels to hang up so that the call ends for the user: all of the user's own (one for each
 * device that rings), never those of others in a ring group. Empty when there is nothing to hang up.
 */
export const hangUpChannels = (_state: CallsState, _callId: string): readonly string[] => [];
