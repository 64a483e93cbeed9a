import type { AmiAction } from '../../../main/ami/actions.ts';
import type { Banner } from '../../../main/ami/banner.ts';
import { ConnectionLost } from '../../../main/ami/errors.ts';
import { parseEvent } from '../../../main/ami/events.ts';
import type { AmiLinkState, LinkOptions } from '../../../main/ami/link.ts';
import { AmiMessage } from '../../../main/ami/message.ts';
import type { AmiNotice, EventListener, Marked, ReceivedEvent } from '../../../main/ami/session.ts';
import type { PhoneLink } from '../../../main/phone/switchboard.ts';

const asterisk16: Banner = { version: '5.0.4', asterisk: 'Asterisk 16' };

/** An action as it would go out. */
export interface Sent {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly actionId: string | undefined;
}

/** Headers of an event of the PBX, without the order to keep. */
export type Headers = Readonly<Record<string, string>>;

const messageOf = (headers: Headers): AmiMessage =>
  new AmiMessage(
    Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join(''),
  );

/** A link to a PBX that does what the test says. */
export class FakeLink implements PhoneLink {
  state: AmiLinkState = { kind: 'idle' };
  readonly sent: Sent[] = [];
  readonly lines: string[] = [];
  /** Errors with which the next action of a name is refused. */
  readonly refusals = new Map<string, Error>();
  /** What the PBX answers to an action, besides that it was done. */
  readonly answers = new Map<string, Headers>();
  /** What the PBX says it has when it is asked by Status. */
  channels: readonly Headers[] = [];
  /** Runs while an action is under way, before it is answered. */
  meanwhile: (action: string) => void = () => undefined;
  /** Runs with the answer to an action, as what comes in the same packet does. */
  together: (action: string) => void = () => undefined;
  options: LinkOptions | null = null;
  /** What the link was told to look for. */
  marks: Marked = 'everything';
  #tellState: (state: AmiLinkState) => void = () => undefined;
  #tellEvent: EventListener = () => undefined;
  /** What came, with where each stands. */
  #came: (ReceivedEvent & { readonly text: string })[] = [];
  #tellNotice: (notice: AmiNotice) => void = () => undefined;

  start(): void {
    this.lines.push('start');
  }

  stop(): Promise<void> {
    this.become({ kind: 'idle' });
    return Promise.resolve();
  }

  wake(): void {
    this.lines.push('wake');
  }

  onState(listener: (state: AmiLinkState) => void): () => void {
    this.#tellState = listener;
    return () => undefined;
  }

  onEvent(listener: EventListener): () => void {
    this.#tellEvent = listener;
    return () => undefined;
  }

  onNotice(listener: (notice: AmiNotice) => void): () => void {
    this.#tellNotice = listener;
    return () => undefined;
  }

  async run<Result>(action: AmiAction<Result>): Promise<Result> {
    this.sent.push({
      name: action.name,
      headers: Object.fromEntries(action.headers),
      actionId: action.actionId,
    });
    await Promise.resolve();
    this.meanwhile(action.name);
    if (this.state.kind !== 'connected') throw new ConnectionLost({ host: 'pbx', port: 5038 });
    const refusal = this.refusals.get(action.name);
    this.refusals.delete(action.name);
    if (refusal !== undefined) throw refusal;
    const result = action.parse(
      messageOf({ Response: 'Success', ...this.answers.get(action.name) }),
      this.channels.map((channel) => messageOf({ Event: 'Status', ...channel })),
    );
    this.together(action.name);
    return result;
  }

  /** Nothing the fake was asked to do, by name. */
  sentOf(name: string): readonly Sent[] {
    return this.sent.filter((sent) => sent.name === name);
  }

  become(state: AmiLinkState): void {
    this.state = state;
    this.#tellState(state);
  }

  /** The link comes up; resolves when the state has been read. */
  async connect(): Promise<void> {
    this.become({ kind: 'connected', banner: asterisk16 });
    await settled();
  }

  event(headers: Headers): void {
    const message = messageOf(headers);
    const event = parseEvent(message);
    if (event === null)
      throw new Error(`The test made an event that nobody understands: ${String(headers['Event'])}`);
    const position = this.#came.length;
    this.#came.push({ event, position, message, text: JSON.stringify(event) });
    this.#tellEvent(event, position, message);
  }

  watch(marks: Marked): void {
    this.marks = marks;
  }

  recall(text: string, before: number): readonly ReceivedEvent[] {
    const mark = text.trimEnd();
    return this.#came.filter((came) => came.position < before && came.text.includes(mark)).toReversed();
  }

  notice(notice: AmiNotice): void {
    this.#tellNotice(notice);
  }
}

/** Lets everything that was promised come about. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
