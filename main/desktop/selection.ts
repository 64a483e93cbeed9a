/** Electron's clipboard on Linux. The selection is a clipboard of its own there; in older versions it goes by its name. */
interface ClipboardWithSelection {
  readonly selection?: { readText(): Promise<string> };
  readText(name?: 'selection'): string | Promise<string>;
}

/** What is selected in whatever program (X11: PRIMARY); empty where nothing is, or no text. Nothing is copied. */
export const readSelection = async (clipboard: ClipboardWithSelection): Promise<string> =>
  clipboard.selection === undefined ? clipboard.readText('selection') : clipboard.selection.readText();
