import type { Channel } from './channel.ts';
import type { PbxParts } from './call-actions.ts';
import { extensionStatus } from './hints.ts';
import { statusText } from './wire.ts';

/** The version that this PBX says it is: the one the guide was written for. */
const version =
  'Asterisk 13.7.0 built by tipring @ demo on a x86_64 running Linux on 2016-10-29 02:36:01 UTC';

/** What the command line of the PBX prints for a command; every line ends with a bare LF. Source: AMI Command. */
export const commandOutput = (parts: PbxParts, command: string): string => {
  const words = command.trim().toLowerCase().split(/\s+/);
  const line = words.join(' ');
  if (line === 'core show version') return lines(version);
  if (line === 'core show help') return lines(...commands.map((name) => name.padStart(30)));
  if (line === 'core show hints') return hints(parts);
  if (line === 'core show channels' || line === 'core show channels concise') return channels(parts);
  if (line.startsWith('core show channel ') && words.length === 4) return channel(parts, words[3] ?? '');
  if (line.startsWith('dialplan show ') && words.length === 3) return context(parts, words[2] ?? '');
  const tried = command.trim();
  return lines(`No such command '${tried}' (type 'core show help ${tried}' for other possible commands)`);
};

const commands = [
  ...['core show channel <channel>', 'core show channels', 'core show help', 'core show hints'],
  ...['core show version', 'dialplan show <context>'],
];

const lines = (...text: readonly string[]): string => text.map((line) => `${line}\n`).join('');

const hints = ({ pbx, phones }: PbxParts): string => {
  const all = [...phones.byExtension].map(([extension, { dialString }]) => {
    const state = statusText(extensionStatus(pbx, phones, extension));
    return `${`${extension}@default`.padEnd(20)}: ${dialString.padEnd(20)}  State:${state.padEnd(15)} Presence:not_set         Watchers  0`;
  });
  return lines(
    '',
    '    -= Registered Asterisk Dial Plan Hints =-',
    ...all,
    '----------------',
    `- ${all.length} hints registered`,
  );
};

const channels = ({ pbx }: PbxParts): string => {
  const all = pbx.channels.map(({ name, place, state, application, applicationData }) =>
    [
      name.padEnd(20),
      `${place.exten}@${place.context}:${place.priority}`.padEnd(20),
      state.padEnd(7),
      `${application}(${applicationData})`,
    ].join(' '),
  );
  const calls = new Set(pbx.channels.map(({ linkedId }) => linkedId)).size;
  return lines(
    'Channel              Location             State   Application(Data)',
    ...all,
    `${all.length} active channels`,
    `${calls} active calls`,
  );
};

/** A whole channel name, or a DAHDI port's number as the guide looks it up. */
const channel = ({ pbx }: PbxParts, name: string): string => {
  const port = `dahdi/${name}`;
  const found = pbx.find(name) ?? pbx.channels.find(({ device }) => device.dialString.toLowerCase() === port);
  return found ? describe(found) : lines(`${name} is not a known channel`);
};

const describe = ({ name, device, uniqueId, linkedId, caller, connected, state, place }: Channel): string =>
  lines(
    ' -- General --',
    `           Name: ${name}`,
    `           Type: ${device.dialString.slice(0, device.dialString.indexOf('/'))}`,
    `       UniqueID: ${uniqueId}`,
    `       LinkedID: ${linkedId}`,
    `      Caller ID: ${caller.number || '(N/A)'}`,
    ` Caller ID Name: ${caller.name || '(N/A)'}`,
    `Connected Line ID: ${connected.number || '(N/A)'}`,
    `Connected Line ID Name: ${connected.name || '(N/A)'}`,
    `          State: ${state}`,
    ' --   PBX   --',
    `        Context: ${place.context}`,
    `      Extension: ${place.exten}`,
    `       Priority: ${place.priority}`,
  );

const context = ({ dialplan, phones }: PbxParts, name: string): string => {
  const own = [...phones.byExtension.values()].find((phone) => phone.context.toLowerCase() === name);
  if (!own || !dialplan.hasContext(own.context)) {
    return lines(`There is no existence of '${name}' context`);
  }
  return lines(
    `[ Context '${own.context}' created by 'pbx_config' ]`,
    `  Include =>  'internal'  [pbx_config]`,
    '',
  );
};
