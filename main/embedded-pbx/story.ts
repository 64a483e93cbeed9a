import type { EmbeddedPbx, PlacedCall } from './embedded-pbx.ts';
import { Timers, systemScheduler } from './timers.ts';
import type { Scheduler } from './timers.ts';

/** Somebody who calls the user in the demo. */
type Caller =
  | { readonly from: 'outside'; readonly number: string; readonly name: string }
  | { readonly from: 'colleague'; readonly extension: string; readonly name: string };

/** A scene of the demo. Times are milliseconds after the first caller has dialled. */
interface Scene {
  readonly callers: readonly Caller[];
  /** When the user's phone is lifted; null when it is not. */
  readonly answeredAfter: number | null;
  /** When the callers hang up. */
  readonly endsAfter: number;
}

/** What can be asked of the story. */
export const storySteps = ['outside', 'colleague', 'two', 'caller-hangs-up', 'answer'] as const;
export type StoryStep = (typeof storySteps)[number];

const customer: Caller = { from: 'outside', number: '0301234567', name: 'Zoë Müller, Blumenhaus' };
const supplier: Caller = { from: 'outside', number: '0214567890', name: 'Łódź Paper Supplies' };
const workshop: Caller = { from: 'outside', number: '0407654321', name: 'Harbour Workshop' };
const anna: Caller = { from: 'colleague', extension: '1000', name: 'Anna Berg' };
const carla: Caller = { from: 'colleague', extension: '1003', name: 'Carla Dupont' };

/** What happens by itself, one scene after the other, over and over. */
const scenes: readonly Scene[] = [
  { callers: [customer], answeredAfter: 6000, endsAfter: 25_000 },
  { callers: [anna], answeredAfter: 5000, endsAfter: 20_000 },
  { callers: [supplier], answeredAfter: null, endsAfter: 9000 },
  { callers: [workshop, carla], answeredAfter: 7000, endsAfter: 22_000 },
];

/** Callers of two at once dial this long after each other, milliseconds. */
const betweenCallers = 1500;
/** Before the first scene, and at least and at most between two of them, milliseconds. */
const pauses = { first: 4000, least: 20_000, most: 60_000 };

export interface StoryOptions {
  /** The user's extension; 1001 when left out. */
  readonly extension?: string;
  readonly scheduler?: Scheduler;
  /** Between 0 and 1. */
  readonly random?: () => number;
}

/**
 * The demo's script. The user's phone rings until it is lifted, answers its own click-to-dial calls
 * by itself, and gets calls: by themselves once started, and on request.
 */
export class Story {
  readonly #pbx: EmbeddedPbx;
  readonly #extension: string;
  readonly #timers: Timers;
  readonly #random: () => number;
  #calls: readonly PlacedCall[] = [];
  #next = 0;

  constructor(
    pbx: EmbeddedPbx,
    { extension = '1001', scheduler = systemScheduler, random = Math.random }: StoryOptions = {},
  ) {
    this.#pbx = pbx;
    this.#extension = extension;
    this.#timers = new Timers(scheduler);
    this.#random = random;
    pbx.setPhone(extension, { kind: 'rings' }, { kind: 'answers', after: 1500 });
    pbx.setOutside({ kind: 'answers', after: 2500 });
  }

  /** Lets the scenes come by themselves, the first one soon. */
  start(): void {
    this.#timers.after(pauses.first, () => {
      this.#playNext();
    });
  }

  /** Lets nothing more happen by itself; calls that are on go on. */
  stop(): void {
    this.#timers.cancelAll();
  }

  /** Plays one of `storySteps` now. Returns what happens, in one sentence; null when there is no such step. */
  play(step: string): string | null {
    const known = storySteps.find((name) => name === step);
    return known === undefined ? null : this.#step(known);
  }

  #step(step: StoryStep): string {
    switch (step) {
      case 'outside':
        this.#call([customer]);
        return `${customer.name} calls from outside.`;
      case 'colleague':
        this.#call([anna]);
        return `${anna.name} calls.`;
      case 'two':
        this.#call([workshop, carla]);
        return `${workshop.name} calls from outside, and ${carla.name} right after.`;
      case 'caller-hangs-up': {
        const newest = this.#calls.filter((call) => !call.isOver()).at(-1);
        newest?.hangUp();
        return newest ? 'The caller hangs up.' : 'Nobody is calling.';
      }
      case 'answer':
        return this.#pbx.answer(this.#extension)
          ? 'The phone on the desk is lifted.'
          : 'The phone on the desk does not ring.';
    }
  }

  #playNext(): void {
    const scene = scenes[this.#next % scenes.length];
    if (scene && !this.#pbx.isRinging(this.#extension) && !this.#pbx.isTalking(this.#extension)) {
      this.#next += 1;
      this.#playScene(scene);
    }
    this.#timers.after(pauses.least + this.#random() * (pauses.most - pauses.least), () => {
      this.#playNext();
    });
  }

  #playScene({ callers, answeredAfter, endsAfter }: Scene): void {
    const placed = this.#call(callers);
    if (answeredAfter !== null) {
      this.#timers.after(answeredAfter, () => {
        this.#pbx.answer(this.#extension);
      });
    }
    this.#timers.after(endsAfter, () => {
      for (const call of placed) call.hangUp();
    });
  }

  /** The answer grows as the callers dial, one after the other. */
  #call(callers: readonly Caller[]): readonly PlacedCall[] {
    const placed: PlacedCall[] = [];
    callers.forEach((caller, index) => {
      const dial = () => {
        const call = this.#dial(caller);
        placed.push(call);
        this.#calls = [...this.#calls.filter((earlier) => !earlier.isOver()), call];
      };
      if (index === 0) dial();
      else this.#timers.after(index * betweenCallers, dial);
    });
    return placed;
  }

  #dial(caller: Caller): PlacedCall {
    if (caller.from === 'colleague') return this.#pbx.callFrom(caller.extension, this.#extension);
    const { number, name } = caller;
    return this.#pbx.callFromOutside({ number, name, dialled: this.#pbx.outsideNumber(this.#extension) });
  }
}
