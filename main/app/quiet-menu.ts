import type { Words } from '../../shared/words/words.ts';
import { quietSpans } from '../quiet/momentary.ts';
import type { QuietSpan } from '../quiet/momentary.ts';
import type { MenuEntry } from './tray-view.ts';

/** What the tray says of quiet. */
export interface QuietView {
  /** When the quiet time that was chosen by hand ends, milliseconds since 1970; null when there is none now. */
  readonly until: number | null;
  /** Is Tipring there for dialling alone? */
  readonly clickToDial: boolean;
  /** Are calls quiet because the system is told not to disturb? */
  readonly doNotDisturb: boolean;
}

export type QuietCommand =
  { readonly kind: 'begin-quiet'; readonly span: QuietSpan } | { readonly kind: 'end-quiet' };

/** Why calls are quiet now, line by line; empty when they are not. */
export const quietLines = (
  { quiet }: Words,
  { until, clickToDial, doNotDisturb }: QuietView,
): readonly string[] => [
  ...(clickToDial ? [quiet.clickToDial] : []),
  ...(doNotDisturb ? [quiet.doNotDisturb] : []),
  ...(until === null ? [] : [quiet.until(until)]),
];

/** The part of the tray menu that makes calls quiet for a while. */
export const quietMenu = (words: Words, view: QuietView): readonly MenuEntry[] => {
  const { quiet } = words;
  // Where no call ever shows, there is nothing to make quiet.
  if (view.clickToDial) return [{ kind: 'text', label: quiet.clickToDial }];
  const action = (label: string, command: QuietCommand): MenuEntry => ({
    kind: 'action',
    label,
    command,
    enabled: true,
  });
  return [
    ...quietLines(words, view).map((label): MenuEntry => ({ kind: 'text', label })),
    ...(view.until === null ? [] : [action(quiet.endNow, { kind: 'end-quiet' })]),
    {
      kind: 'submenu',
      label: quiet.menu,
      entries: quietSpans.map((span) => action(quiet.spans[span], { kind: 'begin-quiet', span })),
    },
  ];
};
