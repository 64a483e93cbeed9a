import { quiet as words } from '../../shared/words/en/quiet.ts';
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
export const quietLines = ({ until, clickToDial, doNotDisturb }: QuietView): readonly string[] => [
  ...(clickToDial ? [words.clickToDial] : []),
  ...(doNotDisturb ? [words.doNotDisturb] : []),
  ...(until === null ? [] : [words.until(until)]),
];

/** The part of the tray menu that makes calls quiet for a while. */
export const quietMenu = (view: QuietView): readonly MenuEntry[] => {
  // Where no call ever shows, there is nothing to make quiet.
  if (view.clickToDial) return [{ kind: 'text', label: words.clickToDial }];
  const action = (label: string, command: QuietCommand): MenuEntry => ({
    kind: 'action',
    label,
    command,
    enabled: true,
  });
  return [
    ...quietLines(view).map((label): MenuEntry => ({ kind: 'text', label })),
    ...(view.until === null ? [] : [action(words.endNow, { kind: 'end-quiet' })]),
    {
      kind: 'submenu',
      label: words.menu,
      entries: quietSpans.map((span) => action(words.spans[span], { kind: 'begin-quiet', span })),
    },
  ];
};
