/** What a colleague's line does, as far as the PBX tells. */
export type LineState = 'free' | 'ringing' | 'busy' | 'away' | 'unknown';

/** A colleague of the settings, with the state of the line. */
export interface ColleagueLine {
  readonly name: string;
  readonly number: string;
  readonly line: LineState;
}
