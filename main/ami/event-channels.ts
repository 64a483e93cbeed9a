import type { AmiChannel, AmiEvent } from './event-types.ts';

const present = (...channels: readonly (AmiChannel | null)[]): readonly AmiChannel[] =>
  channels.filter((channel) => channel !== null);

/** All channels that an event shows. */
export const channelsOf = (event: AmiEvent): readonly AmiChannel[] => {
  switch (event.event) {
    case 'Newchannel':
    case 'Newstate':
    case 'NewCallerid':
    case 'NewConnectedLine':
    case 'Rename':
    case 'Hangup':
    case 'BridgeEnter':
    case 'BridgeLeave':
    case 'Status':
    case 'QueueCallerJoin':
    case 'QueueCallerLeave':
    case 'Join':
    case 'Leave':
      return [event.channel];
    case 'DialBegin':
    case 'DialEnd':
    case 'Dial':
      return present(event.channel, event.dest);
    case 'LocalBridge':
    case 'Bridge':
      return [event.one, event.two];
    case 'BlindTransfer':
      return present(event.transferer, event.transferee);
    case 'AttendedTransfer':
      return present(event.original, event.second, event.transferee, event.target);
    case 'Pickup':
      return [event.channel, event.target];
    case 'ParkedCall':
    case 'ParkedCallTimeOut':
    case 'ParkedCallGiveUp':
      return [event.parkee];
    case 'UnParkedCall':
      return present(event.parkee, event.retriever);
    case 'Cdr':
    case 'ExtensionStatus':
    case 'OriginateResponse':
    case 'StatusComplete':
    case 'FullyBooted':
    case 'Shutdown':
      return [];
  }
};
