import { createHash, timingSafeEqual } from 'node:crypto';
import { allRights, eventMask } from './accounts.ts';
import type { Account, EventClass, Rights } from './accounts.ts';
import { AmiAction } from './ami-action.ts';
import type { ActionKind, Answering } from './ami-action.ts';
import { AmiInput } from './ami-input.ts';
import type { Scheduler } from './timers.ts';
import { message } from './wire.ts';
import type { Headers } from './wire.ts';

/** The way to a client. */
export interface AmiLine {
  readonly write: (text: string) => void;
  /** Sends what is written and closes the line. */
  readonly close: () => void;
}

export interface AmiSessionOptions extends AmiLine {
  readonly accounts: readonly Account[];
  readonly actions: readonly ActionKind[];
  readonly scheduler: Scheduler;
  readonly random: () => number;
}

/** How long a refused login waits for its answer, milliseconds. Source: Asterisk's manager.c. */
const refusalDelay = 1000;

/** One manager session: what a client sends goes in as bytes, what it gets comes out as text. No I/O. */
export class AmiSession {
  readonly #options: AmiSessionOptions;
  readonly #input = new AmiInput();
  #account: Account | null = null;
  #mask: Rights = allRights;
  #challenge: string | null = null;
  #closing = false;

  constructor(options: AmiSessionOptions) {
    this.#options = options;
    options.write('Asterisk Call Manager/2.8.0\r\n');
  }

  receive(bytes: Buffer): void {
    for (const incoming of this.#input.push(bytes)) {
      if (this.#closing) return;
      if (incoming.kind === 'unreadable') {
        this.#answering([]).error(`Failed to parse message: ${incoming.why}`);
      } else this.#perform(new AmiAction(incoming.headers));
    }
  }

  /** Hands an event on when the account may see its class and has not masked it. */
  event(text: string, eventClass: EventClass): void {
    if (this.#account?.read.has(eventClass) && this.#mask.has(eventClass)) this.#options.write(text);
  }

  #perform(action: AmiAction): void {
    const answer = this.#answering(action.actionId);
    const name = action.name.toLowerCase();
    switch (name) {
      case '':
        answer.error('Missing action in request');
        return;
      case 'login':
        this.#login(action, answer);
        return;
      case 'challenge':
        this.#challengeWith(action, answer);
        return;
      case 'logoff':
        this.#write([['Response', 'Goodbye'], ...action.actionId, ['Message', 'Thanks for all the fish.']]);
        this.#end();
        return;
    }
    if (!this.#account) answer.error('Permission denied');
    else if (name === 'events') this.#events(action, answer);
    else if (name === 'ping')
      answer.success([
        ['Ping', 'Pong'],
        ['Timestamp', this.#timestamp()],
      ]);
    else if (name === 'listcommands') this.#listCommands(answer);
    else this.#run(this.#account, action, answer);
  }

  #run(account: Account, action: AmiAction, answer: Answering): void {
    const kind = this.#options.actions.find(({ name }) => name.toLowerCase() === action.name.toLowerCase());
    if (!kind) {
      answer.error(
        `Invalid/unknown command: ${action.name}. Use Action: ListCommands to show available commands.`,
      );
    } else if (!allowed(account, kind)) answer.error('Permission denied');
    else kind.run(action, answer);
  }

  #login(action: AmiAction, answer: Answering): void {
    const account = this.#options.accounts.find(({ user }) => user === action.get('Username'));
    if (!account || !this.#proves(account, action)) {
      this.#closing = true;
      this.#options.scheduler.after(refusalDelay, () => {
        answer.error('Authentication failed');
        this.#end();
      });
      return;
    }
    this.#account = account;
    const events = action.get('Events');
    if (events !== '') this.#mask = eventMask(events) ?? this.#mask;
    answer.success([['Message', 'Authentication accepted']]);
    this.event(
      message([
        ['Event', 'FullyBooted'],
        ['Privilege', 'system,all'],
        ['Status', 'Fully Booted'],
      ]),
      'system',
    );
  }

  #proves(account: Account, action: AmiAction): boolean {
    if (action.get('AuthType').toLowerCase() !== 'md5') return sameText(account.secret, action.get('Secret'));
    if (this.#challenge === null) return false;
    const wanted = createHash('md5').update(`${this.#challenge}${account.secret}`).digest('hex');
    return sameText(wanted, action.get('Key').toLowerCase());
  }

  #challengeWith(action: AmiAction, answer: Answering): void {
    if (action.get('AuthType').toLowerCase() !== 'md5') {
      answer.error('Must specify AuthType');
      return;
    }
    this.#challenge ??= String(Math.floor(this.#options.random() * 1e9));
    answer.success([['Challenge', this.#challenge]]);
  }

  #events(action: AmiAction, answer: Answering): void {
    const mask = eventMask(action.get('EventMask'));
    if (!mask) {
      answer.error('Invalid event mask');
      return;
    }
    this.#mask = mask;
    answer.success([['Events', mask.size === 0 ? 'Off' : 'On']]);
  }

  #listCommands(answer: Answering): void {
    const { actions } = this.#options;
    const permitted = actions.filter((kind) => this.#account && allowed(this.#account, kind));
    answer.success(
      [...ownActions, ...permitted].map(({ name, synopsis, rights }) => [
        name,
        `${synopsis} (Priv: ${rights.length === 0 ? '<none>' : [...rights, 'all'].join(',')})`,
      ]),
    );
  }

  #answering(actionId: Headers): Answering {
    return {
      success: (headers) => {
        this.#write([['Response', 'Success'], ...actionId, ...headers]);
      },
      error: (text) => {
        this.#write([['Response', 'Error'], ...actionId, ['Message', text]]);
      },
      event: (name, headers) => {
        this.#write([['Event', name], ...headers, ...actionId]);
      },
      follows: (output) => {
        const head = message([['Response', 'Follows'], ['Privilege', 'Command'], ...actionId]).slice(0, -2);
        this.#options.write(`${head}${output.replaceAll('\r', '')}--END COMMAND--\r\n\r\n`);
      },
    };
  }

  #write(headers: Headers): void {
    this.#options.write(message(headers));
  }

  #end(): void {
    this.#closing = true;
    this.#account = null;
    this.#options.close();
  }

  #timestamp(): string {
    return (this.#options.scheduler.now() / 1000).toFixed(6);
  }
}

/** The actions of the session itself, which everybody may send. */
const ownActions: readonly Pick<ActionKind, 'name' | 'synopsis' | 'rights'>[] = [
  { name: 'Challenge', synopsis: 'Generate Challenge for MD5 Auth.', rights: [] },
  { name: 'Events', synopsis: 'Control Event Flow.', rights: [] },
  { name: 'ListCommands', synopsis: 'List available manager commands.', rights: [] },
  { name: 'Login', synopsis: 'Login Manager.', rights: [] },
  { name: 'Logoff', synopsis: 'Logoff Manager.', rights: [] },
  { name: 'Ping', synopsis: 'Keepalive command.', rights: [] },
];

const allowed = (account: Account, { rights }: ActionKind): boolean =>
  rights.length === 0 || rights.some((right) => account.write.has(right));

const sameText = (one: string, two: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(two));
};
