import { BrowserWindow, app } from 'electron';

// An Electron with one window, whose page the gallery serves.
const open = (): void => {
  const window = new BrowserWindow({
    ...{ width: 1000, height: 760, frame: false },
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  // A page with settings that are not saved is left for the next state all the same.
  window.webContents.on('will-prevent-unload', (event) => {
    event.preventDefault();
  });
  void window.loadURL('about:blank');
};

void app.whenReady().then(open);
