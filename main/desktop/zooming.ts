import type { BrowserWindow } from 'electron';
import { zoomStepOf, zoomed } from '../app/zoom.ts';
import type { ZoomMemory, ZoomStep } from '../app/zoom.ts';

/**
 * Lets the user choose how large a window is shown, by keys and by the wheel with Ctrl. All windows but the pop have it
 * in common: Chromium keeps one zoom for all pages of an origin.
 *
 * @param changed told after each change
 */
export const offerZoom = (window: BrowserWindow, memory: ZoomMemory, changed: () => void): void => {
  const contents = window.webContents;
  const zoom = (step: ZoomStep): void => {
    const factor = zoomed(contents.getZoomFactor(), step);
    contents.setZoomFactor(factor);
    memory.write(factor);
    changed();
  };
  contents.on('before-input-event', (event, input) => {
    const step = zoomStepOf(input);
    if (step === null) return;
    // On macOS the menu has these keys as well.
    event.preventDefault();
    zoom(step);
  });
  contents.on('zoom-changed', (_event, direction) => {
    zoom(direction);
  });
};
