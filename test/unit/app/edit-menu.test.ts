import { describe, expect, it } from 'vitest';
import { editMenu } from '../../../main/app/edit-menu.ts';
import type { ClickedText } from '../../../main/app/edit-menu.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import { english } from '../../support/english.ts';

const field: ClickedText = {
  ...{ field: 'text', selected: 'no' },
  ...{ canCut: false, canCopy: false, canPaste: true, canSelectAll: true },
};
const shown = (text: ClickedText): readonly string[] =>
  editMenu(english, text).map(({ label, enabled }) => (enabled ? label : `(${label})`));

describe('the menu of the right mouse button', () => {
  it('offers in a field what the page says can be done', () => {
    expect(shown(field)).toEqual(['(Cut)', '(Copy)', 'Paste', 'Select all']);
    expect(shown({ ...field, selected: 'yes', canCut: true, canCopy: true, canPaste: false })).toEqual([
      ...['Cut', 'Copy', '(Paste)', 'Select all'],
    ]);
  });

  it('has a password pasted, and never copied', () => {
    const all = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
    expect(shown({ field: 'password', selected: 'yes', ...all })).toEqual(['Paste', 'Select all']);
  });

  it('copies a text that is selected, and is not there where nothing is', () => {
    const text: ClickedText = { ...field, field: 'none', canPaste: false, canCopy: true };
    expect(shown({ ...text, selected: 'yes' })).toEqual(['Copy']);
    expect(shown(text)).toEqual([]);
  });

  it('speaks the language of the moment', () => {
    expect(editMenu(wordsIn('de'), field).map(({ label }) => label)).toContain('Einfügen');
  });
});
