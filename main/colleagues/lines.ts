import type { LineState } from '../../shared/line-state.ts';

/** The hint of an extension as the PBX tells of it. */
export interface HintState {
  readonly exten: string;
  /** The device behind it, such as `PJSIP/1002`; null where there is no hint. */
  readonly device: string | null;
  /** Bits: -2 removed, -1 not found, 0 idle, 1 in use, 2 busy, 4 unavailable, 8 ringing, 16 on hold. Source: AMI ExtensionState. */
  readonly status: number;
}

interface Line {
  readonly device: string | null;
  readonly state: LineState;
}

/** The lines of the colleagues, by number. Immutable. */
export type Lines = ReadonlyMap<string, Line>;

const ringing = 8;
const inUse = 1 | 2 | 16;
const unavailable = 4;

const stateOf = (status: number): LineState => {
  if (status < 0) return 'unknown';
  if ((status & ringing) !== 0) return 'ringing';
  if ((status & inUse) !== 0) return 'busy';
  return (status & unavailable) === 0 ? 'free' : 'away';
};

/** Lines of which nothing is known yet. */
export const unknownLines = (numbers: readonly string[]): Lines =>
  new Map(numbers.map((number) => [number, { device: null, state: 'unknown' }]));

export const lineOf = (lines: Lines, number: string): LineState => lines.get(number)?.state ?? 'unknown';

const changed = (lines: Lines, { exten, device, status }: HintState): Lines => {
  const known = lines.get(exten);
  const line: Line = { device: device ?? known?.device ?? null, state: stateOf(status) };
  return known?.device === line.device && known.state === line.state
    ? lines
    : new Map(lines).set(exten, line);
};

/** The hint was asked for. The same lines where that is nothing new, or no colleague's. */
export const lineRead = (lines: Lines, hint: HintState): Lines =>
  lines.has(hint.exten) ? changed(lines, hint) : lines;

/**
 * A hint has changed. One of the same number in another context, which is another device, is left out.
 * @returns the same lines where that is nothing new, or no colleague's
 */
export const lineChanged = (lines: Lines, hint: HintState): Lines => {
  const known = lines.get(hint.exten);
  if (known === undefined) return lines;
  const isAnother = known.device !== null && hint.device !== null && known.device !== hint.device;
  return isAnother ? lines : changed(lines, hint);
};
