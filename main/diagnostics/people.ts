import { createHmac } from 'node:crypto';
import type { Header } from './secret-headers.ts';

/** Makes of a name or number what stands in its place: the same for the same, and nobody can go back from it. */
export type Disguise = (value: string) => string;

/** @param salt different in each run, and never shown: else all numbers could be tried */
export const disguiseWith =
  (salt: Buffer): Disguise =>
  (value) =>
    `[hidden ${createHmac('sha256', salt).update(value.trim().toLowerCase()).digest('hex').slice(0, 6)}]`;

/** Values that are nobody's. */
const nobody = new Set(['', '<unknown>', '<none>', '<null>', 'unknown', 'anonymous', 's', 'h', 'i', 't']);

const idName = /(?:uniqueid|linkedid|actionid|bridgeid)[12]?$/i;
/** Asterisk's ids all hold a dot or a hyphen. */
const id = /^(?=[^.-]*[.-])[\w.-]+$/;

/** Headers whose values are words and figures of the PBX's own. Source: the events of AMI. */
const plainName =
  /^(?:event|privilege|response|reason|cause(?:-txt)?|dialstatus|subevent|bridgestate|result|isexternal|hold|(?:last)?application|status(?:text)?|disposition|duration|billableseconds|seconds|(?:list)?items|eventlist|count|position|(?:start|answer|end)time|amaflags|parking(?:timeout|duration)|restart|shutdown|localoptimization)$|(?:channelstate(?:desc)?|language|priority|bridge(?:type|technology|creator|numchannels|videosourcemode))$/i;
const plainValue = /^(?:(?!.*\d{3})[A-Za-z][\w ,.()-]*|-?\d{1,6}|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)$/;

/** Names of the dialplan: places and queues, not people; numbers in them may be somebody's. */
const placeName = /(?:context|queue|parkinglot)$/i;
const placeValue = /^[\w.-]+$/;

const deviceName = /(?:channel[12]?|hint|dialstring|interface|device)$/i;
/** `PJSIP/1001-0000002a;1`: how it is connected, whom it belongs to, which call. */
const device = /^([A-Za-z]{2,12}\d?)\/(.+?)((?:-[0-9a-f]{8,}(?:;[12])?)?)$/s;

const headerName = /^(?!.*\d{3})[A-Za-z][\w-]{0,60}$/;

const placeOf = (value: string, disguise: Disguise): string =>
  placeValue.test(value) ? value.replaceAll(/\d{3,}/g, disguise) : disguise(value);

const deviceOf = (value: string, disguise: Disguise): string => {
  const [, technology = '', peer = '', call = ''] = device.exec(value) ?? [];
  if (technology === '') return disguise(value);
  const at = peer.lastIndexOf('@');
  const who =
    at < 0 ? disguise(peer) : `${disguise(peer.slice(0, at))}@${placeOf(peer.slice(at + 1), disguise)}`;
  return `${technology}/${who}${call}`;
};

const valueOf = (name: string, value: string, disguise: Disguise): string => {
  if (nobody.has(value.trim().toLowerCase())) return value;
  if (idName.test(name) && id.test(value)) return value;
  if (plainName.test(name) && plainValue.test(value)) return value;
  if (placeName.test(name)) return placeOf(value, disguise);
  return deviceName.test(name) ? deviceOf(value, disguise) : disguise(value);
};

/**
 * The headers of an event without names and numbers. Only what is known to be nobody's stays: what a PBX may send
 * besides is hidden.
 */
export const hidePeople = (headers: readonly Header[], disguise: Disguise): readonly Header[] =>
  headers.map(([name, value]) => [
    headerName.test(name) ? name : disguise(name),
    valueOf(name, value, disguise),
  ]);
