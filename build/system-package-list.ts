import { desktopPackages } from '../test/support/desktop-packages.ts';

/** One thing that has to be on the machine. */
export interface SystemNeed {
  /** Debian's name for it; where releases differ, the names to try, oldest first. */
  readonly packages: readonly [string, ...string[]];
  /** A program by which its presence shows on systems without dpkg; absent for libraries. */
  readonly program?: string;
}

/** `electron`: to open a window at all. `screen`: to do without a screen. `proof`: to test, compilers included. */
export type NeedSet = 'electron' | 'screen' | 'proof';

const library = (...packages: readonly [string, ...string[]]): SystemNeed => ({ packages });
const program = (name: string, package_: string): SystemNeed => ({ packages: [package_], program: name });

export const SYSTEM_NEEDS: Readonly<Record<NeedSet, readonly SystemNeed[]>> = {
  electron: [
    library('libgtk-3-0', 'libgtk-3-0t64'),
    library('libnss3'),
    library('libasound2', 'libasound2t64'),
    library('libgbm1'),
    library('libxss1'),
    library('libnotify4'),
    library('libsecret-1-0'),
    library('libxtst6'),
    library('libatspi2.0-0', 'libatspi2.0-0t64'),
  ],
  screen: [...desktopPackages.map((need) => program(need.program, need.name)), library('fonts-noto-core')],
  proof: [
    program('debootstrap', 'debootstrap'),
    library('debian-archive-keyring'),
    program('sipp', 'sip-tester'),
    program('weston', 'weston'),
    program('g++', 'g++'),
    program('make', 'make'),
    program('python3', 'python3'),
    program('pkg-config', 'pkg-config'),
    library('libsecret-1-dev'),
    library('fonts-noto-cjk'),
  ],
};

/** What each set is for, as it is told to the person at the terminal. */
export const NEED_REASONS: Readonly<Record<NeedSet, string>> = {
  electron: 'Electron needs them to open a window',
  screen: 'a desktop for a machine without a display: screen, window manager, notifications, tray, fonts',
  proof: 'the tests use them, and keytar is compiled with them',
};
