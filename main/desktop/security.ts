import type { App } from 'electron';

/**
 * Refuses what Tipring's windows never need: going to another page, opening windows, permissions,
 * web views and downloads. Has to run before the first session is made.
 *
 * @param app Electron's app
 * @param log takes a line for each refusal
 */
export const lockDown = (app: App, log: (line: string) => void): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      event.preventDefault();
      log('Refused to leave the page.');
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => {
      log('Refused to open a window.');
      return { action: 'deny' };
    });
  });
  app.on('session-created', (session) => {
    session.setPermissionRequestHandler((_contents, permission, answer) => {
      log(`Refused the permission ${permission}.`);
      answer(false);
    });
    session.setPermissionCheckHandler(() => false);
    session.setDevicePermissionHandler(() => false);
    session.on('will-download', (event) => {
      event.preventDefault();
    });
  });
};
