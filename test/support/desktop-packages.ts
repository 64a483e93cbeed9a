import { existsSync } from 'node:fs';
import path from 'node:path';

/** A Debian package of the test desktop, with a program that shows that it is there. */
interface DesktopPackage {
  readonly name: string;
  readonly program: string;
}

/** What the test desktop is made of. */
export const desktopPackages: readonly DesktopPackage[] = [
  { name: 'xvfb', program: 'Xvfb' },
  { name: 'dbus-daemon', program: 'dbus-daemon' },
  { name: 'systemd', program: 'busctl' },
  { name: 'libglib2.0-bin', program: 'gdbus' },
  { name: 'openbox', program: 'openbox' },
  { name: 'dunst', program: 'dunst' },
  { name: 'gnome-keyring', program: 'gnome-keyring-daemon' },
  { name: 'libsecret-tools', program: 'secret-tool' },
  { name: 'xfce4-panel', program: 'xfce4-panel' },
  { name: 'xdotool', program: 'xdotool' },
  { name: 'xterm', program: 'xterm' },
  { name: 'imagemagick', program: 'import' },
  { name: 'xdg-utils', program: 'xdg-mime' },
  { name: 'util-linux', program: 'setpriv' },
];

/**
 * The packages that are missing on this machine; all of them where there is no Debian.
 *
 * @param searchPath folders of programs, divided as in $PATH
 */
export const missingDesktopPackages = (searchPath: string): readonly string[] =>
  desktopPackages
    .filter(({ program }) => !searchPath.split(':').some((folder) => existsSync(path.join(folder, program))))
    .map(({ name }) => name);
