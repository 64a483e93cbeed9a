import type { AmiSession } from '../../../main/embedded-pbx/ami-session.ts';
import { EmbeddedPbx } from '../../../main/embedded-pbx/embedded-pbx.ts';
import type { Credentials } from '../../../main/embedded-pbx/embedded-pbx.ts';
import type { World } from '../../../main/embedded-pbx/world.ts';
import { ManualScheduler } from './manual-scheduler.ts';

type Message = Readonly<Record<string, string>>;

/** The same numbers at each run, no two bridges with the same. */
const countingRandom = () => {
  let last = 1;
  return () => (last = (last * 16_807) % 2_147_483_647) / 2_147_483_647;
};

/** A PBX on a clock of the test's, and the desk that is logged in to it. */
export const deskAtPbx = (account: 'desk' | 'admin' = 'desk', world?: World) => {
  const scheduler = new ManualScheduler();
  const pbx = new EmbeddedPbx({ scheduler, random: countingRandom(), ...(world ? { world } : {}) });
  const desk = new Desk(pbx);
  desk.login(pbx[account]);
  return { scheduler, pbx, desk };
};

/** Somebody with an AMI session. */
export class Desk {
  text = '';
  closed = false;
  readonly #session: AmiSession;

  constructor(pbx: EmbeddedPbx) {
    this.#session = pbx.openSession({
      write: (text) => {
        this.text += text;
      },
      close: () => {
        this.closed = true;
      },
    });
  }

  login({ user, secret }: Credentials, events = 'on'): Message {
    return this.act({ Action: 'Login', Username: user, Secret: secret, Events: events });
  }

  /** Sends an action; the answer is what came at once (without headers when nothing came). */
  act(headers: Message): Message {
    const before = this.text.length;
    this.raw(
      `${Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\r\n')}\r\n\r\n`,
    );
    return messages(this.text.slice(before)).find((message) => 'Response' in message) ?? {};
  }

  raw(text: string): void {
    this.#session.receive(Buffer.from(text));
  }

  /** The events of one name that have come so far. */
  events(name: string): readonly Message[] {
    return messages(this.text).filter((message) => message['Event'] === name);
  }

  /** The names of all events that have come so far, without those of the hints. */
  get story(): readonly string[] {
    return messages(this.text).flatMap(({ Event: event = 'ExtensionStatus' }) =>
      event === 'ExtensionStatus' ? [] : [event],
    );
  }

  last(name: string): Message {
    return this.events(name).at(-1) ?? {};
  }
}

const messages = (text: string): readonly Message[] =>
  text.split('\r\n\r\n').map((message) =>
    Object.fromEntries(
      message.split('\r\n').flatMap((line) => {
        const colon = line.indexOf(': ');
        return colon < 0 ? [] : [[line.slice(0, colon), line.slice(colon + 2)]];
      }),
    ),
  );
