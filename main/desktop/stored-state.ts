import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { z } from 'zod';
import type { PasswordPlace } from '../../shared/ipc.ts';
import type { LastDialled, RecentTargets } from '../app/dial-controller.ts';
import type { QuietMemory } from '../app/quiet-controller.ts';
import type { PlaceMemory } from '../passwords/password-keeper.ts';

const nothing = {
  recentTargets: [],
  lastDialled: null,
  passwordPlace: null,
  passwordAccount: null,
  quietUntil: null,
};
const number = z.string().regex(/^[0-9*#+]{1,40}$/);
const stateSchema = z
  .object({
    recentTargets: z.array(number).catch([]),
    lastDialled: number.nullable().catch(null),
    passwordPlace: z.enum(['keychain', 'safe-storage', 'ask']).nullable().catch(null),
    passwordAccount: z.string().nullable().catch(null),
    quietUntil: z.number().nullable().catch(null),
  })
  .catch(nothing);
type State = z.infer<typeof stateSchema>;

const mostTargets = 5;

const stateIn = (file: string): State => {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return nothing;
  }
};

/** What Tipring remembers by itself, in `state.json`. Losing it costs little: what is damaged starts anew. */
export class StoredState {
  readonly #folder: string;
  readonly #log: (line: string) => void;
  #state: State;

  /**
   * @param folder the user data folder
   * @param log told when the state cannot be written
   */
  constructor(folder: string, log: (line: string) => void) {
    this.#folder = folder;
    this.#log = log;
    this.#state = stateIn(join(folder, 'state.json'));
  }

  readonly recentTargets: RecentTargets = {
    read: () => this.#state.recentTargets,
    add: (number) => {
      const others = this.#state.recentTargets.filter((known) => known !== number);
      this.#become({ ...this.#state, recentTargets: [number, ...others].slice(0, mostTargets) });
    },
  };

  readonly lastDialled: LastDialled = {
    read: () => this.#state.lastDialled,
    write: (lastDialled) => {
      if (lastDialled !== this.#state.lastDialled) this.#become({ ...this.#state, lastDialled });
    },
  };

  readonly passwordPlace: PlaceMemory = {
    read: (): PasswordPlace | null => this.#state.passwordPlace,
    account: () => this.#state.passwordAccount,
    write: (place, passwordAccount) => {
      if (place !== 'config-file') this.#become({ ...this.#state, passwordPlace: place, passwordAccount });
    },
  };

  readonly quietMemory: QuietMemory = {
    read: () => this.#state.quietUntil,
    write: (quietUntil) => {
      if (quietUntil !== this.#state.quietUntil) this.#become({ ...this.#state, quietUntil });
    },
  };

  #become(state: State): void {
    this.#state = state;
    try {
      new Store<State>({ cwd: this.#folder, name: 'state', clearInvalidConfig: true }).store = state;
    } catch (error) {
      this.#log(`state.json could not be written: ${String(error)}`);
    }
  }
}
