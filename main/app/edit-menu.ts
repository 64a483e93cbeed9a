import type { Words } from '../../shared/words/words.ts';

/** What a click with the right button was on. */
export interface ClickedText {
  /** `password`: it is not shown, so that it cannot be copied. */
  readonly field: 'none' | 'text' | 'password';
  /** Is any text selected there? */
  readonly selected: 'yes' | 'no';
  /** What the page says that can be done with it. */
  readonly canCut: boolean;
  readonly canCopy: boolean;
  readonly canPaste: boolean;
  readonly canSelectAll: boolean;
}

/** What an entry does with the text. */
export type EditCommand = 'cut' | 'copy' | 'paste' | 'select-all';

interface EditEntry {
  readonly command: EditCommand;
  readonly label: string;
  readonly enabled: boolean;
}

/**
 * The menu of a field, or of a text that is selected.
 *
 * @returns empty where there is nothing to be edited or copied
 */
export const editMenu = ({ common }: Pick<Words, 'common'>, text: ClickedText): readonly EditEntry[] => {
  const cut: EditEntry = { command: 'cut', label: common.cut, enabled: text.canCut };
  const copy: EditEntry = { command: 'copy', label: common.copy, enabled: text.canCopy };
  const paste: EditEntry = { command: 'paste', label: common.paste, enabled: text.canPaste };
  const all: EditEntry = { command: 'select-all', label: common.selectAll, enabled: text.canSelectAll };
  switch (text.field) {
    case 'text':
      return [cut, copy, paste, all];
    case 'password':
      return [paste, all];
    case 'none':
      return text.selected === 'yes' ? [copy] : [];
  }
};
