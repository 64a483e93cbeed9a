import { quietLines, quietSpans } from '../../shared/quiet.ts';
import type { QuietSpan, QuietView } from '../../shared/quiet.ts';
import type { Words } from '../../shared/words/words.ts';
import type { MenuEntry } from './tray-view.ts';

export type QuietCommand =
  { readonly kind: 'begin-quiet'; readonly span: QuietSpan } | { readonly kind: 'end-quiet' };

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
