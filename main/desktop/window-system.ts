import type { HotkeyText, Placing } from '../../shared/ipc.ts';

export interface WindowSystemFacts {
  /** `process.platform` */
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The value of a switch of Chromium's, such as `ozone-platform`; empty where it was not given. */
  readonly switchValue: (name: string) => string;
  /** Electron's version, such as `38.1.0`. */
  readonly electron: string;
}

/** From this version on Electron speaks Wayland by itself where the session does. */
const waylandByItself = 38;

/**
 * Do the windows go to a Wayland compositor? There a program can neither place its windows nor show one without
 * the risk that it takes the keyboard. Through XWayland it can.
 */
export const placingOf = ({ platform, environment, switchValue, electron }: WindowSystemFacts): Placing => {
  if (platform !== 'linux') return 'free';
  const isWaylandSession =
    environment['XDG_SESSION_TYPE'] === 'wayland' || (environment['WAYLAND_DISPLAY'] ?? '') !== '';
  const asked = switchValue('ozone-platform') || switchValue('ozone-platform-hint');
  const asksByItself = asked === '' && Number(electron.split('.')[0]) >= waylandByItself;
  const isAuto = asked === 'auto' || asksByItself;
  return asked === 'wayland' || (isAuto && isWaylandSession) ? 'by-the-system' : 'free';
};

/** Without these, Wayland desktops are not asked for hotkeys. Source: Electron, globalShortcut; electron/electron#52221 (GNOME). */
const hotkeyFeatures = ['GlobalShortcutsPortal', 'GlobalShortcutsPortalPreferredTrigger'];

/**
 * The value of Chromium's switch `enable-features` with which Tipring runs on Linux.
 * @param given as it was on the command line; empty where it was not
 */
export const featuresWith = (given: string): string =>
  [...new Set([...given.split(',').filter((feature) => feature !== ''), ...hotkeyFeatures])].join(',');

/**
 * Which text the hotkey for dialling can take. X11 has what is selected at hand (PRIMARY); Windows and macOS give it to
 * nobody but the program with the keyboard, and Wayland only to the window that has it.
 *
 * @param platform `process.platform`
 */
export const hotkeyTextOf = (platform: string, placing: Placing): HotkeyText =>
  platform === 'linux' && placing === 'free' ? 'selected' : 'copied';
