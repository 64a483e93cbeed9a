/* eslint-disable @typescript-eslint/no-deprecated -- their successors came after Electron 33, on which Tipring must run too */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import { z } from 'zod';
import type { PasswordStore } from '../passwords/password-store.ts';

const fileSchema = z.record(z.string(), z.string());

/**
 * Passwords in a file, encrypted by Electron's safeStorage with a key that the system keeps.
 *
 * @param folder the user data folder
 * @returns the store, or null where the system keeps no key: on Linux without a keyring safeStorage
 *   only obscures what it writes, and that is not offered
 */
export const openSafeStorage = (folder: string): PasswordStore | null => {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null;
  const file = join(folder, 'passwords.json');

  const readAll = async (): Promise<Record<string, string>> => {
    try {
      return fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch (error) {
      // What is damaged cannot be decrypted any more either: the password is asked for anew.
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (isMissing || error instanceof SyntaxError || error instanceof z.ZodError) return {};
      throw error;
    }
  };
  const writeAll = async (passwords: Record<string, string>): Promise<void> => {
    await writeFile(`${file}.new`, JSON.stringify(passwords), { mode: 0o600 });
    await rename(`${file}.new`, file);
  };

  return {
    place: 'safe-storage',
    read: async (account) => {
      const encrypted = (await readAll())[account];
      return encrypted === undefined ? null : safeStorage.decryptString(Buffer.from(encrypted, 'base64'));
    },
    write: async (account, password) => {
      const passwords = await readAll();
      await writeAll({ ...passwords, [account]: safeStorage.encryptString(password).toString('base64') });
    },
    remove: async (account) => {
      const { [account]: removed, ...others } = await readAll();
      if (removed === undefined) return;
      if (Object.keys(others).length === 0) await rm(file, { force: true });
      else await writeAll(others);
    },
  };
};
