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
  void window.loadURL('about:blank');
};

void app.whenReady().then(open);
