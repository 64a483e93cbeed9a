import type { Account, EventClass } from './accounts.ts';
import type { ActionKind } from './ami-action.ts';
import { AmiSession } from './ami-session.ts';
import type { AmiLine } from './ami-session.ts';
import type { Scheduler } from './timers.ts';

export interface ManagerOptions {
  readonly accounts: readonly Account[];
  readonly actions: readonly ActionKind[];
  readonly scheduler: Scheduler;
  readonly random: () => number;
}

/** The manager sessions of a PBX, whatever they come over. No I/O. */
export class Manager {
  readonly #options: ManagerOptions;
  readonly #sessions = new Set<AmiSession>();

  constructor(options: ManagerOptions) {
    this.#options = options;
  }

  /** A client has connected. */
  open(line: AmiLine): AmiSession {
    const session = new AmiSession({ ...this.#options, ...line });
    this.#sessions.add(session);
    return session;
  }

  /** A client has gone. */
  forget(session: AmiSession): void {
    this.#sessions.delete(session);
  }

  /** Sends an event to every session that may see its class. */
  broadcast(text: string, eventClass: EventClass): void {
    for (const session of this.#sessions) session.event(text, eventClass);
  }
}
