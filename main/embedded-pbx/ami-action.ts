import type { EventClass } from './accounts.ts';
import type { Headers } from './wire.ts';

/** An action as a client sent it. */
export class AmiAction {
  readonly #headers: Headers;

  constructor(headers: Headers) {
    this.#headers = headers;
  }

  /** The first value of a header, in any case; empty when there is none. */
  get(name: string): string {
    const wanted = name.toLowerCase();
    return this.#headers.find(([header]) => header.toLowerCase() === wanted)?.[1] ?? '';
  }

  /** The channel variables that are asked for. Source: AMI Originate, Variable. */
  get variables(): ReadonlyMap<string, string> {
    const values = this.#headers.filter(([header]) => header.toLowerCase() === 'variable');
    return new Map(
      values.flatMap(([, value]) =>
        // A comma begins the next one, unless it stands in brackets or behind a backslash; behind a bare semicolon nothing counts.
        (value.match(/(?:\\.|\([^)]*\)|[^,\\])+/g) ?? []).map((part) => {
          const plain = part.replace(/(?<!\\);.*$/, '').replace(/\\(.)/g, '$1');
          const equals = plain.indexOf('=');
          return [plain.slice(0, Math.max(equals, 0)), plain.slice(equals + 1)] as const;
        }),
      ),
    );
  }

  get name(): string {
    return this.get('Action');
  }

  /** The ActionID header to be sent back, if one came. */
  get actionId(): Headers {
    const id = this.get('ActionID');
    return id === '' ? [] : [['ActionID', id]];
  }
}

/** What an action sends back. */
export interface Answering {
  /** `Response: Success` with these headers. */
  success(headers: Headers): void;
  /** `Response: Error` with this message. */
  error(text: string): void;
  /** A message that belongs to the answer, such as one entry of a list. */
  event(name: string, headers: Headers): void;
  /** The output of a CLI command in the form of Asterisk 13 and older. */
  follows(output: string): void;
}

/** An action that the PBX knows. */
export interface ActionKind {
  readonly name: string;
  readonly synopsis: string;
  /** Rights of which one is enough; empty when everybody who is logged in may. */
  readonly rights: readonly EventClass[];
  run(action: AmiAction, answer: Answering): void;
}
