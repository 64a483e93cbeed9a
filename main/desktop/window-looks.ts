import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowName } from '../../shared/ipc.ts';
import { popWidths } from './pop-placement.ts';

/** The dialling window's content at its usual size, until its page tells what it needs. */
export const dialSize = { width: 400, height: 260 };

const looks: { readonly [Name in WindowName]: BrowserWindowConstructorOptions } = {
  pop: {
    width: popWidths.cards,
    height: 180,
    frame: false,
    resizable: false,
    movable: true,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    acceptFirstMouse: true,
    hasShadow: true,
    title: 'Tipring',
  },
  dial: {
    ...dialSize,
    useContentSize: true,
    resizable: false,
    maximizable: false,
    fullscreenable: false,
    alwaysOnTop: true,
    title: 'Tipring',
  },
  main: {
    width: 940,
    height: 700,
    minWidth: 480,
    minHeight: 400,
    useContentSize: true,
    title: 'Tipring',
  },
};

/**
 * What kind of window each is. On macOS a click on any window makes its app the active one, and takes the keyboard
 * from whoever is typing; on a panel alone it does not. Source: Electron, BaseWindowConstructorOptions, `type`.
 *
 * @param platform `process.platform`
 */
export const windowLook = (name: WindowName, platform: string): BrowserWindowConstructorOptions =>
  name === 'pop' && platform === 'darwin' ? { ...looks.pop, type: 'panel' } : looks[name];
