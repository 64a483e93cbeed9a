import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { z } from 'zod';

/** How long a process may be silent, milliseconds. */
const patience = 600_000;

/** A process of the benchmark, spoken to by messages. */
export class Child<Message> {
  readonly #process: ChildProcess;
  readonly #schema: z.ZodType<Message>;
  readonly #name: string;

  /** @param schema of what it says */
  constructor(file: string, args: readonly string[], schema: z.ZodType<Message>) {
    this.#name = args[0] ?? file;
    this.#schema = schema;
    this.#process = fork(file, args, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  }

  tell(message: object): void {
    this.#process.send(message);
  }

  /**
   * Waits for the next thing it says.
   *
   * @throws Error when it says nothing for ten minutes, or ends
   */
  async said(): Promise<Message> {
    let stop = (): void => undefined;
    try {
      return await new Promise<Message>((resolve, reject) => {
        const take = (message: unknown): void => {
          resolve(this.#schema.parse(message));
        };
        const ended = (): void => {
          reject(new Error(`${this.#name} ended before it was through.`));
        };
        const timer = setTimeout(() => {
          reject(new Error(`${this.#name} was not through after ${patience / 1000} s.`));
        }, patience);
        this.#process.once('message', take).once('exit', ended);
        stop = () => {
          clearTimeout(timer);
          this.#process.off('message', take).off('exit', ended);
        };
      });
    } finally {
      stop();
    }
  }

  end(): void {
    this.#process.kill('SIGKILL');
  }
}
