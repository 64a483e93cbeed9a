import { spawn } from 'node:child_process';

/** How a finished command ended. */
export interface CommandResult {
  /** The exit code; 127 when the command could not be started, 128 when a signal ended it. */
  readonly code: number;
  /** What it wrote, standard output and standard error together; empty when it was shown instead. */
  readonly output: string;
}

interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `kept` collects what the command writes (no input), `shown` lets it use this terminal. Default `kept`. */
  readonly output?: 'kept' | 'shown';
}

/** Runs a command. The seam at which tests stand in for npm, apt-get and the like. */
export type RunCommand = (
  command: string,
  args: readonly string[],
  options?: CommandOptions,
) => Promise<CommandResult>;

/** Runs a real command and waits for its end. Never rejects: a command that cannot be started has the code 127. */
export const runCommand: RunCommand = (command, args, options = {}) =>
  new Promise((resolve) => {
    const shown = options.output === 'shown';
    const child = spawn(command, args, {
      stdio: shown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // npm and npx are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32' && /^np[mx]$/.test(command),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.env === undefined ? {} : { env: options.env }),
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => {
      resolve({ code: 127, output: error.message });
    });
    child.once('close', (code) => {
      resolve({ code: code ?? 128, output });
    });
  });
