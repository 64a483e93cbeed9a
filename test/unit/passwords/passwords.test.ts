import { describe, expect, it } from 'vitest';
import { openKeychain } from '../../../main/passwords/keychain.ts';
import type { Keytar } from '../../../main/passwords/keychain.ts';
import { PasswordKeeper } from '../../../main/passwords/password-keeper.ts';
import type { PlaceMemory } from '../../../main/passwords/password-keeper.ts';
import type { PasswordStore } from '../../../main/passwords/password-store.ts';
import { success } from '../../../shared/problem.ts';
import type { PasswordPlace } from '../../../shared/ipc.ts';

const account = 'desk@pbx:5038';

class Store implements PasswordStore {
  readonly safety = 'safe';
  readonly kept = new Map<string, string>();
  locked = false;
  readonly place: PasswordStore['place'];
  constructor(place: PasswordStore['place']) {
    this.place = place;
  }
  #open(): void {
    if (this.locked) throw new Error('locked');
  }
  async read(name: string): Promise<string | null> {
    await Promise.resolve();
    this.#open();
    return this.kept.get(name) ?? null;
  }
  async write(name: string, password: string): Promise<void> {
    await Promise.resolve();
    this.#open();
    this.kept.set(name, password);
  }
  async remove(name: string): Promise<void> {
    await Promise.resolve();
    this.#open();
    this.kept.delete(name);
  }
}

const memory = (): PlaceMemory & { place: PasswordPlace | null } => ({
  place: null,
  read() {
    return this.place;
  },
  write(place) {
    this.place = place;
  },
});

describe('the password', () => {
  it('goes to the best place there is, and comes back from it at the next start', async () => {
    const keychain = new Store('keychain');
    await new PasswordKeeper([keychain, new Store('safe-storage')], memory(), null).keep(
      account,
      'secret',
      'keychain',
    );
    const nextStart = new PasswordKeeper([keychain], memory(), null);
    expect(nextStart.keeping(account)).toMatchObject({ place: 'keychain', known: false });
    expect(await nextStart.password(account)).toEqual(success('secret'));
    expect(nextStart.keeping(account).known).toBe(true);
  });

  it('is asked for at every start where no place keeps it', async () => {
    const keeper = new PasswordKeeper([], memory(), null);
    expect(keeper.keeping(account)).toMatchObject({ place: 'ask', offered: ['ask'] });
    await keeper.keep(account, 'secret', 'ask');
    expect(await keeper.password(account)).toEqual(success('secret'));
    expect(await new PasswordKeeper([], memory(), null).password(account)).toEqual(success(null));
  });

  it('leaves the old place when the user moves it', async () => {
    const keychain = new Store('keychain');
    const file = new Store('safe-storage');
    const choice = memory();
    const keeper = new PasswordKeeper([keychain, file], choice, null);
    await keeper.keep(account, 'secret', 'keychain');
    await keeper.keep(account, null, 'safe-storage');
    expect([...keychain.kept.values()]).toEqual([]);
    expect([...file.kept.values()]).toEqual(['secret']);
    expect(choice.place).toBe('safe-storage');
  });

  it('is never mixed up between accounts', async () => {
    const keeper = new PasswordKeeper([new Store('keychain')], memory(), null);
    await keeper.keep(account, 'secret', 'keychain');
    expect(await keeper.password('desk@elsewhere:5038')).toEqual(success(null));
  });

  it('of the configuration file wins and is said so', async () => {
    const keeper = new PasswordKeeper([new Store('keychain')], memory(), 'given');
    expect(keeper.keeping(account)).toMatchObject({ place: 'config-file', known: true });
    expect(await keeper.password(account)).toEqual(success('given'));
  });

  it('is known for this run even when the keychain is locked, and the person hears of it', async () => {
    const keychain = new Store('keychain');
    keychain.locked = true;
    const keeper = new PasswordKeeper([keychain], memory(), null);
    expect(await keeper.password(account)).toMatchObject({
      ok: false,
      problem: { code: 'password-not-readable' },
    });
    expect(await keeper.keep(account, 'typed', 'keychain')).toMatchObject({
      ok: false,
      problem: { code: 'password-not-kept' },
    });
    expect(await keeper.password(account)).toEqual(success('typed'));
  });
});

describe('the keychain', () => {
  const keytar: Keytar = {
    getPassword: () => Promise.resolve(null),
    setPassword: () => Promise.resolve(),
    deletePassword: () => Promise.resolve(true),
  };

  it('is used where keytar loads and answers', async () => {
    expect((await openKeychain(() => Promise.resolve(keytar)))?.place).toBe('keychain');
  });

  it('is done without where keytar was not built, fails, or never answers', async () => {
    expect(await openKeychain(() => Promise.reject(new Error('no such module')))).toBeNull();
    const failing = { ...keytar, getPassword: () => Promise.reject(new Error('no Secret Service')) };
    expect(await openKeychain(() => Promise.resolve(failing))).toBeNull();
    const silent = { ...keytar, getPassword: () => new Promise<null>(() => undefined) };
    expect(await openKeychain(() => Promise.resolve(silent), 1)).toBeNull();
  });
});
