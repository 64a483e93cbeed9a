import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { z } from 'zod';
import type { PasswordPlace } from '../../shared/ipc.ts';
import { corners } from '../../shared/corner.ts';
import { moment } from '../../shared/moment.ts';
import { numberForms } from '../../shared/number-to-dial.ts';
import type { Settings } from '../../shared/settings.ts';
import type { LastDialled, RecentTargets } from '../app/dial-controller.ts';
import type { ToldLimits } from '../app/desktop-limits.ts';
import type { QuietMemory } from '../app/quiet-controller.ts';
import type { ZoomMemory } from '../app/zoom.ts';
import type { PopPlaces } from './pop-window.ts';
import type { PlaceMemory } from '../passwords/password-keeper.ts';

const nothing = {
  recentTargets: [],
  lastDialled: null,
  passwordPlace: null,
  passwordAccount: null,
  quietUntil: null,
  toldLimits: [],
  popPlaces: {},
  popDisplays: {},
  zoom: 1,
};
const number = z.string().regex(/^[0-9*#+]{1,40}$/);
/** A number alone is one that a person has typed, as it was kept before. */
const numberToDial = z.union([
  z.object({ number, form: z.enum(numberForms) }),
  number.transform((typed) => ({ number: typed, form: 'written' as const })),
]);
const anchor = z.object({ corner: z.enum(corners), x: z.number().min(0), y: z.number().min(0) });
const stateSchema = z
  .object({
    recentTargets: z.array(number).catch([]),
    lastDialled: numberToDial.nullable().catch(null),
    passwordPlace: z.enum(['keychain', 'safe-storage', 'ask']).nullable().catch(null),
    passwordAccount: z.string().nullable().catch(null),
    quietUntil: moment.nullable().catch(null),
    toldLimits: z.array(z.enum(['no-tray', 'pop-not-placed', 'pop-by-itself'])).catch([]),
    popPlaces: z.record(z.string(), anchor).catch({}),
    popDisplays: z.record(z.string(), z.string()).catch({}),
    zoom: z.number().min(0.5).max(2).catch(1),
  })
  .catch(nothing);
type State = z.infer<typeof stateSchema>;

const mostTargets = 5;

/** A pop that was dragged goes back to its corner when the settings name another, or another display. */
const placeKey = ({ corner, display }: Settings['pop'], ...on: readonly string[]): string =>
  [corner, display, ...on].join(', ');

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
      const before = this.#state.lastDialled;
      if (lastDialled.number !== before?.number || lastDialled.form !== before.form)
        this.#become({ ...this.#state, lastDialled });
    },
  };

  readonly passwordPlace: PlaceMemory = {
    read: (): PasswordPlace | null => this.#state.passwordPlace,
    account: () => this.#state.passwordAccount,
    write: (place, passwordAccount) => {
      if (place !== 'config-file') this.#become({ ...this.#state, passwordPlace: place, passwordAccount });
    },
  };

  readonly toldLimits: ToldLimits = {
    read: () => this.#state.toldLimits,
    add: (limit) => {
      this.#become({ ...this.#state, toldLimits: [...this.#state.toldLimits, limit] });
    },
  };

  readonly quietMemory: QuietMemory = {
    read: () => this.#state.quietUntil,
    write: (quietUntil) => {
      if (quietUntil !== this.#state.quietUntil) this.#become({ ...this.#state, quietUntil });
    },
  };

  readonly popPlaces: PopPlaces = {
    read: (settings, display) => this.#state.popPlaces[placeKey(settings, display)] ?? null,
    write: (settings, display, place) => {
      this.#become({
        ...this.#state,
        popPlaces: { ...this.#state.popPlaces, [placeKey(settings, display)]: place },
        popDisplays: { ...this.#state.popDisplays, [placeKey(settings)]: display },
      });
    },
    lastDisplay: (settings) => this.#state.popDisplays[placeKey(settings)] ?? null,
  };

  readonly zoom: ZoomMemory = {
    read: () => this.#state.zoom,
    write: (zoom) => {
      if (zoom !== this.#state.zoom) this.#become({ ...this.#state, zoom });
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
