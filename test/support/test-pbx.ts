/*
 * What a test can ask of a PBX, whichever it is: the embedded one, Asterisk 16 or Asterisk 22.
 * All of them know the same people:
 *
 *   1000 Anna Berg          colleague
 *   1001 Uta Keller         the user
 *   1001b                   the user's second phone, at the same extension; off until a test turns it on
 *   1002 Björn Čapek        colleague
 *   1003 Carla Dupont       colleague
 *   1005 Uta Keller         the user's softphone, an extension of its own
 *   1009 nobody's phone     never registered
 *   100 Front Desk, 10010 Warehouse, anna-berg Anna-Lena Bergström: extensions that are easily mixed up
 *   6200 ring group         rings 1001, 1002 and 1003 together
 *   6201 ring group         rings 1002 for a second, then 1001
 *   6202 ring group         rings 1003, 1002 and 1001 together
 *   6400 queue              rings 1001 and 1002 together
 *   6401 queue              rings 1002 and 1001 one after the other, a second each, again and again
 *   6500 conference
 *   700, 701…               parks a call, fetches it; 800, 801… the same, and it comes back after two seconds
 *   *8, *04<extension>      picks up a call of the same group, of that extension
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
  /** Sends every caller on to another extension. */
  | { readonly kind: 'forwards'; readonly to: string }
  /** Not registered, not reachable. */
  | { readonly kind: 'off' };

/** How every phone behaves until a test says otherwise. */
export const usualBehaviour: PhoneBehaviour = { kind: 'answers', after: 200 };

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
  /** Lifts the receiver of a phone once it rings. */
  answer(extension: string): Promise<void>;
  /** Puts the receiver down: ends the call that is talked on; turns down what rings where none is. */
  hangUp(extension: string): Promise<void>;
  /** Puts the call that a phone talks on on hold, takes it back. */
  hold(extension: string): Promise<void>;
  resume(extension: string): Promise<void>;
  /** The transfer key of a phone: sends the call it talks on to a number and is out of it. */
  transfer(extension: string, to: string): Promise<void>;
  /** The same key with two calls, one held: connects their far ends with each other. */
  join(extension: string): Promise<void>;
  /** True while this extension's phone rings. */
  isRinging(extension: string): Promise<boolean>;
  /** True while media or signalling says that this extension's phone is in an answered call. */
  isTalking(extension: string): Promise<boolean>;
  /** The header, Call-Info or Alert-Info, with which this extension's phone was called last; empty where it had none. */
  answerHeader(extension: string): Promise<string>;
  /** Stops at once (connections reset) and comes back up; resolves when it accepts logins again. */
  restart(): Promise<void>;
  /** Ends every call; every phone behaves as told from then on, as {@link usualBehaviour} when not told. */
  reset(behaviour?: PhoneBehaviour): Promise<void>;
  close(): Promise<void>;
}
