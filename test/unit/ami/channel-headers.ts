/** A channel of which nothing is told but its name and id. */
export const unknownChannel = {
  linkedId: null,
  state: null,
  callerIdNum: null,
  callerIdName: null,
  connectedLineNum: null,
  connectedLineName: null,
  context: null,
  exten: null,
};

/** The headers of a channel, as Asterisk 16 sends them. */
export const channelLines = (prefix: string, name: string, uniqueId: string): readonly string[] => [
  `${prefix}Channel: ${name}`,
  `${prefix}ChannelState: 6`,
  `${prefix}ChannelStateDesc: Up`,
  `${prefix}CallerIDNum: 1001`,
  `${prefix}CallerIDName: The user`,
  `${prefix}ConnectedLineNum: <unknown>`,
  `${prefix}ConnectedLineName: <unknown>`,
  `${prefix}Language: en`,
  `${prefix}AccountCode: `,
  `${prefix}Context: from-internal`,
  `${prefix}Exten: 1002`,
  `${prefix}Priority: 1`,
  `${prefix}Uniqueid: ${uniqueId}`,
  `${prefix}Linkedid: 1.0`,
];

/** What those headers mean. */
export const channel = (name: string, uniqueId: string) => ({
  name,
  uniqueId,
  linkedId: '1.0',
  state: 'up',
  callerIdNum: '1001',
  callerIdName: 'The user',
  connectedLineNum: null,
  connectedLineName: null,
  context: 'from-internal',
  exten: '1002',
});
