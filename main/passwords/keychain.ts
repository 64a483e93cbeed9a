import type { PasswordStore } from './password-store.ts';

/** The part of keytar that is used. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

const service = 'Tipring';

/** How long a keychain may take, milliseconds: a computer that has just been started is slow, a person who is asked to unlock it slower. */
const usualPatience = { first: 20_000, later: 60_000 };

/** What was asked of the keychain, or an error when it takes longer than `patience` milliseconds. */
const within = async <Value>(patience: number, answer: Promise<Value>): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('The keychain does not answer.'));
    }, patience);
  });
  return Promise.race([answer, silence]).finally(() => {
    clearTimeout(timer);
  });
};

/**
 * The keychain of the operating system, through keytar. keytar is no longer maintained and needs a
 * native module: this is the only file that knows its calls.
 *
 * @param load gives keytar, or throws where it was not built
 * @param log told why there is none
 * @param patience milliseconds that the keychain has to answer the first question, and each later one
 * @returns the store, or null where there is no keychain that answers
 */
export const openKeychain = async (
  load: () => Promise<Keytar>,
  log: (line: string) => void,
  patience = usualPatience,
): Promise<PasswordStore | null> => {
  try {
    const keytar = await load();
    await within(patience.first, keytar.getPassword(service, 'is anybody there?'));
    return {
      place: 'keychain',
      read: (account) => within(patience.later, keytar.getPassword(service, account)),
      write: (account, password) => within(patience.later, keytar.setPassword(service, account, password)),
      remove: async (account) => {
        await within(patience.later, keytar.deletePassword(service, account));
      },
    };
  } catch (error) {
    log(`The keychain cannot be used: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
};
