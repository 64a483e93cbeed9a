import type { RightName } from '../../rights.ts';
import { rightNames } from './rights.ts';

/** What came of a deed. */
const results = {
  answered: (who: string) => `${who} has answered.`,
  'answered-and-over': (number: string) => `${number} answered; the call is over.`,
  'taken-by-another': (number: string) => `Somebody else took the call to ${number}.`,
  'went-on': (to: string) => `The call went on to ${to}.`,
  parked: (space: string | null) =>
    space === null ? 'The call is parked.' : `The call is parked at ${space}.`,
  'given-up': (number: string) => `You hung up before ${number} answered.`,
  'picked-up': (from: string) => `You have the call that rang at ${from}.`,
  fetched: (space: string) => `You have the call that was parked at ${space}.`,
  'test-call-answered': (extension: string) =>
    `Your phone (${extension}) rang, and it was picked up. Calls get from Tipring to your phone.`,
  'transfer-nobody-answered': (number: string) =>
    `The PBX has taken the call on; nobody answered at ${number}, and it goes on from there.`,
  'transfer-rings': (number: string) => `The PBX has taken the call on; ${number} is ringing.`,
  'transfer-untold': (number: string) =>
    `The PBX has taken the call on to ${number}; it has not told yet whether anyone rings.`,
  'voicemail-has-it': (number: string) => `The call is with the voicemail of ${number}.`,
  'voicemail-untold': (number: string) =>
    `The PBX has taken the call on to the voicemail of ${number}, which has not answered yet.`,
  'consult-answered': (number: string) =>
    `${number} has answered. Complete the transfer, or go back to the caller.`,
  'consult-went-on': (number: string) => `The call has gone on to ${number}.`,
  completed: (number: string) => `The call is with ${number}.`,
  'completed-unanswered': (number: string) =>
    `The call has gone on to ${number}, which has not answered yet.`,
  'back-with-caller': () => 'You are back with the caller.',
};

/** What a PBX has told when it was looked at. */
const findings = {
  'is-address': (host: string) => `${host} is an address.`,
  'has-address': (host: string, address: string) => `${host} has the address ${address}.`,
  'port-takes': (port: number) => `Port ${port} takes the connection.`,
  banner: (asterisk: string | null, version: string) =>
    `${asterisk ?? 'An Asterisk of unknown age'}, Manager Interface ${version}.`,
  'logged-in': (user: string, password: 'hidden' | 'clear') =>
    password === 'hidden'
      ? `Logged in as ${user}; the password itself did not cross the network.`
      : `Logged in as ${user}; the password crossed the network in the clear.`,
  'may-all': () => 'The account may see calls, dial, transfer and hang up.',
  'may-all-but-untold': () =>
    'The account may dial, transfer and hang up; whether it is told of calls will show with the first one.',
  'has-dangers': (rights: readonly RightName[]) => `It also has ${rightNames(rights)}, which no desk needs.`,
  'context-takes': (context: string, extension: string) => `The context ${context} takes ${extension}.`,
  'phone-state': (phone: string, states: readonly DeviceState[]) =>
    `Its phone is ${phone}, ${states.map((state) => deviceStates[state]).join(', ')}.`,
  'channel-state': (channel: string, state: DeviceState | null, told: string) =>
    `${channel} is ${state === null ? told : deviceStates[state]}.`,
  'in-a-call': () => 'It is in a call right now.',
  'registration-untold': () => 'Whether the phone is registered is not told: the PBX keeps no hint for it.',
  'hint-is': (extension: string, context: string, hint: string) =>
    `The hint of ${extension} in the context ${context} is ${hint}.`,
  'config-gives-port': (extension: string, port: number) =>
    `users.conf gives ${extension} the analog port ${port}.`,
  'is-in-call-on': (extension: string, channel: string) => `${extension} is in a call on ${channel}.`,
  'keeps-state': (device: string) => `The PBX keeps the state of ${device}.`,
  'hint-in-context': (context: string) => `There is a hint in the context ${context}.`,
  'contexts-untold': () => 'The PBX does not tell which contexts it has.',
  'neither-context': (one: string, other: string, extension: string) =>
    `Neither ${one} nor ${other} takes ${extension}.`,
  'no-phone-told': (extension: string) => `Nothing on the PBX tells which phone ${extension} has.`,
  'calls-untried': () => 'Whether the account is told of calls could not be tried: that takes “originate”.',
  'read-untold': () =>
    'The PBX does not tell an account what else it is sent (“read”); whoever looks after the PBX can see it there.',
  'rights-untold': () =>
    'The PBX does not list what the account may do, so that rights in excess cannot be seen.',
  'rights-cost': () =>
    'With “originate” and “call”, whoever has the password can call at your cost and end other people’s calls. Rights cannot be narrower than that: permit the addresses of the desks only.',
  'own-address': (address: string) =>
    `The PBX sees this computer as ${address}, unless something in between changes addresses.`,
};

const deviceStates = {
  idle: 'idle',
  'in-use': 'in use',
  busy: 'busy',
  unavailable: 'unavailable',
  ringing: 'ringing',
  'on-hold': 'on hold',
  unknown: 'unknown to the PBX',
};
type DeviceState = keyof typeof deviceStates;

/** Why a number is dialled as it is. */
const dialReasons = {
  'dial-code': () => 'A star or hash code: as it is.',
  'dial-extension': () => 'An extension or a short number: as it is.',
  'dial-colleague': () => 'A colleague’s number: as it is.',
  'dial-as-it-is': () => 'As it is.',
  'dial-plus-stays': () => 'With its plus, as it is.',
  'dial-plus-became': (plus: string, became: string | null) =>
    became === null
      ? `${plus} became what is dialled for it in this country.`
      : became === ''
        ? `${plus} is left out inside the country.`
        : `${plus} became ${became}.`,
  'dial-again': () => 'It was dialled like this before: as it is.',
  'dial-beginning-became': (from: string, to: string) =>
    to === '' ? `${from} at the beginning is left out.` : `${from} at the beginning became ${to}.`,
  'dial-number-became': (from: string, to: string) => `${from} became ${to}.`,
  'dial-has-outside-line': (line: string) => `It begins with the outside line ${line} already.`,
  'dial-outside-line': (line: string) => `The outside line ${line} is put before it.`,
};

/** What came of a deed, what was found, and why something is done, in whole sentences. */
export const sentences = { ...results, ...findings, ...dialReasons };
