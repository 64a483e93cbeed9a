import type { Call } from '../../shared/call.ts';
import { applicationRead } from './applications.ts';
import { bridgeEntered, bridgeLeft, dialBegun, dialEnded } from './dialling.ts';
import {
  channelCreated,
  channelRenamed,
  channelStateChanged,
  hungUp,
  identityChanged,
  localBridged,
} from './channel-events.ts';
import { isLive } from './call-record.ts';
import type { CallsState } from './calls-state.ts';
import { changed, noted, recordById } from './calls-state.ts';
import { parked, pickedUp, transferred, unparked } from './handing-on.ts';
import { noChannels } from './channels.ts';
import { hangUpSent, originateEnded, originateSent, originateUntold, transferSent } from './own-requests.ts';
import type { OwnPhone } from './own-phone.ts';
import type { PbxEvent } from './pbx-event.ts';
import { PersistentMap } from './persistent-map.ts';
import { linkLost, ringingLost, stateAsked, stateRead } from './state-reading.ts';

export type { CallsState } from './calls-state.ts';

/**
 * The call model before anything happened.
 * @param own the user's phone; when the settings change it, start anew
 * @param idPrefix begins the id of every call, different at each start (such as a random UUID)
 */
export const emptyCalls = (own: OwnPhone, idPrefix: string): CallsState => ({
  own,
  idPrefix,
  made: 0,
  channels: noChannels(),
  records: [],
  callIds: PersistentMap.empty<string>(),
  visible: [],
  epoch: 0,
  asked: 0,
  gone: PersistentMap.empty<true>(),
});

/**
 * What the PBX did, taken into account. Pure: the same state and event give the same answer, and
 * the same state when the event is none of the user's business. A call that `originate-sent` begins
 * stands last in `currentCalls`.
 */
export const reduceCalls = (state: CallsState, event: PbxEvent): CallsState => {
  switch (event.type) {
    case 'channel-created':
      return channelCreated(state, event);
    case 'channel-state':
      return channelStateChanged(state, event);
    case 'channel-identity':
      return identityChanged(state, event);
    case 'channel-renamed':
      return channelRenamed(state, event);
    case 'local-bridged':
      return localBridged(state, event);
    case 'dial-begin':
      return dialBegun(state, event);
    case 'dial-end':
      return dialEnded(state, event);
    case 'bridge-entered':
      return bridgeEntered(state, event);
    case 'bridge-left':
      return bridgeLeft(state, event);
    case 'hangup':
      return hungUp(state, event);
    case 'pickup':
      return pickedUp(state, event);
    case 'parked':
      return parked(state, event);
    case 'unparked':
      return unparked(state, event);
    case 'transferred':
      return transferred(state, event);
    case 'queue-joined':
      return noted(state, event.channel, { queue: event.queue });
    case 'queue-left':
      return noted(state, event.channel, { queue: null });
    case 'originate-sent':
      return originateSent(state, event);
    case 'originate-ended':
      return originateEnded(state, event);
    case 'originate-untold':
      return originateUntold(state, event);
    case 'transfer-sent':
      return transferSent(state, event);
    case 'hang-up-sent':
      return hangUpSent(state, event);
    case 'application-read':
      return applicationRead(state, event);
    case 'link-lost':
      return linkLost(state);
    case 'ringing-lost':
      return ringingLost(state, event);
    case 'state-asked':
      return stateAsked(state);
    case 'state-read':
      return stateRead(state, event);
  }
};

/**
 * The user's calls, oldest first; ended ones stay until they are forgotten. A queue may ring an
 * ended, unanswered call again: it is ringing then under the same id. Same array while nothing changed.
 */
export const currentCalls = (state: CallsState): readonly Call[] => state.visible;

/** Takes an ended call out of `currentCalls`, until it rings again; a call that is still going on stays. */
export const forget = (state: CallsState, callId: string): CallsState =>
  changed(state, recordById(state, callId), (record) =>
    isLive(record) ? record : { ...record, isForgotten: true },
  );
