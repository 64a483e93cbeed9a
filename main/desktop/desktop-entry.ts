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

/**
 * A desktop entry that opens phone links with this program.
 *
 * @param start what starts the program
 * @returns the text of the `.desktop` file
 */
export const desktopEntry = ({ program, args }: ProgramStart): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Tipring',
    'Comment=Shows who calls, dials what you click',
    `Exec=${[program, ...args].map(quoted).join(' ')} %u`,
    'Icon=tipring',
    'Terminal=false',
    'Categories=Network;Telephony;',
    'StartupWMClass=Tipring',
    `MimeType=${linkSchemes.map((scheme) => `x-scheme-handler/${scheme};`).join('')}`,
    '',
  ].join('\n');
