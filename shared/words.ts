import type { Call, CallOutcome, Party } from './call.ts';
import type { LinkState } from './link-state.ts';

/** The one line that names a party: the name, else the number, else that nothing is known. */
export const partyName = (party: Party): string => party.name ?? party.number ?? 'Unknown caller';

/** Name and number, such as `Anna Berg (1000)`; once only where they are the same. */
export const partyLabel = (party: Party): string =>
  party.name !== null && party.number !== null && party.name !== party.number
    ? `${party.name} (${party.number})`
    : partyName(party);

/** How a call ended, as a short phrase. */
const outcomeWords = (outcome: CallOutcome): string => {
  switch (outcome.kind) {
    case 'answered':
      return 'Call ended';
    case 'missed':
      return 'Missed call';
    case 'answered-elsewhere':
      return outcome.by === null ? 'Answered elsewhere' : `Answered by ${partyName(outcome.by)}`;
    case 'busy':
      return 'Busy';
    case 'rejected':
      return 'Rejected';
    case 'not-answered':
      return 'Not answered';
    case 'cancelled':
      return 'Given up';
    case 'transferred':
      return `Sent on to ${outcome.to}`;
    case 'parked':
      return outcome.at === null ? 'Parked' : `Parked on ${outcome.at}`;
    case 'failed':
      return `Failed: ${outcome.why}`;
    case 'unknown':
      return 'Call ended while the PBX was out of reach';
  }
};

/** Where a call stands, as a short phrase. */
export const phaseWords = (call: Call): string => {
  switch (call.phase.kind) {
    case 'ringing':
      return 'Incoming call';
    case 'own-phone-ringing':
      return 'Your phone is ringing';
    case 'calling':
      return 'Calling';
    case 'talking':
      return 'Talking';
    case 'ended':
      return outcomeWords(call.phase.outcome);
  }
};

/** The state of the link in a few words. */
export const linkWords = (link: LinkState): string => {
  switch (link.kind) {
    case 'not-set-up':
      return 'Not set up yet';
    case 'needs-password':
      return link.problem?.what ?? 'Waiting for the password';
    case 'connecting':
      return 'Connecting…';
    case 'connected':
      return `Connected to ${link.pbx}`;
    case 'waiting':
    case 'stopped':
      return 'Not connected';
  }
};
