import { own } from './client.ts';

/** Unique ids and names are those of Asterisk 16. */
interface Leg {
  readonly prefix: '' | 'Dest';
  readonly channel: string;
  readonly uniqueId: string;
  readonly state: '4 Ring' | '0 Down';
  readonly caller: readonly [number: string, name: string];
  readonly connected: readonly [number: string, name: string];
  readonly linkedId: string;
}

const nobody = ['<unknown>', '<unknown>'] as const;

const legHeaders = ({ prefix, channel, uniqueId, state, caller, connected, linkedId }: Leg): string[] =>
  [
    `Channel: ${channel}`,
    `ChannelState: ${state.slice(0, 1)}`,
    `ChannelStateDesc: ${state.slice(2)}`,
    `CallerIDNum: ${caller[0]}`,
    `CallerIDName: ${caller[1]}`,
    `ConnectedLineNum: ${connected[0]}`,
    `ConnectedLineName: ${connected[1]}`,
    'Language: en',
    'AccountCode: ',
    'Context: DLPN_DialPlan1000',
    `Exten: ${own}`,
    'Priority: 1',
    `Uniqueid: ${uniqueId}`,
    `Linkedid: ${linkedId}`,
  ].map((header) => prefix + header);

const event = (name: string, ...headers: readonly string[]): string =>
  [`Event: ${name}`, 'Privilege: call,all', ...headers, '\r\n'].join('\r\n');

/** What the caller of a call is called; no two are called the same. */
export const nameOf = (call: number): string => `Anna Berg ${call}`;

const legsOf = (call: number): { readonly caller: Leg; readonly callee: Leg } => {
  const caller = ['1000', nameOf(call)] as const;
  const linkedId = `1895401841.${2 * call}`;
  return {
    caller: {
      ...{ prefix: '', channel: `PJSIP/1000-${call.toString(16).padStart(8, '0')}`, uniqueId: linkedId },
      ...{ state: '4 Ring', caller, connected: nobody, linkedId },
    },
    callee: {
      ...{ prefix: '', channel: `PJSIP/${own}-${call.toString(16).padStart(8, '0')}` },
      ...{ uniqueId: `1895401841.${2 * call + 1}`, state: '0 Down', linkedId },
      ...{ caller: [own, 'Uta Keller'], connected: caller },
    },
  };
};

/** What a PBX sends when a colleague calls the user, until it rings there. */
export const callOf = (call: number): Buffer => {
  const { caller, callee } = legsOf(call);
  return Buffer.from(
    event('Newchannel', ...legHeaders(caller)) +
      event('Newchannel', ...legHeaders(callee)) +
      event(
        'DialBegin',
        ...legHeaders(caller),
        ...legHeaders({ ...callee, prefix: 'Dest' }),
        `DialString: ${own}/sip:${own}@127.0.0.1`,
      ),
  );
};

/** What it sends when the caller gives up. */
export const endOf = (call: number): Buffer => {
  const { caller, callee } = legsOf(call);
  const cause = ['Cause: 16', 'Cause-txt: Normal Clearing'];
  return Buffer.from(
    event('Hangup', ...legHeaders(callee), ...cause) + event('Hangup', ...legHeaders(caller), ...cause),
  );
};
