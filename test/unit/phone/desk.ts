import { Phone } from '../../../main/phone/phone.ts';
import type { Call } from '../../../shared/call.ts';
import type { DialProgress } from '../../../shared/ipc.ts';
import type { Result } from '../../../shared/problem.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import { fakeClock } from '../ami/fake-clock.ts';
import type { FakeClock } from '../ami/fake-clock.ts';
import { FakeLink } from './fake-link.ts';
import type { Headers } from './fake-link.ts';
import type { Sentence } from '../../../shared/sentence.ts';

export const secret = 'correct horse';

interface DeskOptions {
  readonly pbx?: Partial<Settings['pbx']>;
  readonly phone?: Partial<Settings['phone']>;
  readonly colleagues?: Settings['colleagues'];
}

/** The phone of extension 1001 on a Yeastar, at a link in the hands of the test. */
export class Desk {
  readonly link = new FakeLink();
  readonly clock: FakeClock = fakeClock();
  readonly log: string[] = [];
  readonly progress: DialProgress[] = [];
  /** The names of the events that a report would show. */
  readonly recorded: (string | undefined)[] = [];
  readonly phone: Phone;
  changes = 0;
  #ids = 0;

  constructor({ pbx, phone, colleagues = [] }: DeskOptions = {}) {
    this.phone = new Phone({
      settings: {
        ...defaultSettings,
        colleagues,
        pbx: { ...defaultSettings.pbx, host: 'pbx', user: 'desk', ...pbx },
        phone: { ...defaultSettings.phone, extension: '1001', ...phone },
      },
      secret,
      createLink: (options) => {
        this.link.options = options;
        return this.link;
      },
      clock: this.clock,
      newId: () => {
        this.#ids += 1;
        return `id${String(this.#ids)}`;
      },
      log: (line) => this.log.push(line),
      record: (message) => this.recorded.push(message.get('Event')),
    });
    this.phone.onChange(() => {
      this.changes += 1;
    });
    this.phone.start();
  }

  /** @param commands the actions that the PBX lists for the account; it lists none where they are left out */
  static async connected(options?: DeskOptions, commands: readonly string[] = []): Promise<Desk> {
    const desk = new Desk(options);
    desk.link.answers.set('ListCommands', Object.fromEntries(commands.map((name) => [name, 'Does it.'])));
    await desk.link.connect();
    return desk;
  }

  get calls(): readonly Call[] {
    return this.phone.snapshot.calls;
  }

  dial(number: string): Promise<Result<Sentence>> {
    return this.phone.dial(number, (progress) => this.progress.push(progress));
  }

  /** Anna calls, and the user's phone rings. */
  annaCalls(): Call {
    this.link.event({ Event: 'Newchannel', ...channel(anna, '4') });
    this.link.event({ Event: 'Newchannel', ...channel(own, '0') });
    this.link.event({ Event: 'DialBegin', ...channel(anna, '4'), ...dest(own, '0') });
    this.link.event({ Event: 'Newstate', ...channel(own, '5') });
    const call = this.calls.at(-1);
    if (call === undefined) throw new Error('The call does not show.');
    return call;
  }

  /** The user's phone stops ringing. */
  ownLegEnds(): void {
    this.link.event({ Event: 'DialEnd', ...channel(anna, '4'), ...dest(own, '5'), DialStatus: 'CANCEL' });
    this.link.event({ Event: 'Hangup', ...channel(own, '5'), Cause: '16' });
  }

  /** Anna gives up. */
  annaHangsUp(): void {
    this.ownLegEnds();
    this.link.event({ Event: 'Hangup', ...channel(anna, '4'), Cause: '16' });
  }

  /** The user's phone is picked up. */
  userAnswers(): void {
    this.userPicksUp();
    this.bothAreConnected();
  }

  /** The receiver is lifted, and the PBX has yet to connect the two. */
  userPicksUp(): void {
    this.link.event({ Event: 'Newstate', ...channel(own, '6') });
    this.link.event({ Event: 'DialEnd', ...channel(anna, '6'), ...dest(own, '6'), DialStatus: 'ANSWER' });
  }

  bothAreConnected(): void {
    this.link.event({ Event: 'BridgeEnter', ...channel(own, '6'), BridgeUniqueid: 'b1' });
    this.link.event({ Event: 'BridgeEnter', ...channel(anna, '6'), BridgeUniqueid: 'b1' });
  }
}

/** Somebody's line: the headers that tell it. */
interface Line {
  readonly name: string;
  readonly uniqueId: string;
  readonly number: string;
  readonly callerName: string;
}

export const anna: Line = {
  name: 'PJSIP/1000-00000001',
  uniqueId: '1.1',
  number: '1000',
  callerName: 'Anna Berg',
};
export const own: Line = {
  name: 'PJSIP/1001-00000002',
  uniqueId: '1.2',
  number: '1001',
  callerName: 'Uta',
};
export const bjoern: Line = {
  name: 'PJSIP/1002-00000003',
  uniqueId: '1.3',
  number: '1002',
  callerName: 'Björn',
};

const headersOf = (line: Line, state: string, prefix: string): Headers => ({
  [`${prefix}Channel`]: line.name,
  [`${prefix}ChannelState`]: state,
  [`${prefix}CallerIDNum`]: line.number,
  [`${prefix}CallerIDName`]: line.callerName,
  [`${prefix}ConnectedLineNum`]: '<unknown>',
  [`${prefix}ConnectedLineName`]: '<unknown>',
  [`${prefix}Uniqueid`]: line.uniqueId,
  [`${prefix}Linkedid`]: '1.1',
});

/** @param state ChannelState: 0 down, 4 ring, 5 ringing, 6 up */
export const channel = (line: Line, state: string): Headers => headersOf(line, state, '');
export const dest = (line: Line, state: string): Headers => headersOf(line, state, 'Dest');

/** The user's own leg of the first dialled call, as Asterisk names it after our ChannelId. */
export const ownLeg: Line = { ...own, uniqueId: 'tipring-id2', name: 'PJSIP/1001-00000009' };
