/** A key as a page is told of it (DOM: KeyboardEvent). */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const modifiers = ['Control', 'Alt', 'Shift', 'Super'] as const;

/** A hotkey as the settings keep it: modifiers in their order and one key, such as `Control+Alt+P`; empty: none. */
export const hotkeyPattern =
  /^$|^(?:Control\+)?(?:Alt\+)?(?:Shift\+)?(?:Super\+)?(?:[A-Z0-9]|F[1-9]|F1[0-9]|F2[0-4]|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert)$/;

const named: Readonly<Record<string, string>> = {
  Space: 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

const keyName = ({ key, code }: PressedKey): string => {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  // With modifiers a key may stand for another sign.
  const [, letter] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  return letter ?? named[code] ?? code;
};

/**
 * The hotkey that was pressed; null while it is none: a modifier alone, or a key that is typed with.
 */
export const hotkeyOf = (pressed: PressedKey): string | null => {
  const held = [pressed.ctrlKey, pressed.altKey, pressed.shiftKey, pressed.metaKey];
  const name = keyName(pressed);
  const hotkey = [...modifiers.filter((_modifier, at) => held[at]), name].join('+');
  const isTyped = !pressed.ctrlKey && !pressed.altKey && !pressed.metaKey && !/^F\d/.test(name);
  return isTyped || !hotkeyPattern.test(hotkey) ? null : hotkey;
};

/** The hotkey as it stands on the keys, such as `Ctrl+Alt+P`. */
export const hotkeyLabel = (hotkey: string): string => hotkey.replace('Control', 'Ctrl');
