import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hotkeyLabel, hotkeyOf, hotkeyPattern } from '../../../shared/hotkey.ts';

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const pressed = (key: string, code: string, held: Partial<typeof none> = {}) => ({
  ...none,
  key,
  code,
  ...held,
});

describe('a hotkey', () => {
  it.each([
    [pressed('p', 'KeyP', { ctrlKey: true, altKey: true }), 'Control+Alt+P'],
    [pressed('π', 'KeyP', { altKey: true }), 'Alt+P'],
    [pressed('q', 'KeyA', { metaKey: true }), 'Super+Q'],
    [pressed('!', 'Digit1', { ctrlKey: true, shiftKey: true }), 'Control+Shift+1'],
    [pressed('F9', 'F9'), 'F9'],
    [pressed('ArrowUp', 'ArrowUp', { ctrlKey: true }), 'Control+Up'],
    [pressed(' ', 'Space', { ctrlKey: true }), 'Control+Space'],
  ])('is read off the keys', (event, hotkey) => {
    expect(hotkeyOf(event)).toBe(hotkey);
  });

  it.each([
    pressed('Control', 'ControlLeft', { ctrlKey: true }),
    pressed('p', 'KeyP'),
    pressed('P', 'KeyP', { shiftKey: true }),
    pressed('Tab', 'Tab'),
    pressed('Escape', 'Escape', { ctrlKey: true }),
    pressed('ArrowUp', 'ArrowUp'),
  ])('is not what is typed with, nor a modifier alone, nor a key that leads out of the field', (event) => {
    expect(hotkeyOf(event)).toBeNull();
  });

  it('is always one that the settings take', () => {
    const held = fc.record({
      ctrlKey: fc.boolean(),
      altKey: fc.boolean(),
      shiftKey: fc.boolean(),
      metaKey: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.string(), fc.string(), held, (key, code, modifiers) => {
        const hotkey = hotkeyOf({ key, code, ...modifiers });
        expect(hotkey === null || hotkeyPattern.test(hotkey)).toBe(true);
      }),
    );
  });

  it('stands on the keys as it is shown', () => {
    expect(hotkeyLabel('Control+Alt+P')).toBe('Ctrl+Alt+P');
  });
});
