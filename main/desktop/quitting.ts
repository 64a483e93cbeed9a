import { app, powerMonitor } from 'electron';

interface Ending {
  /** Says goodbye, and keeps what is still to be kept. */
  readonly logOff: () => Promise<void>;
  /** Lets go of windows, tray and timers. */
  readonly closeAll: () => void;
}

/** From now on Tipring logs off from the PBX before it ends; a PBX that does not answer holds it up for a second at most. */
export const quitCleanly = ({ logOff, closeAll }: Ending): void => {
  let ended = false;
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ended = true;
    const patience = new Promise((resolve) => setTimeout(resolve, 1000));
    void Promise.race([logOff(), patience]).finally(() => {
      closeAll();
      app.quit();
    });
  });
  // To be held up, for macOS, is to be told that the app will not have it; so nothing is waited for.
  powerMonitor.on('shutdown', () => {
    ended = true;
    void logOff();
    closeAll();
    app.quit();
  });
};
