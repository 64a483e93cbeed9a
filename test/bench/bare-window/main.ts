import { connect } from 'node:net';
import path from 'node:path';
import { BrowserWindow, Tray, app, screen } from 'electron';
import { inCorner, popBounds, popWidths } from '../../../main/desktop/pop-placement.ts';
import { own, secret, user } from '../client.ts';

// The least that can be done to show a caller: an icon in the tray, a login, and whatever else comes is looked
// through for a call of the user's; then one message to a hidden window, and it is shown.
// Arguments: `--bench-port=PORT`, `--bench-page=FILE`, `--bench-height=PIXELS` of the window.

const given = (name: string): string =>
  process.argv.find((argument) => argument.startsWith(`--bench-${name}=`))?.split('=')[1] ?? '';
const here = import.meta.dirname;
const login = `Action: Login\r\nUsername: ${user}\r\nSecret: ${secret}\r\nEvents: call\r\n\r\n`;

const start = (): void => {
  const { workArea } = screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    ...popBounds(
      workArea,
      { width: popWidths.cards, height: Number(given('height')) },
      inCorner('bottom-right'),
    ),
    show: false,
    frame: false,
    resizable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    focusable: false,
    webPreferences: {
      preload: path.join(here, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      backgroundThrottling: false,
    },
  });
  const tray = new Tray(path.join(here, 'tray.png'));
  void window.loadFile(path.join(here, given('page')));
  const take = (event: string): void => {
    if (event.includes('Response: Success')) tray.setToolTip('Connected to the PBX');
    if (event.startsWith('Event: DialBegin') && event.includes(`\r\nDestChannel: PJSIP/${own}-`)) {
      const [, number] = /^CallerIDNum: (.*)\r$/m.exec(event) ?? [];
      const [, name] = /^CallerIDName: (.*)\r$/m.exec(event) ?? [];
      window.webContents.send('call', { name, number });
      window.showInactive();
    }
    if (event.startsWith('Event: Hangup') && event.includes(`\r\nChannel: PJSIP/${own}-`)) {
      window.webContents.send('call', null);
      window.hide();
    }
  };
  let rest = '';
  const socket = connect(Number(given('port')), '127.0.0.1', () => socket.write(login));
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    const events = (rest + text).split('\r\n\r\n');
    rest = events.pop() ?? '';
    for (const event of events) take(event);
  });
};

// Electron is ready only when this module is through.
void app.whenReady().then(start);
