import type { AmiAction } from '../ami/actions.ts';
import type { Clock } from '../ami/clock.ts';
import { systemClock } from '../ami/clock.ts';
import { ActionFailed, PermissionDenied } from '../ami/errors.ts';
import { hearBanner, openSession } from '../ami/session.ts';
import type { AmiSession, SessionOptions, SessionStage } from '../ami/session.ts';
import { bare, callFromNowhere } from './looks.ts';
import type { DialplanCall, Onward } from './looks.ts';
import type { ConnectionTarget } from './target.ts';

/** What a look at the PBX is made with; the real ones where left out. */
export interface LookTools {
  readonly openSession: (options: SessionOptions) => Promise<AmiSession>;
  readonly hearBanner: (options: SessionOptions) => Promise<void>;
  readonly clock: Clock;
}

export const realTools: LookTools = { openSession, hearBanner, clock: systemClock };

/** So long an event may take that answers a call from nowhere, milliseconds. */
const eventWithin = 2_000;

/** `untold`: the PBX does not say, or the account may not ask. */
export type Known = 'known' | 'unknown' | 'untold';

interface OpeningOptions {
  readonly signal: AbortSignal;
  readonly onStage: (stage: SessionStage) => void;
}

/** One session for looking at a PBX. */
export class PbxLook {
  readonly #session: AmiSession;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #giveUp = (): void => {
    void this.close();
  };
  readonly #heard: ReadonlySet<string>;
  readonly #listeners: Set<() => void>;
  #asked = 0;

  private constructor(
    session: AmiSession,
    signal: AbortSignal,
    clock: Clock,
    heard: ReadonlySet<string>,
    listeners: Set<() => void>,
  ) {
    this.#session = session;
    this.#signal = signal;
    signal.addEventListener('abort', this.#giveUp);
    this.#clock = clock;
    this.#heard = heard;
    this.#listeners = listeners;
  }

  /**
   * Connects and logs in.
   * @throws (as rejection) as `openSession` does
   */
  static async open(
    { settings: { pbx }, secret }: ConnectionTarget,
    tools: LookTools,
    { signal, onStage }: OpeningOptions,
  ): Promise<PbxLook> {
    const heard = new Set<string>();
    const listeners = new Set<() => void>();
    const session = await tools.openSession({
      host: pbx.host,
      port: pbx.port,
      user: pbx.user,
      secret,
      events: 'call',
      wanted: ['OriginateResponse'],
      signal,
      onStage,
      onEvent: (event) => {
        if (event.event !== 'OriginateResponse' || event.actionId === null) return;
        heard.add(event.actionId);
        for (const listener of listeners) listener();
      },
    });
    return new PbxLook(session, signal, tools.clock, heard, listeners);
  }

  /**
   * Connects, hears the banner and lets go again, without a login.
   * @throws (as rejection) as `hearBanner` does
   */
  static greet(
    { settings: { pbx } }: ConnectionTarget,
    tools: LookTools,
    opening: OpeningOptions,
  ): Promise<void> {
    const { host, port } = pbx;
    return tools.hearBanner({ ...opening, host, port, user: '', secret: '', events: 'off', wanted: [] });
  }

  /** Rejects as `AmiSession.run` does. */
  run<Value>(action: AmiAction<Value>): Promise<Value> {
    return this.#session.run(action);
  }

  /** What an action says; null where the account may not, or the PBX does not know it. */
  async tryTo<Value>(action: AmiAction<Value>): Promise<Value | null> {
    try {
      return await this.run(action);
    } catch (error) {
      if (error instanceof PermissionDenied || error instanceof ActionFailed) return null;
      throw error;
    }
  }

  /** May the account do this? Asks with an action that is incomplete, so that nothing happens. */
  async may(name: Parameters<typeof bare>[0]): Promise<boolean> {
    try {
      await this.run(bare(name));
      return true;
    } catch (error) {
      if (error instanceof PermissionDenied) return false;
      if (error instanceof ActionFailed) return true;
      throw error;
    }
  }

  /** Does the dialplan take this number in this context? */
  async takes(place: DialplanCall): Promise<Known> {
    const answer = await this.#callFromNowhere(place);
    if (answer.known !== 'known') return answer.known;
    // Asterisk 11 and older look at the context later only: then "taken" says nothing.
    const control = await this.#callFromNowhere({ ...place, context: 'tipring-no-such-context' });
    return control.known === 'unknown' ? 'known' : 'untold';
  }

  /** Is the account told of calls? Null where it may not ask. */
  async seesCalls(place: DialplanCall): Promise<boolean | null> {
    for (const onward of [place, { application: 'NoOp', data: '' }]) {
      const { known, actionId } = await this.#callFromNowhere(onward);
      if (known === 'known') return this.#hears(actionId);
    }
    return null;
  }

  /** Says goodbye. */
  close(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#giveUp);
    return this.#session.close();
  }

  async #callFromNowhere(onward: Onward): Promise<{ readonly known: Known; readonly actionId: string }> {
    this.#asked += 1;
    const actionId = `tipring-look-${this.#asked}`;
    try {
      await this.run(callFromNowhere(onward, actionId));
      return { known: 'known', actionId };
    } catch (error) {
      if (error instanceof PermissionDenied) return { known: 'untold', actionId };
      if (!(error instanceof ActionFailed)) throw error;
      const isUnknown = /extension does not exist/i.test(error.said);
      return { known: isUnknown ? 'unknown' : 'untold', actionId };
    }
  }

  #hears(actionId: string): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (heard: boolean): void => {
        cancel();
        this.#listeners.delete(look);
        resolve(heard);
      };
      const look = (): void => {
        if (this.#heard.has(actionId)) end(true);
      };
      const cancel = this.#clock.after(eventWithin, () => {
        end(false);
      });
      this.#listeners.add(look);
      look();
    });
  }
}
