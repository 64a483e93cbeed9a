/** What the first line of the PBX tells. */
export interface Banner {
  /** Version of the Manager Interface, such as `5.0.3`. */
  readonly version: string;
  /** The Asterisk that speaks it, in words, such as `Asterisk 16`; null when the version is not known. */
  readonly asterisk: string | null;
}

/** First numbers of the Manager Interface's version, and the Asterisk that has it. Source: AMI facts. */
const releases: ReadonlyMap<number, string> = new Map([
  [1, 'Asterisk 11 or older'],
  [2, 'Asterisk 12 or 13'],
  [3, 'Asterisk 14'],
  [4, 'Asterisk 15'],
  [5, 'Asterisk 16'],
  [6, 'Asterisk 17'],
  [7, 'Asterisk 18'],
  [8, 'Asterisk 19'],
  [9, 'Asterisk 20'],
  [10, 'Asterisk 21'],
  [11, 'Asterisk 22'],
]);

/** How every banner starts. */
export const bannerStart = 'Asterisk Call Manager';

/**
 * Reads the first line.
 * @param line without its line end
 * @returns null when it is not the banner of a Manager Interface
 */
export const parseBanner = (line: string): Banner | null => {
  const version = /^Asterisk Call Manager(?: Proxy)?\/(\d{1,4}(?:\.\d{1,6}){0,4})\s*$/.exec(line)?.[1];
  if (version === undefined) return null;
  return { version, asterisk: releases.get(Number.parseInt(version, 10)) ?? null };
};
