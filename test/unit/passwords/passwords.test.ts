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

const memory = (): PlaceMemory & { place: PasswordPlace | null } => {
  let keptFor: string | null = null;
  return {
    place: null,
    read() {
      return this.place;
    },
    account: () => keptFor,
    write(place, account) {
      this.place = place;
      keptFor = account;
    },
  };
};

describe('the password', () => {
  it('goes to the best place there is, and comes back from it at the next start', async () => {
    const keychain = new Store('keychain');
    await new PasswordKeeper([keychain, new Store('safe-storage')], memory(), null).keep(
      account,
      'secret',
      'keychain',
    );
    const nextStart = new PasswordKeeper([keychain], memory(), null);
    await nextStart.ready();
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

  it('of an account that is no longer used is forgotten where it is kept', async () => {
    const keychain = new Store('keychain');
    const keeper = new PasswordKeeper([keychain], memory(), null);
    await keeper.keep(account, 'secret', 'keychain');
    await keeper.keep('other@host:5038', 'another', 'keychain');
    expect(await keeper.forget(account)).toEqual(success(undefined));
    expect([...keychain.kept.keys()]).toEqual(['other@host:5038']);
    expect(await keeper.password(account)).toEqual(success(null));
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

  it('that a keychain does not give any more is missed, and the person hears that it may be locked', async () => {
    const keychain = new Store('keychain');
    const choice = memory();
    await new PasswordKeeper([keychain], choice, null).keep(account, 'secret', 'keychain');
    // As keytar reads a locked one.
    keychain.kept.clear();
    const nextStart = new PasswordKeeper([keychain], choice, null);
    expect(await nextStart.password(account)).toMatchObject({
      ok: false,
      problem: { code: 'password-not-given' },
    });
    expect(await nextStart.password('desk@elsewhere:5038')).toEqual(success(null));
    expect(await nextStart.keep(account, null, 'ask')).toEqual(success(undefined));
    expect(await nextStart.password(account)).toEqual(success(null));
  });

  it('of the configuration file wins and is said so', async () => {
    const keeper = new PasswordKeeper([new Store('keychain')], memory(), 'given');
    expect(keeper.keeping(account)).toMatchObject({ place: 'config-file', known: true });
    expect(await keeper.password(account)).toEqual(success('given'));
  });

  it('of the configuration file is written nowhere, and leaves the own one where it is', async () => {
    const keychain = new Store('keychain');
    const file = new Store('safe-storage');
    file.kept.set(account, 'own');
    const choice = memory();
    choice.place = 'safe-storage';
    const keeper = new PasswordKeeper([keychain, file], choice, 'given');
    expect(await keeper.keep(account, null, 'keychain')).toEqual(success(undefined));
    expect([...keychain.kept.values()]).toEqual([]);
    expect([...file.kept.values()]).toEqual(['own']);
    expect(choice.place).toBe('safe-storage');
  });

  it('can be moved away from a keychain that is locked for good, and the person hears what is left there', async () => {
    const keychain = new Store('keychain');
    const file = new Store('safe-storage');
    const choice = memory();
    const keeper = new PasswordKeeper([keychain, file], choice, null);
    keychain.locked = true;
    expect(await keeper.keep(account, 'typed', 'safe-storage')).toMatchObject({
      ok: false,
      problem: { code: 'password-left-behind' },
    });
    expect([...file.kept.values()]).toEqual(['typed']);
    expect(choice.place).toBe('safe-storage');
  });

  it('stays where it is when it cannot be read to be moved', async () => {
    const keychain = new Store('keychain');
    keychain.kept.set(account, 'kept');
    const choice = memory();
    const keeper = new PasswordKeeper([keychain], choice, null);
    keychain.locked = true;
    expect(await keeper.keep(account, null, 'ask')).toMatchObject({
      ok: false,
      problem: { code: 'password-not-readable' },
    });
    expect([...keychain.kept.values()]).toEqual(['kept']);
    expect(choice.place).toBeNull();
  });

  it('that is typed is known at once, even while the keychain has not opened', async () => {
    const keeper = new PasswordKeeper(new Promise(() => undefined), memory(), null);
    void keeper.keep(account, 'typed', 'keychain');
    expect(await keeper.password(account)).toEqual(success('typed'));
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
  const said: string[] = [];
  const log = (line: string): void => {
    said.push(line);
  };
  const keytar: Keytar = {
    getPassword: () => Promise.resolve(null),
    setPassword: () => Promise.resolve(),
    deletePassword: () => Promise.resolve(true),
  };

  it('is used where keytar loads and answers', async () => {
    expect((await openKeychain(() => Promise.resolve(keytar), log))?.place).toBe('keychain');
  });

  it('is done without where keytar was not built, fails, or never answers', async () => {
    expect(await openKeychain(() => Promise.reject(new Error('no such module')), log)).toBeNull();
    const failing = { ...keytar, getPassword: () => Promise.reject(new Error('no Secret Service')) };
    expect(await openKeychain(() => Promise.resolve(failing), log)).toBeNull();
    const silent = { ...keytar, getPassword: () => new Promise<null>(() => undefined) };
    expect(await openKeychain(() => Promise.resolve(silent), log, { first: 1, later: 1 })).toBeNull();
    expect(said).toEqual(
      ['no such module', 'no Secret Service', 'The keychain does not answer.'].map(
        (why) => `The keychain cannot be used: ${why}`,
      ),
    );
  });

  it('that stops answering later is not waited for without end', async () => {
    let isSilent = false;
    const getPassword = (): Promise<null> =>
      isSilent ? new Promise(() => undefined) : Promise.resolve(null);
    const keychain = await openKeychain(() => Promise.resolve({ ...keytar, getPassword }), log, {
      first: 1000,
      later: 1,
    });
    isSilent = true;
    await expect(keychain?.read(account)).rejects.toThrow('does not answer');
  });
});
