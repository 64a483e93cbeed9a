import type { ParkedCall } from '../../shared/call-control.ts';
import type { Party } from '../../shared/call.ts';
import type { AmiEvent } from '../ami/events.ts';
import type { OfParking } from '../ami/event-types.ts';

/** The calls that wait in the parking lot, by their space. */
export type ParkingLot = ReadonlyMap<string, ParkedCall>;

const whoWaits = ({ parkee: { callerIdName: name, callerIdNum: number } }: OfParking): Party | null =>
  name === null && number === null ? null : { name, number };

/** The lot after an event; the same one where that has nothing to do with it. Source: AMI ParkedCall and its ends. */
export const parkingChanged = (lot: ParkingLot, event: AmiEvent): ParkingLot => {
  switch (event.event) {
    case 'ParkedCall':
      return event.space === null
        ? lot
        : new Map(lot).set(event.space, { space: event.space, who: whoWaits(event) });
    case 'ParkedCallTimeOut':
    case 'ParkedCallGiveUp':
    case 'UnParkedCall':
      return event.space !== null && lot.has(event.space)
        ? new Map([...lot].filter(([space]) => space !== event.space))
        : lot;
    default:
      return lot;
  }
};
