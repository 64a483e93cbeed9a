import type { AmiAction, Answering } from './ami-action.ts';
import type { PbxAction, PbxParts } from './call-actions.ts';
import { commandOutput } from './cli.ts';
import { extensionContext, hintContext } from './dialplan.ts';
import { extensionStatus } from './hints.ts';
import type { LiveChannel } from './switch.ts';
import { channelHeaders, parkedHeaders, statusText } from './wire.ts';
import type { Headers } from './wire.ts';

const command = (parts: PbxParts, action: AmiAction, answer: Answering): void => {
  if (action.get('Command') === '') answer.error('No command provided');
  else answer.follows(commandOutput(parts, action.get('Command')));
};

const extensionState = ({ pbx, phones, dialplan }: PbxParts, action: AmiAction, answer: Answering): void => {
  const exten = action.get('Exten');
  const context = action.get('Context') || hintContext;
  if (exten === '') {
    answer.error('Extension not specified');
    return;
  }
  const known = context === hintContext || dialplan.hasContext(context);
  const state = known ? extensionStatus(pbx, phones, exten) : -1;
  answer.success([
    ['Message', 'Extension Status'],
    ['Exten', exten],
    ['Context', context],
    ['Hint', known ? (dialplan.hint(exten) ?? '') : ''],
    ['Status', String(state)],
    ['StatusText', statusText(state)],
  ]);
};

/** The one file that the guide reads; the secrets in it are made up. */
const getConfig = ({ phones }: PbxParts, action: AmiAction, answer: Answering): void => {
  const file = action.get('Filename');
  if (file === '') answer.error('Filename not specified');
  else if (file !== 'users.conf') answer.error('Config file not found');
  else {
    const extensions = [...phones.byExtension].map(([number, { dialString, identity }]) => {
      const [technology = '', port = ''] = dialString.split('/');
      const analog = technology === 'DAHDI';
      return {
        name: number,
        lines: [
          `fullname=${identity.name}`,
          `hassip=${analog ? 'no' : 'yes'}`,
          `context=${extensionContext(number)}`,
          ...(analog ? [`dahdichan=${port}`] : []),
        ],
      };
    });
    const general = {
      name: 'general',
      lines: ['userbase=1000', 'hasvoicemail=yes', 'hassip=no', 'hasiax=no'],
    };
    answer.success(
      [general, ...extensions].flatMap(({ name, lines }, category): Headers => {
        const number = String(category).padStart(6, '0');
        const values = lines.map(
          (line, index) => [`Line-${number}-${String(index).padStart(6, '0')}`, line] as const,
        );
        return [[`Category-${number}`, name], ...values];
      }),
    );
  }
};

const parkedCalls = ({ parking }: PbxParts, _action: AmiAction, answer: Answering): void => {
  const { parked } = parking;
  answer.success([
    ['EventList', 'start'],
    ['Message', 'Parked calls will follow'],
  ]);
  for (const one of parked) answer.event('ParkedCall', parkedHeaders(one));
  answer.event('ParkedCallsComplete', [
    ['EventList', 'Complete'],
    ['ListItems', String(parked.length)],
    ['Total', String(parked.length)],
  ]);
};

const status = ({ pbx }: PbxParts, action: AmiAction, answer: Answering): void => {
  const name = action.get('Channel');
  const wanted = pbx.find(name);
  if (name !== '' && !wanted) {
    answer.error('No such channel');
    return;
  }
  const channels = wanted ? [wanted] : pbx.channels;
  answer.success([
    ['EventList', 'start'],
    ['Message', 'Channel status will follow'],
  ]);
  for (const channel of channels) {
    answer.event('Status', statusHeaders(channel, pbx.scheduler.now()));
  }
  answer.event('StatusComplete', [
    ['EventList', 'Complete'],
    ['ListItems', String(channels.length)],
    ['Items', String(channels.length)],
  ]);
};

const statusHeaders = (channel: LiveChannel, now: number): Headers => [
  ['Privilege', 'Call'],
  ...channelHeaders(channel),
  ['Type', channel.device.dialString.slice(0, channel.device.dialString.indexOf('/'))],
  ['DNID', ''],
  ['EffectiveConnectedLineNum', channel.connected.number || '<unknown>'],
  ['EffectiveConnectedLineName', channel.connected.name || '<unknown>'],
  ['TimeToHangup', '0'],
  ['BridgeID', channel.bridgeId ?? ''],
  ['Application', channel.application],
  ['Data', channel.applicationData],
  ['Seconds', String(Math.floor((now - channel.createdAt) / 1000))],
];

/** The actions that look at the PBX and change nothing. */
export const lookActions: readonly PbxAction[] = [
  {
    name: 'Command',
    synopsis: 'Execute Asterisk CLI Command.',
    rights: ['command'],
    run: command,
  },
  {
    name: 'ExtensionState',
    synopsis: 'Check Extension Status.',
    rights: ['call', 'reporting'],
    run: extensionState,
  },
  {
    name: 'GetConfig',
    synopsis: 'Retrieve configuration.',
    rights: ['system', 'config'],
    run: getConfig,
  },
  {
    name: 'ParkedCalls',
    synopsis: 'List parked calls.',
    rights: ['call'],
    run: parkedCalls,
  },
  {
    name: 'Status',
    synopsis: 'List channel status.',
    rights: ['system', 'call', 'reporting'],
    run: status,
  },
];
