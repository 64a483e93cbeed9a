import { createHash } from 'node:crypto';
import { challenge, login } from './actions.ts';
import type { AmiAction, LoginProof } from './actions.ts';
import {
  ActionFailed,
  AddressNotPermitted,
  ConnectionLost,
  LoginRejected,
  PermissionDenied,
  ShuttingDown,
  TimedOut,
} from './errors.ts';
import type { Address } from './errors.ts';

interface Account extends Address {
  readonly user: string;
  readonly secret: string;
  /** Which classes of events the PBX shall send. */
  readonly events: string;
  readonly signal?: AbortSignal;
}

export interface LoginOptions {
  readonly account: Account;
  /** How long the PBX has for each answer, milliseconds. */
  readonly timeout: number;
  /** Sends an action and waits for its answer. */
  readonly perform: <Result>(action: AmiAction<Result>) => Promise<Result>;
}

/** So it answers everybody while it waits for its calls to end before it stops or restarts. Source: Asterisk's manager.c. */
const isShuttingDown = (error: unknown): boolean =>
  error instanceof ActionFailed && /shutting down/i.test(error.said);

/** The password itself goes only to a PBX that knows no challenge. */
const prove = async ({ account: { secret }, timeout, perform }: LoginOptions): Promise<LoginProof> => {
  try {
    const word = await perform({ ...challenge(), timeoutMs: timeout });
    if (word !== null) {
      return { kind: 'md5', key: createHash('md5').update(`${word}${secret}`).digest('hex') };
    }
  } catch (error) {
    const isRefused = error instanceof ActionFailed || error instanceof PermissionDenied;
    if (!isRefused || isShuttingDown(error)) throw error;
  }
  return { kind: 'plain', secret };
};

/** What a failed login means. */
const meaningOf = (error: unknown, account: Account): unknown => {
  if (error instanceof TimedOut) return new TimedOut('login', account);
  if (error instanceof ConnectionLost && account.signal?.aborted !== true) {
    return new AddressNotPermitted(account);
  }
  if (error instanceof PermissionDenied) return new LoginRejected(account.user, 'Permission denied');
  if (isShuttingDown(error)) return new ShuttingDown(account);
  // "Login Already In Use" and the like say nothing about the password.
  if (error instanceof ActionFailed && !/in use|limit|too many/i.test(error.said)) {
    return new LoginRejected(account.user, error.said);
  }
  return error;
};

/**
 * Logs in, with a challenge where the PBX knows one. AMI: Challenge, Login.
 * @returns how the account proved itself
 * @throws (as rejection) LoginRejected, AddressNotPermitted, ShuttingDown, TimedOut, ActionFailed, InvalidValue
 */
export const logIn = async (options: LoginOptions): Promise<LoginProof['kind']> => {
  const { account, timeout, perform } = options;
  try {
    const proof = await prove(options);
    await perform({ ...login(account.user, proof, account.events), timeoutMs: timeout });
    return proof.kind;
  } catch (error) {
    throw meaningOf(error, account);
  }
};
