import type { Words } from './words/words.ts';

/** For how long calls can be made quiet by hand. */
export const quietSpans = ['half-hour', 'hour', 'until-tomorrow'] as const;
export type QuietSpan = (typeof quietSpans)[number];

/** Why calls are quiet now, and until when. */
export interface QuietView {
  /** When the quiet time that was chosen by hand ends, milliseconds since 1970; null when there is none now. */
  readonly until: number | null;
  /** Is Tipring there for dialling alone? */
  readonly clickToDial: boolean;
  /** Are calls quiet because the system is told not to disturb? */
  readonly doNotDisturb: boolean;
}

/** Why calls are quiet now, line by line; empty when they are not. */
export const quietLines = (
  { quiet }: Pick<Words, 'quiet'>,
  { until, clickToDial, doNotDisturb }: QuietView,
): readonly string[] => [
  ...(clickToDial ? [quiet.clickToDial] : []),
  ...(doNotDisturb ? [quiet.doNotDisturb] : []),
  ...(until === null ? [] : [quiet.until(until)]),
];
