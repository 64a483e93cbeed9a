import type { Call } from '../../shared/call.ts';
import type { CallsState } from './calls-state.ts';
import type { OwnPhone } from './own-phone.ts';
import type { PbxEvent } from './pbx-event.ts';

export type { CallsState } from './calls-state.ts';

/**
 * The call model before anything happened.
 * @param own the user's phone; when the settings change it, start anew
 * @param idPrefix begins the id of every call, different at each start (such as a random UUID)
 */
export const emptyCalls = (own: OwnPhone, idPrefix: string): CallsState => ({ own, idPrefix });

/** What the PBX did, taken into account. Pure: the same state and event give the same answer. */
export const reduceCalls = (state: CallsState, _event: PbxEvent): CallsState => state;

/** The user's calls, oldest first; ended ones stay until they are forgotten. Same array while nothing changed. */
export const currentCalls = (_state: CallsState): readonly Call[] => [];

/** Takes an ended call out of `currentCalls`; a call that is still going on stays. */
export const forget = (state: CallsState, _callId: string): CallsState => state;
