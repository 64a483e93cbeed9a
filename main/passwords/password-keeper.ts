import type { PasswordKeeping, PasswordPlace } from '../../shared/ipc.ts';
import type { Result } from '../../shared/problem.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import type { PasswordStore } from './password-store.ts';

/** Remembers between starts which place the user chose. */
export interface PlaceMemory {
  read(): PasswordPlace | null;
  /** The account whose password was put there; null when none was. */
  account(): string | null;
  /** @param account whose password is there now, or null when there is none */
  write(place: PasswordPlace, account: string | null): void;
}

/**
 * Knows the password of the PBX account and where it is kept: the keychain, else Electron's
 * safeStorage, else nowhere ("ask at every start"); or given by the configuration file.
 */
export class PasswordKeeper {
  readonly #opening: Promise<void>;
  readonly #memory: PlaceMemory;
  readonly #fromConfig: string | null;
  /** Passwords by account, for this run. */
  readonly #known = new Map<string, string>();
  #stores: readonly PasswordStore[] = [];
  #place: PasswordPlace = 'ask';

  /**
   * @param stores the places this computer offers, best first; a keychain may take its time to open
   * @param memory where the choice is remembered
   * @param fromConfig the password that the configuration file gave, or null
   */
  constructor(
    stores: readonly PasswordStore[] | Promise<readonly PasswordStore[]>,
    memory: PlaceMemory,
    fromConfig: string | null,
  ) {
    this.#memory = memory;
    this.#fromConfig = fromConfig;
    this.#opening = this.#open(stores);
  }

  async #open(opening: readonly PasswordStore[] | Promise<readonly PasswordStore[]>): Promise<void> {
    const stores = await opening;
    this.#stores = stores;
    const chosen = this.#memory.read();
    const best = stores[0]?.place ?? 'ask';
    this.#place = chosen !== null && (chosen === 'ask' || this.#store(chosen) !== null) ? chosen : best;
  }

  #store(place: PasswordPlace): PasswordStore | null {
    return this.#stores.find((store) => store.place === place) ?? null;
  }

  /** Resolves when it is known which places there are; `keeping` tells the truth from then on. */
  ready(): Promise<void> {
    return this.#opening;
  }

  /** Where the password of `account` is kept, for the settings window. */
  keeping(account: string): PasswordKeeping {
    const place = this.#fromConfig === null ? this.#place : 'config-file';
    return {
      place,
      known: this.#fromConfig !== null || this.#known.has(account),
      offered: [...this.#stores.map((store) => store.place), 'ask'],
    };
  }

  /**
   * Gives the password of an account, from this run's memory or from where it is kept.
   *
   * @param account `user@host:port`
   * @returns the password, null when it has to be asked for, or a failure when the place would not give it
   */
  async password(account: string): Promise<Result<string | null>> {
    const read = await this.#read(account);
    // A locked keychain says no more than an empty one; but this one was given the password.
    const isMissed = read.ok && read.value === null && this.#memory.account() === account;
    return isMissed && this.#place === 'keychain' ? failure(problem('password-not-given')) : read;
  }

  async #read(account: string): Promise<Result<string | null>> {
    if (this.#fromConfig !== null) return success(this.#fromConfig);
    const known = this.#known.get(account);
    if (known !== undefined) return success(known);
    await this.#opening;
    const store = this.#store(this.#place);
    if (store === null) return success(null);
    try {
      const kept = await store.read(account);
      if (kept !== null) this.#known.set(account, kept);
      return success(kept);
    } catch {
      return failure(problem('password-not-readable'));
    }
  }

  /**
   * Takes a password as typed, or moves the one known, and keeps it in `place`. One that the configuration file gives
   * is not the user's: nothing is kept then, and nothing moved.
   *
   * @param account `user@host:port`
   * @param typed the password, or null to leave it as it is
   * @returns what went wrong when the place would not take it; it is then known for this run only
   */
  async keep(account: string, typed: string | null, place: PasswordPlace): Promise<Result<undefined>> {
    if (this.#fromConfig !== null) return success(undefined);
    // Before anything is waited for: whoever typed it can connect, whatever the keychain does.
    if (typed !== null) this.#known.set(account, typed);
    await this.#opening;
    const old = this.#place;
    if (typed === null && place === old) return success(undefined);
    const known = await this.#read(account);
    if (!known.ok) return known;
    const password = known.value;
    try {
      if (password !== null) await this.#store(place)?.write(account, password);
    } catch {
      return failure(problem('password-not-kept'));
    }
    this.#place = place;
    this.#memory.write(place, password === null ? null : account);
    return place === old ? success(undefined) : this.#remove(old, account);
  }

  /**
   * Forgets the password of an account that is no longer used, here and where it is kept.
   *
   * @param account `user@host:port`
   * @returns what went wrong when the place would not let go of it
   */
  async forget(account: string): Promise<Result<undefined>> {
    if (this.#fromConfig !== null) return success(undefined);
    this.#known.delete(account);
    await this.#opening;
    return this.#remove(this.#place, account);
  }

  async #remove(place: PasswordPlace, account: string): Promise<Result<undefined>> {
    try {
      await this.#store(place)?.remove(account);
      return success(undefined);
    } catch {
      return failure(problem('password-left-behind'));
    }
  }
}
