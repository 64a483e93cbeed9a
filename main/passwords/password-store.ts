import type { PasswordPlace } from '../../shared/ipc.ts';

/** A place that keeps the password of a PBX account over restarts. */
export interface PasswordStore {
  readonly place: Extract<PasswordPlace, 'keychain' | 'safe-storage'>;
  /**
   * @param account `user@host:port`
   * @returns the password, or null when none is kept
   * @throws when the place cannot be read now, such as a locked keychain
   */
  read(account: string): Promise<string | null>;
  write(account: string, password: string): Promise<void>;
  remove(account: string): Promise<void>;
}
