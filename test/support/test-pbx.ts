/*
 * What a test can ask of a PBX, whichever it is: the embedded one, Asterisk 16 or Asterisk 22.
 * All of them know the same people:
 *
 *   1000 Anna Berg          colleague
 *   1001 the user
 *   1002 Björn Čapek        colleague
 *   1003 Carla Dupont       colleague
 *   1009 nobody's phone     never registered
 *   6200 ring group         rings 1001, 1002 and 1003 together
 *   5551001                 the user's number as outsiders dial it, through the trunk `test1`
 *   0…                      anything that starts with 0 goes out through the trunk
 *
 * The contexts are Yeastar's: DLPN_DialPlan<extension>, each including the common plan.
 */

/** What a phone does when it rings. Times are milliseconds. */
export type PhoneBehaviour =
  /** Rings, then answers; hangs up by itself after `talkFor` when that is given. */
  | { readonly kind: 'answers'; readonly after: number; readonly talkFor?: number }
  /** Rings until the other side gives up. */
  | { readonly kind: 'rings' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'rejects' }
  /** Not registered, not reachable. */
  | { readonly kind: 'off' };

/** A call that a test has placed. */
export interface PlacedCall {
  /** The caller hangs up: a CANCEL while it rings, a BYE while it talks. */
  hangUp(): Promise<void>;
}

export interface TestPbx {
  readonly name: 'embedded' | 'asterisk-16' | 'asterisk-22';
  readonly host: string;
  readonly amiPort: number;
  /** The desk account: read call,cdr,agent; write call,originate,agent. */
  readonly user: string;
  readonly secret: string;
  /** An account with every right, for finding things out (`command`, `config`, `system`). */
  readonly admin: { readonly user: string; readonly secret: string };
  /** Every phone answers after 200 ms until a test says otherwise. Takes effect with the next call. */
  setPhone(extension: string, behaviour: PhoneBehaviour): Promise<void>;
  /** A phone calls a number. */
  callFrom(extension: string, number: string): Promise<PlacedCall>;
  /** An outsider calls in through the trunk. */
  callFromOutside(caller: {
    readonly number: string;
    readonly name: string;
    readonly dialled: string;
  }): Promise<PlacedCall>;
  /** How the outside world takes calls that go out through the trunk. */
  setOutside(behaviour: PhoneBehaviour): Promise<void>;
  /** True while media or signalling says that this extension's phone is in an answered call. */
  isTalking(extension: string): Promise<boolean>;
  /** Stops at once (connections reset) and comes back up; resolves when it accepts logins again. */
  restart(): Promise<void>;
  /** Ends every call and resets every phone. */
  reset(): Promise<void>;
  close(): Promise<void>;
}
