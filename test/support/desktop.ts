import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { until } from '../asterisk/until.ts';
import {
  chooserScript,
  dunstConfiguration,
  noNotificationService,
  panelConfiguration,
  witnessScript,
} from './desktop-files.ts';
import { DesktopNotifications } from './desktop-notifications.ts';
import { missingDesktopPackages } from './desktop-packages.ts';
import { DesktopError, DesktopSession } from './desktop-session.ts';
import type { SessionUser } from './desktop-session.ts';

export interface DesktopOptions {
  /**
   * Whose desktop it is. `ordinary-user`: for root it is the user `nobody`, else the current user.
   * Default: the current user.
   */
  readonly user?: 'current-user' | 'ordinary-user';
  /** Whether it has a panel with a tray. Default: with one. */
  readonly panel?: 'with-tray' | 'none';
  /** Whether it has a notification server. Default: dunst. */
  readonly notifications?: 'dunst' | 'none';
  /** Of the desktop's programs, Chromium among them. Default: light. */
  readonly theme?: 'light' | 'dark';
  /** Pixels of the screen. Default: 1280 x 800. */
  readonly screen?: { readonly width: number; readonly height: number };
}

/** On the screen, pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

const terminalTitle = 'terminal';

/** Debian's and most others' user without any rights. */
const nobody: SessionUser = { uid: 65534, gid: 65534 };

const sessionUser = (user: DesktopOptions['user']): SessionUser => {
  const current = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  return user === 'ordinary-user' && current.uid === 0 ? nobody : current;
};

/**
 * A whole desktop of its own for tests: X server, session bus, window manager, notification
 * server, unlocked keyring, panel with a tray, and a terminal that has the focus.
 */
export class Desktop {
  readonly session: DesktopSession;
  readonly notifications: DesktopNotifications;
  readonly #typedFile: string;

  constructor(
    session: DesktopSession,
    files: { readonly witness: string; readonly choice: string; readonly typed: string },
  ) {
    this.session = session;
    this.notifications = new DesktopNotifications(session, files);
    this.#typedFile = files.typed;
  }

  /** True when the programs run as root, where Chromium's sandbox cannot be had. */
  get isRoot(): boolean {
    return this.session.user.uid === 0;
  }

  /** Writes a picture of the whole screen as PNG; makes the folder. */
  async screenshot(file: string): Promise<void> {
    const { stdout } = await this.session.run('import', ['-silent', '-window', 'root', 'png:-']);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, stdout);
  }

  /** The title of the window that has the keyboard now; empty when none has it. */
  async focusedWindow(): Promise<string> {
    const { code, stdout } = await this.session.run('xdotool', ['getwindowfocus', 'getwindowname']);
    return code === 0 ? stdout.toString().trim() : '';
  }

  /** Gives the keyboard to the terminal. */
  async focusTerminal(): Promise<void> {
    await this.session.output('xdotool', [
      'search',
      '--name',
      `^${terminalTitle}$`,
      'windowactivate',
      '--sync',
    ]);
    await until('the focus in the terminal', async () => (await this.focusedWindow()) === terminalTitle);
  }

  /** How large the terminal is, such as `1280x800`, pixels. */
  async terminalSize(): Promise<string> {
    const found = await this.session.output('xdotool', [
      ...['search', '--name', `^${terminalTitle}$`, 'getwindowgeometry'],
    ]);
    return /Geometry: (\d+x\d+)/.exec(found)?.[1] ?? '';
  }

  /** What was typed into the terminal so far. */
  typedIntoTerminal(): Promise<string> {
    return readFile(this.#typedFile, 'utf8');
  }

  /** Types text on the keyboard, wherever the focus is. */
  async type(text: string): Promise<void> {
    await this.session.output('xdotool', ['type', '--delay', '2', '--', text]);
  }

  /** Presses a key by its X name, such as `Return` or `ctrl+v`. */
  async press(key: string): Promise<void> {
    await this.session.output('xdotool', ['key', '--', key]);
  }

  /** Clicks with the left button at a point of the screen, pixels. */
  async clickAt(x: number, y: number): Promise<void> {
    await this.session.output('xdotool', ['mousemove', String(x), String(y), 'click', '1']);
  }

  /** Selects the first word or line of the terminal, as two or three clicks on it do. */
  async selectInTerminal(what: 'word' | 'line'): Promise<void> {
    await this.session.output('xdotool', [
      ...['search', '--name', `^${terminalTitle}$`, 'mousemove', '--window', '%1', '12', '10'],
      ...['click', '--repeat', what === 'word' ? '2' : '3', '--delay', '40', '1'],
    ]);
  }

  /** Drags with the left button from one point of the screen to another, pixels. */
  async drag(from: Point, to: Point): Promise<void> {
    const halfway = { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
    const move = ({ x, y }: Point): readonly string[] => ['mousemove', String(x), String(y), 'sleep', '0.1'];
    await this.session.output('xdotool', [
      ...move(from),
      ...['mousedown', '1', 'sleep', '0.1'],
      ...move(halfway),
      ...move(to),
      ...['mouseup', '1'],
    ]);
  }

  /** The secret that the keyring keeps under these attributes (keytar's: service, account); null when there is none. */
  async secret(attributes: Readonly<Record<string, string>>): Promise<string | null> {
    const { code, stdout } = await this.session.run('secret-tool', [
      'lookup',
      ...Object.entries(attributes).flat(),
    ]);
    return code === 0 ? stdout.toString() : null;
  }

  /** Ends everything and leaves nothing behind. */
  close(): Promise<void> {
    return this.session.close();
  }
}

const startPrograms = async (session: DesktopSession, options: DesktopOptions): Promise<Desktop> => {
  const witness = path.join(session.folder, 'notifications');
  const script = await session.write('witness.sh', witnessScript(witness), 0o700);
  const choice = path.join(session.folder, 'choice');
  const chooser = await session.write('chooser.sh', chooserScript(choice), 0o700);
  const dunstrc = await session.write('dunstrc', dunstConfiguration(script, chooser));
  const xfconf = 'home/.config/xfce4/xfconf/xfce-perchannel-xml';
  await session.write(`${xfconf}/xfce4-panel.xml`, panelConfiguration);
  const typed = await session.write('typed', '');
  const hasNotifications = options.notifications !== 'none';
  const services = 'home/.local/share/dbus-1/services';
  if (!hasNotifications) await session.write(`${services}/none.service`, noNotificationService);

  // The picture lies in a file of the folder, where it can be watched without asking the X server.
  const { width, height } = options.screen ?? { width: 1280, height: 800 };
  const size = `${width}x${height}x24`;
  const screen = ['-screen', '0', size, '-fbdir', session.folder, '-nolisten', 'tcp', '-noreset'];
  const [display, bus] = await Promise.all([
    session.startDaemon('Xvfb', ['-displayfd', '1', ...screen]).firstLine,
    session.startDaemon('dbus-daemon', ['--session', '--nofork', '--print-address=1']).firstLine,
  ]);
  session.addToEnvironment({ DISPLAY: `:${display}`, DBUS_SESSION_BUS_ADDRESS: bus });

  await session.startDaemon('openbox', ['--startup', 'echo up']).firstLine;
  if (hasNotifications) session.startDaemon('dunst', ['-conf', dunstrc]);
  session.startDaemon(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    'desktop',
  );
  const hasPanel = options.panel !== 'none';
  if (hasPanel) session.startDaemon('xfce4-panel', ['--disable-wm-check']);
  const keepTyped = ['sh', '-c', 'stty -icanon min 1; exec cat > "$0"', typed];
  session.startDaemon('xterm', ['-T', terminalTitle, '-geometry', '90x24+40+60', '-e', ...keepTyped]);

  const names = [
    ...(hasNotifications ? ['org.freedesktop.Notifications'] : []),
    'org.freedesktop.secrets',
    ...(hasPanel ? ['org.kde.StatusNotifierWatcher'] : []),
  ];
  await Promise.all(
    names.map((name) => session.output('gdbus', ['wait', '--session', '--timeout', '20', name])),
  );
  const desktop = new Desktop(session, { witness, choice, typed });
  await until('the focus in the terminal', async () => (await desktop.focusedWindow()) === terminalTitle);
  return desktop;
};

/**
 * Starts a desktop of its own for tests.
 *
 * @throws DesktopError when packages are missing or a program fails
 */
export const startDesktop = async (options: DesktopOptions = {}): Promise<Desktop> => {
  const missing = missingDesktopPackages(process.env['PATH'] ?? '');
  if (missing.length > 0) {
    throw new DesktopError(`The test desktop needs these packages: apt-get install ${missing.join(' ')}`);
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'tipring-desktop-'));
  const session = new DesktopSession({ folder, user: sessionUser(options.user) });
  try {
    await session.prepare();
    // GTK tells Chromium whether the desktop is dark.
    session.addToEnvironment({ GTK_THEME: options.theme === 'dark' ? 'Adwaita:dark' : 'Adwaita' });
    return await startPrograms(session, options);
  } catch (error) {
    await session.close();
    throw error;
  }
};
