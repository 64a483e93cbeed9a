import type { ActionKind, AmiAction, Answering } from './ami-action.ts';
import { parkingTime } from './calls.ts';
import type { Calls } from './calls.ts';
import { causeOf } from './channel.ts';
import type { Identity } from './channel.ts';
import type { Dialplan } from './dialplan.ts';
import type { Phones } from './phones.ts';
import type { ParkingLot } from './parking.ts';
import type { Switch } from './switch.ts';

export interface PbxParts {
  readonly pbx: Switch;
  readonly calls: Calls;
  readonly dialplan: Dialplan;
  readonly phones: Phones;
  readonly parking: ParkingLot;
}

/** An action that works on a PBX's parts, before it is known on which. */
export interface PbxAction extends Omit<ActionKind, 'run'> {
  run(parts: PbxParts, action: AmiAction, answer: Answering): void;
}

/** Reaches files or the shell: a current Asterisk refuses it to an account without the right `system`. Source: manager.c. */
const forbiddenData = /SHELL|EVAL|FILE/;

const originate = ({ pbx, calls, dialplan }: PbxParts, action: AmiAction, answer: Answering): void => {
  const dialString = action.get('Channel');
  const [context, exten] = [action.get('Context'), action.get('Exten')];
  const application = action.get('Application');
  const timeout = action.get('Timeout') === '' ? 30_000 : Number(action.get('Timeout'));
  const channelId = action.get('ChannelId');
  const priority = action.get('Priority');
  if (dialString === '') answer.error('Channel not specified');
  else if (priority !== '' && !/^\d+$/.test(priority)) answer.error('Invalid priority');
  else if (!Number.isInteger(timeout)) answer.error('Invalid timeout');
  else if (!/^[^/]+\/.+$/.test(dialString)) answer.error('Invalid channel');
  else if (forbiddenData.test(action.get('Data'))) answer.error('Originate Access Forbidden: Data');
  else if (application === '' && (context === '' || priority === '')) {
    answer.error("Originate with 'Exten' requires 'Context' and 'Priority'");
  } else if (application === '' && !dialplan.route(context, exten)) {
    answer.error('Extension does not exist.');
  } else if (channelId !== '' && pbx.find(channelId)) answer.error('Originate failed');
  else {
    const asynchronous = /^(1|y|yes|t|true|on)$/i.test(action.get('Async'));
    if (asynchronous) answer.success([['Message', 'Originate successfully queued']]);
    calls.originate(
      {
        ...{ dialString, timeout, callerId: identity(action.get('CallerID')) },
        onward:
          application === '' ? { context, exten, priority: 1 } : { application, data: action.get('Data') },
        channelId: channelId === '' ? null : channelId,
        actionId: action.get('ActionID') || null,
        answerHeader:
          action.variables.get('PJSIP_HEADER(add,Call-Info)') ??
          action.variables.get('PJSIP_HEADER(add,Alert-Info)') ??
          '',
      },
      (succeeded) => {
        if (asynchronous) return;
        if (succeeded) answer.success([['Message', 'Originate successfully queued']]);
        else answer.error('Originate failed');
      },
    );
  }
};

/** `Name <number>`, `"Name" <number>` or the number alone. */
const identity = (text: string): Identity => {
  const both = /^\s*"?([^"<]*?)"?\s*<([^>]*)>\s*$/.exec(text);
  return both ? { name: both[1] ?? '', number: both[2] ?? '' } : { name: '', number: text.trim() };
};

const redirect = ({ pbx, calls }: PbxParts, action: AmiAction, answer: Answering): void => {
  const [name, extraName] = [action.get('Channel'), action.get('ExtraChannel')];
  const [context, exten] = [action.get('Context'), action.get('Exten')];
  const channel = pbx.find(name);
  const extra = pbx.find(extraName);
  if (name === '') answer.error('Channel not specified');
  else if (context === '') answer.error('Context not specified');
  else if (exten === '') answer.error('Exten not specified');
  else if (action.get('Priority') === '') answer.error('Priority not specified');
  else if (!/^\d+$/.test(action.get('Priority'))) answer.error('Priority is invalid');
  else if (!channel) answer.error(`Channel does not exist: ${name}`);
  else if (extraName !== '' && !extra) answer.error(`ExtraChannel does not exist: ${extraName}`);
  else if (channel.state === 'Down' || channel.state === 'Ringing') answer.error('Redirect failed');
  else {
    answer.success([['Message', 'Redirect successful']]);
    if (extra) {
      const extraContext = action.get('ExtraContext') || context;
      const extraExten = action.get('ExtraExten') || exten;
      calls.redirectBoth(
        ...([channel, extra] as const),
        { context, exten, priority: 1 },
        { context: extraContext, exten: extraExten, priority: 1 },
      );
    } else calls.redirect(channel, context, exten);
  }
};

const blindTransfer = ({ pbx, calls }: PbxParts, action: AmiAction, answer: Answering): void => {
  const channel = pbx.find(action.get('Channel'));
  const exten = action.get('Exten');
  if (action.get('Channel') === '') answer.error('No channel specified');
  else if (exten === '') answer.error('No extension specified');
  else if (!channel) answer.error('Channel specified does not exist');
  else if (!pbx.peerOf(channel)) answer.error('Transfer invalid');
  else {
    const context = action.get('Context') || channel.device.context;
    answer.success([['Message', 'Transfer succeeded']]);
    calls.blindTransfer(channel, context, exten);
  }
};

/** What it says before it has done anything: the feature code is only heard a little later. */
const attendedTransfer = ({ pbx, calls }: PbxParts, action: AmiAction, answer: Answering): void => {
  const name = action.get('Channel');
  const channel = pbx.find(name);
  const exten = action.get('Exten');
  if (name === '') answer.error('No channel specified');
  else if (exten === '') answer.error('No extension specified');
  else if (!channel) answer.error('Channel specified does not exist');
  else {
    answer.success([['Message', 'Atxfer successfully queued']]);
    const context = action.get('Context') || channel.device.context;
    pbx.scheduler.after(1, () => {
      if (pbx.exists(channel)) calls.consult(channel, context, exten);
    });
  }
};

const hangUp = ({ pbx }: PbxParts, action: AmiAction, answer: Answering): void => {
  const name = action.get('Channel');
  const channel = pbx.find(name);
  if (name === '') answer.error('No channel specified');
  else if (!channel) answer.error('No such channel');
  else {
    const cause = causeOf(action.get('Cause')) ?? 'normal';
    answer.success([['Message', 'Channel Hungup']]);
    pbx.emit({ kind: 'SoftHangupRequest', channel, cause });
    pbx.hangUp(channel, cause);
  }
};

const park = ({ pbx, calls }: PbxParts, action: AmiAction, answer: Answering): void => {
  const name = action.get('Channel');
  const channel = pbx.find(name);
  const timeoutChannel = action.get('TimeoutChannel') || action.get('AnnounceChannel');
  const timeout = action.get('Timeout') === '' ? parkingTime : Number(action.get('Timeout'));
  if (name === '') answer.error('Channel not specified');
  else if (!Number.isInteger(timeout) || timeout < 0) answer.error('Invalid Timeout value.');
  else if (!channel) answer.error(`Channel does not exist: ${name}`);
  else {
    const home = pbx.find(timeoutChannel)?.device ?? pbx.peerOf(channel)?.device ?? channel.device;
    const parked = calls.park(channel, home, timeout);
    if (parked) answer.success([['Message', 'Park successful']]);
    else answer.error('Park failed');
  }
};

/** The actions that make, move and end calls, with the words of Asterisk's answers. */
export const callActions: readonly PbxAction[] = [
  {
    name: 'Originate',
    synopsis: 'Originate a call.',
    rights: ['originate'],
    run: originate,
  },
  {
    name: 'Redirect',
    synopsis: 'Redirect (transfer) a call.',
    rights: ['call'],
    run: redirect,
  },
  {
    name: 'BlindTransfer',
    synopsis: 'Blind transfer channel(s) to the given destination',
    rights: ['call'],
    run: blindTransfer,
  },
  {
    name: 'Atxfer',
    synopsis: 'Attended transfer.',
    rights: ['call'],
    run: attendedTransfer,
  },
  {
    name: 'Hangup',
    synopsis: 'Hangup channel.',
    rights: ['system', 'call'],
    run: hangUp,
  },
  {
    name: 'Park',
    synopsis: 'Park a channel.',
    rights: ['call'],
    run: park,
  },
];
