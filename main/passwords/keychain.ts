import type { PasswordStore } from './password-store.ts';

/** The part of keytar that is used. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

const service = 'Tipring';

/**
 * The keychain of the operating system, through keytar. keytar is no longer maintained and needs a
 * native module: this is the only file that knows its calls.
 *
 * @param load gives keytar, or throws where it was not built
 * @param patience milliseconds that the keychain has to answer the first question
 * @returns the store, or null where there is no keychain that answers
 */
export const openKeychain = async (
  load: () => Promise<Keytar>,
  patience = 5000,
): Promise<PasswordStore | null> => {
  try {
    const keytar = await load();
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error('The keychain does not answer.'));
      }, patience);
    });
    await Promise.race([keytar.getPassword(service, 'is anybody there?'), silence]).finally(() => {
      clearTimeout(timer);
    });
    return {
      place: 'keychain',
      safety:
        "In this computer's keychain, encrypted. It opens when you log in; programs that run under your name may ask it.",
      read: (account) => keytar.getPassword(service, account),
      write: (account, password) => keytar.setPassword(service, account, password),
      remove: async (account) => {
        await keytar.deletePassword(service, account);
      },
    };
  } catch {
    return null;
  }
};
