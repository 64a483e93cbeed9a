import { Menu } from 'electron';
import type { BrowserWindow, ContextMenuParams, WebContents } from 'electron';
import type { Words } from '../../shared/words/words.ts';
import { editMenu } from '../app/edit-menu.ts';
import type { ClickedText, EditCommand } from '../app/edit-menu.ts';

const clickedText = ({
  isEditable,
  formControlType,
  selectionText,
  editFlags,
}: ContextMenuParams): ClickedText => {
  const { canCut, canCopy, canPaste, canSelectAll } = editFlags;
  const field = formControlType === 'input-password' ? 'password' : 'text';
  return {
    field: isEditable ? field : 'none',
    selected: selectionText.trim() === '' ? 'no' : 'yes',
    ...{ canCut, canCopy, canPaste, canSelectAll },
  };
};

const edit = (contents: WebContents, command: EditCommand): void => {
  switch (command) {
    case 'cut':
      contents.cut();
      return;
    case 'copy':
      contents.copy();
      return;
    case 'paste':
      contents.paste();
      return;
    case 'select-all':
      contents.selectAll();
      return;
  }
};

/**
 * Gives the fields and texts of a window a menu for the right mouse button and the menu key.
 * @param words in the language of the moment
 */
export const offerEditing = (window: BrowserWindow, words: () => Words): void => {
  const contents = window.webContents;
  contents.on('context-menu', (_event, params) => {
    const entries = editMenu(words(), clickedText(params));
    if (entries.length === 0) return;
    const menu = Menu.buildFromTemplate(
      entries.map(({ command, label, enabled }) => ({
        ...{ label, enabled },
        click: () => {
          edit(contents, command);
        },
      })),
    );
    menu.popup({ window });
  });
};
