import type { PhoneBehaviour } from '../support/test-pbx.ts';
import type { Bench } from './bench.ts';
import { register } from './sip.ts';
import type { SippOrder, SippRun, SippRunner } from './sipp.ts';

/** How every phone behaves until a test says otherwise. */
const usualBehaviour: PhoneBehaviour = { kind: 'answers', after: 200 };

const day = 86_400_000;

/**
 * The phones on the desks. One SIPp per behaviour serves all phones that behave so; a phone that gets
 * another behaviour registers with another SIPp, and the calls it has go on where they are.
 */
export class Phones {
  readonly #bench: Bench;
  readonly #sipp: SippRunner;
  readonly #names: readonly string[];
  readonly #behaviours = new Map<string, PhoneBehaviour>();
  readonly #servers = new Map<string, Promise<SippRun>>();

  /** @param names of the phones that are there */
  constructor(bench: Bench, sipp: SippRunner, names: readonly string[]) {
    this.#bench = bench;
    this.#sipp = sipp;
    this.#names = names;
  }

  /** Returns when the PBX knows where the phone is now. */
  async set(name: string, behaviour: PhoneBehaviour): Promise<void> {
    const server = behaviour.kind === 'off' ? null : await this.#serverFor(behaviour);
    await register(this.#bench.sipPort, name, server?.port ?? null);
    this.#behaviours.set(name, behaviour);
  }

  /** Every phone behaves as usual again. */
  async reset(): Promise<void> {
    this.#behaviours.clear();
    await this.registerAll();
  }

  /** Registers every phone anew, as they do when their PBX has come back. */
  async registerAll(): Promise<void> {
    await Promise.all(
      this.#names.map((name) => this.set(name, this.#behaviours.get(name) ?? usualBehaviour)),
    );
  }

  /** To be told when the SIPp processes have been killed. */
  forgetServers(): void {
    this.#servers.clear();
  }

  #serverFor(behaviour: Exclude<PhoneBehaviour, { kind: 'off' }>): Promise<SippRun> {
    const key = JSON.stringify(behaviour);
    const known = this.#servers.get(key);
    if (known !== undefined) return known;
    const started = this.#start(behaviour);
    this.#servers.set(key, started);
    return started;
  }

  async #start(behaviour: Exclude<PhoneBehaviour, { kind: 'off' }>): Promise<SippRun> {
    const run = await this.#sipp.start(orderFor(behaviour));
    await this.#sipp.listening(run);
    return run;
  }
}

function orderFor(behaviour: Exclude<PhoneBehaviour, { kind: 'off' }>): SippOrder {
  switch (behaviour.kind) {
    case 'answers':
      return answering(behaviour.after, behaviour.talkFor ?? day);
    case 'rings':
      return answering(day, day);
    case 'busy':
      return refusing('486 Busy Here');
    case 'rejects':
      return refusing('603 Decline');
  }
}

function answering(after: number, talkFor: number): SippOrder {
  // SIPp takes 0 for "wait for ever".
  const values = { AFTER: Math.max(after, 1), TALK_FOR: Math.max(talkFor, 1) };
  return { scenario: 'answers', values, parameters: ['-aa'] };
}

function refusing(status: string): SippOrder {
  return { scenario: 'refuses', values: { STATUS: status }, parameters: ['-aa'] };
}
