import type { Clock } from '../ami/clock.ts';
import type { AmiLinkState } from '../ami/link.ts';

/** No phone rings for longer: a call that rang when the link went down is over by then, milliseconds. */
const ringsAtMost = 120_000;

/** Tells when what rang as the link went down can ring no more: after a while, or when the link stays down for good. */
export class LostRinging {
  readonly #clock: Clock;
  readonly #tell: () => void;
  #isUp = false;
  /** When the link went down, milliseconds since 1970; null while it is up, and once it was told. */
  #since: number | null = null;
  #cancel: () => void = () => undefined;

  /** @param tell called once for each time that the link goes down */
  constructor(clock: Clock, tell: () => void) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** Takes in what the link does, after the call model has. */
  follow({ kind }: AmiLinkState): void {
    const wasUp = this.#isUp;
    this.#isUp = kind === 'connected';
    switch (kind) {
      case 'connected':
      case 'idle':
        this.#rest();
        return;
      case 'connecting':
      case 'waiting':
        if (wasUp) this.#begin();
        return;
      case 'stopped':
        if (wasUp || this.#since !== null) this.#end();
    }
  }

  /** The computer woke: while it slept, the time went on and no timer ran. */
  woke(): void {
    if (this.#since !== null && this.#clock.now() - this.#since >= ringsAtMost) this.#end();
  }

  #begin(): void {
    this.#since = this.#clock.now();
    this.#cancel = this.#clock.after(ringsAtMost, () => {
      this.#end();
    });
  }

  #rest(): void {
    this.#cancel();
    this.#since = null;
  }

  #end(): void {
    this.#rest();
    this.#tell();
  }
}
