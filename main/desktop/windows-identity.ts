/** The part of Electron's app that is used. */
interface WindowsApp {
  setAppUserModelId(id: string): void;
  /** On Windows alone, and not in each Electron. */
  setToastActivatorCLSID?(id: string): void;
}

/** The same as electron-builder.yml's `appId`, with which the installer marks its shortcut in the start menu. */
export const appUserModelId = 'app.tipring.Tipring';

/**
 * What Windows calls when a notification is clicked, the same in each run: what a run has shown can so be clicked in
 * the next. Electron registers it, and writes it into the shortcut that the installer has made: that has the name of
 * the app. Source: Electron, app.setToastActivatorCLSID.
 */
export const toastActivator = '{101E53CC-0B03-4662-9091-5405C932DA8B}';

/** Says who Tipring is, before anything is notified; elsewhere than on Windows it means nothing. */
export const identifyToWindows = (app: WindowsApp): void => {
  app.setToastActivatorCLSID?.(toastActivator);
  app.setAppUserModelId(appUserModelId);
};
