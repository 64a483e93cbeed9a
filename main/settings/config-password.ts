import type { Result } from '../../shared/problem.ts';
import { failure, success } from '../../shared/problem.ts';
import type { StartProblem } from '../command-line/start-problem.ts';
import type { ConfigFile } from '../../shared/settings.ts';

/** Where a configuration file's password may come from. */
export interface PasswordSources {
  /**
   * @param path as it stands in the configuration file
   * @throws when the file cannot be read
   */
  readonly readFile: (path: string) => string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const wrong = (why: string, next: string): Result<never, StartProblem> =>
  failure({
    code: 'config-password',
    what: 'The password that the configuration file names could not be read.',
    why,
    next,
  });

/**
 * Reads the password from where the configuration file says.
 *
 * @param config the configuration file, or null
 * @param sources the file system and the environment
 * @returns the password, or null when the file names no place for it
 */
export const configPassword = (
  config: ConfigFile | null,
  sources: PasswordSources,
): Result<string | null, StartProblem> => {
  const { passwordFile, passwordEnv } = config?.pbx ?? {};
  if (passwordEnv !== undefined) {
    const password = sources.environment[passwordEnv];
    return password === undefined || password === ''
      ? wrong(`The environment variable ${passwordEnv} is not set.`, 'Set it, then start Tipring again.')
      : usable(password, `The environment variable ${passwordEnv}`);
  }
  if (passwordFile === undefined) return success(null);
  try {
    // Editors on Windows put a byte order mark before the text.
    const [line = ''] = sources
      .readFile(passwordFile)
      .replace(/^\ufeff/, '')
      .split(/\r?\n/, 1);
    return usable(line, `The file ${passwordFile}`);
  } catch {
    return wrong(
      `The file ${passwordFile} cannot be read.`,
      'See that it is there and that you may read it.',
    );
  }
};

const usable = (password: string, source: string): Result<string, StartProblem> =>
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  password === '' || /[\u0000-\u001f\u007f]/.test(password)
    ? wrong(`${source} holds no usable password.`, 'Put the password there, on one line.')
    : success(password);
