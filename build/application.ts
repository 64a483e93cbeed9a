import { runCommand } from './command.ts';

/** The app could not be built; what electron-vite says is already shown. */
class BuildError extends Error {
  override readonly name = 'BuildError';
}

/**
 * Builds the app into `out/`, quietly unless it fails.
 *
 * @throws BuildError with electron-vite's own output
 */
export const buildApplication = async (): Promise<void> => {
  const { code, output } = await runCommand('npx', ['--no-install', 'electron-vite', 'build']);
  if (code !== 0) throw new BuildError(`The app could not be built:\n${output.trim()}`);
};

/** Ends a command of this folder with its reason on the last lines and a non-zero exit code. */
export const endWithReason = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
};
