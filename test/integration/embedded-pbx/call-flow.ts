/** One AMI message; of a repeated key the last value. */
type Message = ReadonlyMap<string, string>;

/** What an AMI session told of some calls, with names and ids made comparable. */
export interface CallFlow {
  /** Every event but those that race with others, in order. */
  readonly together: readonly string[];
  /** The events of each channel, in order. */
  readonly byChannel: ReadonlyMap<string, readonly string[]>;
  /** Call records and responses to Originate, sorted: they come when they come. */
  readonly loose: readonly string[];
}

/** The headers of an event that Tipring goes by, beside the channel's own. */
const eventHeaders: Readonly<Record<string, readonly string[]>> = {
  Newchannel: ['ChannelState', 'Context', 'Exten'],
  Newstate: ['ChannelState'],
  NewCallerid: [],
  NewConnectedLine: [],
  DialBegin: ['ChannelState', 'Context', 'DestContext'],
  DialEnd: ['DialStatus', 'ChannelState', 'DestChannelState'],
  BridgeEnter: ['BridgeType', 'BridgeNumChannels', 'ChannelState'],
  BridgeLeave: ['BridgeType', 'ChannelState'],
  Hangup: ['ChannelState', 'Cause'],
  OriginateResponse: ['Response', 'Reason', 'Context', 'Exten'],
  Cdr: ['Source', 'Disposition'],
};

const identityHeaders = ['CallerIDNum', 'CallerIDName', 'ConnectedLineNum', 'ConnectedLineName'];

/**
 * The call flow that a session's text tells, in the order that Asterisk 16 and 22 have in common.
 * Each channel has a thread of its own there, so that run by run some events come sooner or later:
 * Hangup and BridgeLeave keep their place only among the events of their own channel; Cdr and
 * OriginateResponse keep none (the response comes before or after the own phone's "Up"); the callee's Newstate "Ringing" can overtake its DialBegin; a NewCallerid shows the connected line
 * already or not yet; and the own phone's hangup of an Originate that timed out has cause 0 on 16, 19 on 22.
 */
export const callFlow = (text: string): CallFlow => {
  const messages = text.split('\r\n\r\n').map(parse);
  const name = namer(messages);
  const together: string[] = [];
  const loose: string[] = [];
  const byChannel = new Map<string, string[]>();
  const ringsEarly = new Map<string, string>();
  for (const message of messages) {
    const event = message.get('Event') ?? '';
    const headers = eventHeaders[event];
    if (!headers) continue;
    const line = describe(message, headers, name);
    if (event === 'Cdr' || event === 'OriginateResponse') {
      loose.push(line);
      continue;
    }
    const channels = [message.get('Channel'), message.get('DestChannel')].flatMap((raw) =>
      raw === undefined ? [] : [name(raw)],
    );
    const [first = ''] = channels;
    const ringing = event === 'Newstate' && message.get('ChannelState') === '5';
    const own = byChannel.get(first) ?? [];
    if (ringing && !own.some((earlier) => earlier.startsWith('DialBegin'))) {
      ringsEarly.set(first, line);
      continue;
    }
    if (!ringing && !['Hangup', 'BridgeLeave'].includes(event)) together.push(line);
    for (const channel of channels) {
      const early = event === 'DialBegin' ? ringsEarly.get(channel) : undefined;
      byChannel.set(channel, [
        ...(byChannel.get(channel) ?? []),
        line,
        ...(early === undefined ? [] : [early]),
      ]);
    }
  }
  return { together, byChannel, loose: loose.sort() };
};

const parse = (text: string): Message =>
  new Map(
    text.split('\r\n').flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]];
    }),
  );

/** Numbers the channels of each device in the order in which they come; a trunk is a trunk, whatever its technology. */
const namer = (messages: readonly Message[]) => {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const message of messages) {
    const raw = message.get('Channel') ?? '';
    if (message.get('Event') !== 'Newchannel') continue;
    const device = deviceOf(raw);
    const count = (counts.get(device) ?? 0) + 1;
    counts.set(device, count);
    names.set(raw, `${device} (${count})`);
    names.set(message.get('Uniqueid') ?? '', `${device} (${count})`);
  }
  return (raw: string): string => names.get(raw) ?? raw;
};

const deviceOf = (channel: string): string =>
  channel.includes('/trunk-') ? 'trunk' : channel.slice(0, channel.lastIndexOf('-'));

const describe = (message: Message, headers: readonly string[], name: (raw: string) => string): string => {
  const event = message.get('Event') ?? '';
  const identity = event === 'NewCallerid' ? identityHeaders.slice(0, 2) : identityHeaders;
  const both = (names: readonly string[]) => [...names, ...names.map((header) => `Dest${header}`)];
  const values = [
    ...both(['Channel', 'Linkedid']),
    'DestinationChannel',
    ...both(identity),
    ...headers,
  ].flatMap((header) => {
    const value = message.get(header);
    return value === undefined ? [] : [`${header}=${name(value)}`];
  });
  const line = `${event} ${values.join(' ')}`;
  return event === 'Hangup' && message.get('ChannelState') === '5'
    ? line.replace(/Cause=0$/, 'Cause=19')
    : line;
};
