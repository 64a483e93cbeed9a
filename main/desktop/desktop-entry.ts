/** The links that Tipring opens. */
export const linkSchemes = ['tel', 'callto', 'sip'] as const;

/** What starts this very program: its file and, from source, the folder of the app. */
export interface ProgramStart {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * The file that starts this program again. An AppImage runs from a folder that is gone with it; the file itself stands
 * in the environment, which other programs started from an AppImage inherit.
 *
 * @param executable of this process
 */
export const programFile = (
  executable: string,
  { APPIMAGE, APPDIR }: Readonly<Record<string, string | undefined>>,
): string =>
  APPIMAGE !== undefined && APPDIR !== undefined && executable.startsWith(`${APPDIR}/`)
    ? APPIMAGE
    : executable;

/**
 * An argument of Exec in a desktop entry: quoted, its backslashes doubled once more because the whole is a string
 * value. Source: freedesktop.org Desktop Entry Specification, "The Exec key".
 */
const quoted = (argument: string): string =>
  `"${argument
    .replaceAll(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;

const head = [
  '[Desktop Entry]',
  'Type=Application',
  'Name=Tipring',
  'Comment=Shows who calls, dials what you click',
];
const commandLine = ({ program, args }: ProgramStart): string => [program, ...args].map(quoted).join(' ');

/**
 * A desktop entry that opens phone links with this program.
 *
 * @param start what starts the program
 * @returns the text of the `.desktop` file
 */
export const desktopEntry = (start: ProgramStart): string =>
  [
    ...head,
    `Exec=${commandLine(start)} %u`,
    'Icon=tipring',
    'Terminal=false',
    'Categories=Network;Telephony;',
    'StartupWMClass=Tipring',
    `MimeType=${linkSchemes.map((scheme) => `x-scheme-handler/${scheme};`).join('')}`,
    '',
  ].join('\n');

/**
 * A desktop entry that starts this program with the user's session.
 * Source: freedesktop.org Desktop Application Autostart Specification.
 *
 * @returns the text of the `.desktop` file
 */
export const autostartEntry = (start: ProgramStart): string =>
  [...head, `Exec=${commandLine(start)}`, 'Icon=tipring', 'Terminal=false', ''].join('\n');

/**
 * Does this autostart entry start this very program? Desktops switch an entry off by a line that they add to it.
 *
 * @param entry the text of the `.desktop` file
 */
export const startsAutomatically = (entry: string, start: ProgramStart): boolean => {
  const lines = entry.split('\n').map((line) => line.trim());
  return (
    lines.includes(`Exec=${commandLine(start)}`) &&
    !lines.some((line) => /^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)$/.test(line))
  );
};
