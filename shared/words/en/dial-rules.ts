/** The section of the settings on how numbers are changed before they are dialled. */
export const dialRules = {
  replacements: 'Replacements',
  replacementsHint:
    'The first one that fits is made, before the other rules. In extensions and other short numbers, and in colleagues’ numbers, only whole numbers are replaced; star codes stay.',
  match: 'A number that',
  matches: { begins: 'begins with', equals: 'is' },
  from: 'these digits',
  to: 'becomes',
  matchOf: (place: number) => `Replacement ${place}: what fits`,
  fromOf: (place: number) => `Replacement ${place}: digits`,
  toOf: (place: number) => `Replacement ${place}: what they become`,
  remove: (place: number) => `Remove replacement ${place}`,
  add: 'Add a replacement',
  nothing: 'nothing',
  hotkey: 'Hotkey for the selected text',
  hotkeyHints: {
    selected:
      'Select a number in any program and press it: Tipring asks whether to call it, and lets you choose where there are several.',
    copied:
      'Copy a number in any program and press it: Tipring asks whether to call it, and lets you choose where there are several. On this system it is not told what is only selected.',
  },
  hotkeyWayland:
    'This desktop (Wayland) has not given it to Tipring; not every one lets programs have hotkeys. Copy the number and choose “Dial the copied number…” in the tray, or drop it on Tipring’s window.',
  tryNumber: 'Try a number',
  tryHint: 'What would be dialled for it by what stands here, saved or not. Nothing is dialled.',
  wrongRules: 'One of the rules above is not right yet.',
  errors: {
    part: 'Digits, and a plus at the start only.',
    missing: 'Digits are missing here.',
    most: (most: number) => `There is room for ${most} replacements.`,
  },
};
