import { connect } from 'node:net';
import path from 'node:path';
import { BrowserWindow, app, screen } from 'electron';
import { popBounds } from '../../../main/desktop/pop-placement.ts';

// The least that can be done to show a caller: bytes on a socket, one message to a hidden window, and it is shown.
// Argument: `--bench-port=PORT`.

const height = 150;
const port = Number(process.argv.find((argument) => argument.startsWith('--bench-port='))?.split('=')[1]);

const start = async (): Promise<void> => {
  const { workArea } = screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    ...popBounds(workArea, height),
    show: false,
    frame: false,
    resizable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    focusable: false,
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      backgroundThrottling: false,
    },
  });
  await window.loadFile(path.join(import.meta.dirname, 'index.html'));
  connect(port, '127.0.0.1').on('data', (bytes) => {
    const text = bytes.toString();
    if (text.includes('Event: DialBegin')) {
      const [, number] = /^CallerIDNum: (.*)\r$/m.exec(text) ?? [];
      const [, name] = /^CallerIDName: (.*)\r$/m.exec(text) ?? [];
      window.webContents.send('call', `${name} ${number}`);
      window.showInactive();
    } else if (text.includes('Event: Hangup')) {
      window.webContents.send('call', null);
      window.hide();
    }
  });
};

// Electron is ready only when this module is through.
void app.whenReady().then(start);
