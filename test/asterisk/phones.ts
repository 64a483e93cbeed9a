import type { PhoneBehaviour } from '../support/test-pbx.ts';
import { type Bench, loopback } from './bench.ts';
import { register } from './sip.ts';
import type { SippOrder, SippRun, SippRunner } from './sipp.ts';

/** Milliseconds; longer than any test. */
export const day = 86_400_000;

/** A phone on a desk. */
export interface DeskPhone {
  readonly name: string;
  /** The extension that it registers at. */
  readonly aor: string;
}

/**
 * The phones on the desks. One SIPp per behaviour serves all phones that behave so; a phone that gets
 * another behaviour registers with another SIPp, and the calls it has go on where they are.
 */
export class Phones {
  readonly #bench: Bench;
  readonly #sipp: SippRunner;
  readonly #phones: readonly DeskPhone[];
  readonly #behaviours = new Map<string, PhoneBehaviour>();
  readonly #servers = new Map<string, Promise<SippRun>>();
  /** Where each phone is registered now. */
  readonly #contacts = new Map<string, string>();

  /** @param phones those that are there */
  constructor(bench: Bench, sipp: SippRunner, phones: readonly DeskPhone[]) {
    this.#bench = bench;
    this.#sipp = sipp;
    this.#phones = phones;
  }

  /** Returns when the PBX knows where the phone is now. */
  async set(name: string, behaviour: PhoneBehaviour): Promise<void> {
    const phone = this.#phones.find((one) => one.name === name);
    if (phone === undefined) throw new RangeError(`The bench has no phone ${name}.`);
    this.#behaviours.set(name, behaviour);
    await this.#register(phone);
  }

  /** Every phone behaves as told from its next call on; all but those in `off`, which are nowhere. */
  async reset(behaviour: PhoneBehaviour, off: readonly string[]): Promise<void> {
    for (const { name } of this.#phones)
      this.#behaviours.set(name, off.includes(name) ? { kind: 'off' } : behaviour);
    await this.registerAll();
  }

  /** Registers every phone anew, as they do when their PBX has come back. */
  async registerAll(): Promise<void> {
    this.#contacts.clear();
    const aors = new Set(this.#phones.map(({ aor }) => aor));
    await Promise.all([...aors].map((aor) => register(this.#bench.sipPort, aor, [])));
    await Promise.all(this.#phones.map((phone) => this.#register(phone)));
  }

  /** To be told when the SIPp processes have been killed. */
  forgetServers(): void {
    this.#servers.clear();
  }

  async #register({ name, aor }: DeskPhone): Promise<void> {
    const behaviour = this.#behaviours.get(name) ?? { kind: 'off' };
    const server = behaviour.kind === 'off' ? null : await this.#serverFor(behaviour);
    const before = this.#contacts.get(name);
    const now = server === null ? undefined : `sip:${name}@${loopback}:${server.port}`;
    if (before === now) return;
    const contacts = [
      ...(before === undefined ? [] : [{ uri: before, expires: 0 }]),
      ...(now === undefined ? [] : [{ uri: now, expires: 7200 }]),
    ];
    await register(this.#bench.sipPort, aor, contacts);
    if (now === undefined) this.#contacts.delete(name);
    else this.#contacts.set(name, now);
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
    const run = await this.#sipp.start(orderFor(behaviour, this.#bench));
    await this.#sipp.listening(run);
    return run;
  }
}

function orderFor(behaviour: Exclude<PhoneBehaviour, { kind: 'off' }>, bench: Bench): SippOrder {
  switch (behaviour.kind) {
    case 'answers':
      return answering(behaviour.after, behaviour.talkFor ?? day);
    case 'rings':
      return answering(day, day);
    case 'busy':
      return refusing('486 Busy Here', loopback);
    case 'rejects':
      return refusing('603 Decline', loopback);
    case 'forwards':
      return refusing('302 Moved Temporarily', `${behaviour.to}@${loopback}:${bench.sipPort}`);
  }
}

function answering(after: number, talkFor: number): SippOrder {
  // SIPp takes 0 for "wait for ever".
  const values = { AFTER: Math.max(after, 1), TALK_FOR: Math.max(talkFor, 1) };
  return { scenario: 'answers', values, parameters: ['-aa'] };
}

function refusing(status: string, contact: string): SippOrder {
  return { scenario: 'refuses', values: { STATUS: status, CONTACT: contact }, parameters: ['-aa'] };
}
