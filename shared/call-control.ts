import type { Call, Party } from './call.ts';

/** What the account's rights, the PBX and its dialect allow. */
export const controls = ['dial', 'transfer', 'consult', 'voicemail', 'park', 'pick-up', 'hang-up'] as const;
export type Control = (typeof controls)[number];

/** The user's attended transfer that is under way: the caller waits while the user asks somebody. */
export interface Consultation {
  readonly callId: string;
  /** Who is asked, as dialled. */
  readonly number: string;
  readonly stage: 'calling' | 'talking';
}

/** A call that waits in the parking lot. */
export interface ParkedCall {
  /** The number to dial to fetch it, such as `701`. */
  readonly space: string;
  /** Who waits; null where nobody knows. */
  readonly who: Party | null;
}

/** How a call is sent on. */
export const transferWays = ['blind', 'consult', 'voicemail'] as const;
export type TransferWay = (typeof transferWays)[number];

/** What can be done with a call. */
export type CallAction =
  | 'transfer'
  /** To the user's own mailbox. */
  | 'voicemail'
  | 'park'
  | 'fetch'
  /** Ends a consultation: connects the two others. */
  | 'complete-transfer'
  /** Ends a consultation: back to the caller. */
  | 'cancel-transfer'
  | 'hang-up'
  | 'dismiss';

/** What decides on the actions of a call, besides its own state. */
export interface ControlState {
  readonly controls: readonly Control[];
  readonly consultation: Consultation | null;
  readonly parked: readonly ParkedCall[];
}

const unlessDenied = (
  { controls: allowed }: ControlState,
  actions: readonly (CallAction & Control)[],
): readonly CallAction[] => actions.filter((action) => allowed.includes(action));

/** Where the call waits that the user has parked; null when it is no parked one, or waits no longer. */
export const parkedAt = ({ phase }: Call, parked: readonly ParkedCall[]): string | null => {
  const at = phase.kind === 'ended' && phase.outcome.kind === 'parked' ? phase.outcome.at : null;
  return parked.some(({ space }) => space === at) ? at : null;
};

/** What can be done with a call now, the likeliest first. */
export const callActions = (call: Call, state: ControlState): readonly CallAction[] => {
  switch (call.phase.kind) {
    case 'ringing':
      return unlessDenied(state, ['transfer', 'voicemail', 'hang-up']);
    case 'talking':
      return state.consultation?.callId === call.id
        ? ['complete-transfer', 'cancel-transfer']
        : unlessDenied(state, ['transfer', 'park', 'hang-up']);
    case 'own-phone-ringing':
    case 'calling':
      return unlessDenied(state, ['hang-up']);
    case 'ended':
      return [
        ...(parkedAt(call, state.parked) !== null && state.controls.includes('dial')
          ? (['fetch'] as const)
          : []),
        'dismiss',
      ];
  }
};

/** In which ways a call can be sent on now. */
export const transferWaysOf = (call: Call, state: ControlState): readonly TransferWay[] => {
  if (!callActions(call, state).includes('transfer')) return [];
  return [
    'blind',
    ...(call.phase.kind === 'talking' && state.controls.includes('consult') ? (['consult'] as const) : []),
    ...(state.controls.includes('voicemail') ? (['voicemail'] as const) : []),
  ];
};
