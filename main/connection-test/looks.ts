import type { AmiAction } from '../ami/actions.ts';
import type { AmiMessage } from '../ami/message.ts';

/*
 * Actions that only look. None of them makes a phone ring or changes anything on the PBX.
 */

/** A device and its state, such as `PJSIP/1001` and `NOT_INUSE`. */
export interface DeviceState {
  readonly device: string;
  readonly state: string;
}

/** An extension's hint: the devices behind it, as the dialplan writes them. */
export interface Hint {
  readonly exten: string;
  readonly context: string;
  /** Such as `PJSIP/1001` or `PJSIP/1001&Custom:DND1001`. */
  readonly hint: string;
  /** Bits: 0 idle, 1 in use, 2 busy, 4 unavailable, 8 ringing, 16 on hold. */
  readonly status: number;
}

const named = (messages: readonly AmiMessage[], event: string): readonly AmiMessage[] =>
  messages.filter((message) => message.get('Event') === event);

/** The devices whose state the PBX keeps. Asterisk 13 and newer. AMI: DeviceStateList. */
export const deviceStates = (): AmiAction<readonly DeviceState[]> => ({
  name: 'DeviceStateList',
  headers: [],
  list: ['DeviceStateListComplete'],
  parse: (_, events) =>
    named(events, 'DeviceStateChange').map((message) => ({
      device: message.get('Device') ?? '',
      state: message.get('State') ?? '',
    })),
});

/** All hints of the dialplan. Asterisk 13 and newer. AMI: ExtensionStateList. */
export const hints = (): AmiAction<readonly Hint[]> => ({
  name: 'ExtensionStateList',
  headers: [],
  list: ['ExtensionStateListComplete'],
  parse: (_, events) =>
    named(events, 'ExtensionStatus').map((message) => ({
      exten: message.get('Exten') ?? '',
      context: message.get('Context') ?? '',
      hint: message.get('Hint') ?? '',
      status: Number(message.get('Status') ?? -1),
    })),
});

/** An action with nothing in it: refused as incomplete where the account may do it, as not permitted where not. */
export const bare = (name: 'Originate' | 'Redirect' | 'Command'): AmiAction<undefined> => ({
  name,
  headers: [],
  parse: () => undefined,
});

/** A channel of a technology that no PBX has: nothing rings, and nothing is written to the call records. */
const nowhere = 'Tipring/none';

/** A place in the dialplan where a call that rings nobody would go on. */
export interface DialplanCall {
  readonly context: string;
  readonly exten: string;
}

/** Where a call that rings nobody would go on: a place in the dialplan, or an application. */
export type Onward = DialplanCall | { readonly application: string; readonly data: string };

/**
 * A call from nowhere, which fails without ringing anyone. A context that is not there is refused
 * at once (Asterisk 12 and newer), and how it ended is told to accounts that may see calls only.
 * AMI: Originate; tried on Asterisk 16 and 22.
 */
export const callFromNowhere = (onward: Onward, actionId: string): AmiAction<undefined> => ({
  name: 'Originate',
  headers: [
    ['Channel', nowhere],
    ...('application' in onward
      ? ([
          ['Application', onward.application],
          ['Data', onward.data],
        ] as const)
      : ([
          ['Context', onward.context],
          ['Exten', onward.exten],
          ['Priority', '1'],
        ] as const)),
    ['Timeout', '1000'],
    ['Async', 'true'],
  ],
  actionId,
  parse: () => undefined,
});
