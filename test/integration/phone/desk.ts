import { randomUUID } from 'node:crypto';
import { systemClock } from '../../../main/ami/clock.ts';
import type { Clock } from '../../../main/ami/clock.ts';
import { AmiLink } from '../../../main/ami/link.ts';
import { Phone } from '../../../main/phone/phone.ts';
import type { PhoneSnapshot } from '../../../main/phone/phone.ts';
import type { Call, CallPhase } from '../../../shared/call.ts';
import type { DialProgress } from '../../../shared/ipc.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { TestPbx } from '../../support/test-pbx.ts';

/** So long a desk waits for something to be seen, milliseconds. */
const patience = 10_000;

/** Gives a busy machine time: what the phone waits for is what the tests are about, not how long. */
const patientClock: Clock = {
  now: () => systemClock.now(),
  after: (ms, run) => systemClock.after(5 * ms, run),
};

type PhaseOf<Kind extends CallPhase['kind']> = Extract<CallPhase, { kind: Kind }>;

/** The user's desk at a PBX: the phone as Tipring sees it, and all that was ever seen. */
export class Desk {
  readonly phone: Phone;
  readonly log: string[] = [];
  readonly seen: PhoneSnapshot[] = [];
  readonly progress: DialProgress['kind'][] = [];

  constructor(
    pbx: TestPbx,
    phone: Partial<Settings['phone']> = {},
    account: Pick<TestPbx, 'user' | 'secret'> = pbx,
  ) {
    this.phone = new Phone({
      settings: {
        ...defaultSettings,
        pbx: { ...defaultSettings.pbx, host: pbx.host, port: pbx.amiPort, user: account.user },
        phone: { ...defaultSettings.phone, extension: '1001', ...phone },
      },
      secret: account.secret,
      createLink: (options) => new AmiLink({ ...options, clock: systemClock }),
      clock: patientClock,
      newId: randomUUID,
      log: (line) => {
        this.log.push(line);
      },
      record: () => undefined,
    });
    this.phone.onChange(() => {
      this.seen.push(this.phone.snapshot);
    });
  }

  static async connected(pbx: TestPbx, phone?: Partial<Settings['phone']>): Promise<Desk> {
    const desk = new Desk(pbx, phone);
    desk.phone.start();
    await desk.untilConnected();
    return desk;
  }

  async untilConnected(): Promise<void> {
    await this.until('the link is up', ({ link }) => link.kind === 'connected' || null);
  }

  /** The first thing that `look` finds in the snapshot, now or once it has changed. */
  until<Found>(what: string, look: (snapshot: PhoneSnapshot) => Found | null): Promise<Found> {
    return new Promise((resolve, reject) => {
      const letGo: (() => void)[] = [];
      const tryNow = (): void => {
        const found = look(this.phone.snapshot);
        if (found === null) return;
        for (const each of letGo) each();
        resolve(found);
      };
      letGo.push(
        this.phone.onChange(tryNow),
        systemClock.after(patience, () => {
          for (const each of letGo) each();
          reject(
            new Error(`Waited in vain until ${what}. Seen last: ${JSON.stringify(this.phone.snapshot)}`),
          );
        }),
      );
      tryNow();
    });
  }

  /** Waits until a call is in a phase, and answers with that call and its phase. */
  untilCall<Kind extends CallPhase['kind']>(
    kind: Kind,
    fits: (call: Call) => boolean = () => true,
  ): Promise<Call & { readonly phase: PhaseOf<Kind> }> {
    const isIn = (phase: CallPhase): phase is PhaseOf<Kind> => phase.kind === kind;
    return this.until(`a call is ${kind}`, ({ calls }) => {
      for (const call of calls) if (isIn(call.phase) && fits(call)) return { ...call, phase: call.phase };
      return null;
    });
  }

  dial(number: string): ReturnType<Phone['dial']> {
    return this.phone.dial(number, ({ kind }) => {
      this.progress.push(kind);
    });
  }

  /** How many different calls were ever seen. */
  get callsSeen(): number {
    return new Set(this.seen.flatMap(({ calls }) => calls.map(({ id }) => id))).size;
  }
}
