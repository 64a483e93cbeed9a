import { InvalidValue } from './errors.ts';

/** Asterisk cuts longer lines off, bytes with the line end. */
const maxLine = 1024;
/** Asterisk reads no more headers than this. */
const maxHeaders = 128;

const nameShape = /^[A-Za-z][\w-]{0,79}$/;
// eslint-disable-next-line no-control-regex -- control characters are what is refused
const breaksLine = /[\r\n\u0000]/;

const encodeLine = (name: string, value: string): string => {
  if (!nameShape.test(name)) throw new InvalidValue(name, 'it is not the name of a header');
  if (breaksLine.test(value)) throw new InvalidValue(name, 'it holds a line break or a NUL');
  const line = `${name}: ${value}\r\n`;
  if (Buffer.byteLength(line) > maxLine) throw new InvalidValue(name, 'it is too long for the PBX');
  return line;
};

/**
 * Writes an action as the PBX reads it.
 * @throws InvalidValue for anything that would be cut off or read as a line of its own
 */
export const encodeAction = (
  name: string,
  actionId: string,
  headers: readonly (readonly [string, string])[],
): Buffer => {
  const all = [['Action', name] as const, ['ActionID', actionId] as const, ...headers];
  if (all.length > maxHeaders) throw new InvalidValue(name, 'it has too many headers for the PBX');
  return Buffer.from(`${all.map(([key, value]) => encodeLine(key, value)).join('')}\r\n`);
};
