import type { Call } from '../../shared/call.ts';
import { callActions } from '../../shared/call-control.ts';
import type { ControlState } from '../../shared/call-control.ts';

const isTalking = ({ phase }: Call): number => Number(phase.kind === 'talking');

/** The calls that can be sent on now, the one that is talked on first. */
export const sendableCalls = (calls: readonly Call[], control: ControlState): readonly Call[] =>
  calls
    .filter((call) => callActions(call, control).includes('transfer'))
    .toSorted((one, other) => isTalking(other) - isTalking(one));

/** Which of these calls a key sends to a number: the first that is not that number's own; such a one only where there is no other. */
export const callToSend = (sendable: readonly Call[], number: string): Call | undefined =>
  sendable.find(({ party }) => party.number !== number) ?? sendable[0];
