/** Words of buttons and fields that every window has. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  copy: 'Copy',
  cut: 'Cut',
  paste: 'Paste',
  selectAll: 'Select all',
  copied: 'Copied',
  lockedShort: 'Set by the configuration file',
  locked: 'set by the configuration file',
};
