import { FaultProxy } from '../support/fault-proxy.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { isConnected } from './seat.ts';
import type { Seat, Sight } from './seat.ts';

/** A desk at a PBX, and what stands between them. */
export interface Bench<At extends Seat = Seat> {
  readonly pbx: TestPbx;
  readonly proxy: FaultProxy;
  readonly seat: At;
  /** Lets the fault last: a while that differs each time where it is measured, no time where it is only tried. */
  last(): Promise<void>;
}

/** Something that goes wrong at the desk, and what must come of it. */
export interface Fault<At extends Seat = Seat> {
  /** What goes wrong, as a sentence would go on after "Tipring stands it when…". */
  readonly name: string;
  /** Whether the app reaches the PBX through the proxy or by itself. */
  readonly way: 'through-proxy' | 'direct';
  /** On which PBXs it can be had; all when left out. */
  readonly on?: readonly TestPbx['name'][];
  /** `reconnect`: the network was away, and how soon the link is back is measured several times. */
  readonly kind: 'reconnect' | 'other';
  /**
   * Makes it go wrong and right again.
   * @returns milliseconds from when it could have been well again until it was seen to be; null when it never went wrong
   * @throws when anything is seen that must not be, or not seen that must
   */
  run(bench: Bench<At>): Promise<number | null>;
}

/** An account at the PBX, and where the PBX is reached. */
export interface Account {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly secret: string;
}

/** How a fault went. */
export interface Trial {
  /** Milliseconds; null when it never went wrong. */
  readonly wellAfter: number | null;
  readonly seen: readonly Sight[];
}

export interface TrialOptions<At extends Seat> {
  readonly pbx: TestPbx;
  /** Takes the seat of extension 1001. */
  readonly openSeat: (account: Account) => Promise<At>;
  readonly last: () => Promise<void>;
}

/** Tries a fault once, at a desk that is connected and quiet, and leaves nothing behind. */
export const tryFault = async <At extends Seat>(
  fault: Fault<At>,
  { pbx, openSeat, last }: TrialOptions<At>,
): Promise<Trial> => {
  await pbx.reset();
  const proxy = await FaultProxy.before({ host: pbx.host, port: pbx.amiPort });
  const { host, port } = fault.way === 'through-proxy' ? proxy : { host: pbx.host, port: pbx.amiPort };
  try {
    const seat = await openSeat({ host, port, user: pbx.user, secret: pbx.secret });
    try {
      await seat.until('the link to the PBX', isConnected);
      const begun = seat.seen.length;
      const wellAfter = await fault.run({ pbx, proxy, seat, last });
      return { wellAfter, seen: seat.seen.slice(begun) };
    } finally {
      await seat.close();
    }
  } finally {
    await proxy.close();
  }
};

/** Milliseconds from `since` until something is seen. */
export const wellAfter = async (
  { seat }: Bench,
  since: number,
  ...wanted: Parameters<Seat['until']>
): Promise<number> => Math.max(0, (await seat.until(...wanted)) - since);
