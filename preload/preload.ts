import { contextBridge, ipcRenderer, webFrame } from 'electron';

/** The page's own; main and preload are compiled without the DOM. */
declare const addEventListener: (type: 'load', listener: () => void) => void;

// The window's name and its calls come from main, which derives them from the contract
// (shared/ipc.ts); main checks sender, name and argument again at every call.
const given = (key: string): string =>
  process.argv.find((argument) => argument.startsWith(`--tipring-${key}=`))?.split('=')[1] ?? '';
const window = given('window');
// Chromium keeps one zoom for all pages of an origin. The pop has the size that its window is made for, whatever that is.
// Not before it is loaded: else Electron does not tell that the window is ready to be shown.
if (window === 'pop')
  addEventListener('load', () => {
    webFrame.setZoomFactor(1);
  });
const invoke = (name: string) => (argument: unknown) =>
  ipcRenderer.invoke(`tipring:${window}:${name}`, argument);

contextBridge.exposeInMainWorld('tipring', {
  snapshot: invoke('snapshot'),
  calls: Object.fromEntries(
    given('calls')
      .split(',')
      .map((name) => [name, invoke(name)]),
  ),
  onPush: (listener: (pushed: unknown) => void) => {
    ipcRenderer.on(`tipring:${window}:push`, (_event, pushed) => {
      listener(pushed);
    });
  },
});
