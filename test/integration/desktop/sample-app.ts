import { BrowserWindow, Menu, Notification, Tray, app, nativeImage } from 'electron';

// A tray app just large enough to try the test desktop with: it says what happens to it on standard output.
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const square = (red: number): Electron.NativeImage => {
  const pixels = Buffer.alloc(22 * 22 * 4, Buffer.from([0, 0, red, 255]));
  return nativeImage.createFromBitmap(pixels, { width: 22, height: 22 });
};

const start = async (): Promise<void> => {
  const card = new BrowserWindow({
    ...{ show: false, frame: false, focusable: false, alwaysOnTop: true, skipTaskbar: true },
    ...{ x: 800, y: 500, width: 300, height: 120 },
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  await card.loadURL(
    'data:text/html,<title>card</title><button onclick="document.title=\'pressed\'">Press</button>',
  );
  const tray = new Tray(square(0));
  const notifications: Notification[] = [];

  const notify = (title: string): void => {
    const notification = new Notification({ title, body: 'calls <b>you</b> & waits' });
    notification.on('click', () => {
      say(`clicked: ${title}`);
    });
    notifications.push(notification);
    notification.show();
  };
  const showMenu = (state: string): void => {
    tray.setToolTip(`Sample: ${state}`);
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: state, enabled: false },
        { type: 'separator' },
        { label: 'Hidden', visible: false },
        {
          label: 'Ring',
          click: () => {
            tray.setImage(square(255));
            showMenu('ringing');
          },
        },
        {
          label: 'Berg && S_hne',
          submenu: [
            {
              label: 'Notify',
              click: () => {
                notify('Anna Berg');
                notify('Björn Čapek');
              },
            },
          ],
        },
        {
          label: 'Show the card',
          click: () => {
            card.showInactive();
          },
        },
        {
          label: 'Take the focus',
          click: () => {
            void new BrowserWindow({ width: 300, height: 200 }).loadURL(
              'data:text/html,<title>window</title>',
            );
          },
        },
      ]),
    );
  };
  tray.on('click', () => {
    say('tray clicked');
  });
  showMenu('idle');
};

app.setName('Sample');
if (!app.requestSingleInstanceLock({ word: process.argv.at(-1) })) app.exit(0);
app.on('window-all-closed', () => undefined);
app.on('second-instance', (_event, _argv, _folder, data) => {
  say(`second: ${JSON.stringify(data)}`);
});
app
  .whenReady()
  .then(start)
  .catch((error: unknown) => {
    say(String(error));
  });
