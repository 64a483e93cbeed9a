import type { BrowserWindow } from 'electron';
import type { Placing } from '../../shared/ipc.ts';

/**
 * Calls back once, when a window that is still hidden has its first picture. On Wayland a hidden window is never drawn:
 * there its loaded page has to do. Source: electron/electron#48859
 */
export const whenDrawn = (window: BrowserWindow, placing: Placing, then: () => void): void => {
  if (placing === 'by-the-system') window.webContents.once('did-finish-load', then);
  else window.once('ready-to-show', then);
};
