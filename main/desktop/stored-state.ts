import Store from 'electron-store';
import { z } from 'zod';
import type { PasswordPlace } from '../../shared/ipc.ts';
import type { RecentTargets } from '../app/dial-controller.ts';
import type { PlaceMemory } from '../passwords/password-keeper.ts';

const stateSchema = z.object({
  recentTargets: z.array(z.string().regex(/^[0-9*#+]{1,40}$/)).catch([]),
  passwordPlace: z.enum(['keychain', 'safe-storage', 'ask']).nullable().catch(null),
});
type State = z.infer<typeof stateSchema>;

const mostTargets = 5;

/** What Tipring remembers by itself, in `state.json`. Losing it costs little: what is damaged starts anew. */
export class StoredState {
  readonly #store: Store<State>;
  readonly #log: (line: string) => void;

  /**
   * @param folder the user data folder
   * @param log told when the state cannot be written
   */
  constructor(folder: string, log: (line: string) => void) {
    this.#log = log;
    this.#store = new Store<State>({
      cwd: folder,
      name: 'state',
      clearInvalidConfig: true,
      defaults: { recentTargets: [], passwordPlace: null },
    });
  }

  readonly recentTargets: RecentTargets = {
    read: () => this.#read().recentTargets,
    add: (number) => {
      const others = this.#read().recentTargets.filter((known) => known !== number);
      this.#write({ recentTargets: [number, ...others].slice(0, mostTargets) });
    },
  };

  readonly passwordPlace: PlaceMemory = {
    read: (): PasswordPlace | null => this.#read().passwordPlace,
    write: (place) => {
      if (place !== 'config-file') this.#write({ passwordPlace: place });
    },
  };

  #read(): State {
    return stateSchema.parse(this.#store.store);
  }

  #write(change: Partial<State>): void {
    try {
      this.#store.store = { ...this.#read(), ...change };
    } catch (error) {
      this.#log(`state.json could not be written: ${String(error)}`);
    }
  }
}
