import { logWords } from '../../shared/log-words.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import { printable } from './text.ts';

/** Where a PBX is reached. */
export interface Address {
  /** Host name or IP address. */
  readonly host: string;
  /** TCP port. */
  readonly port: number;
}

const at = ({ host, port }: Address): string =>
  host.includes(':') ? `[${host}]:${String(port)}` : `${host}:${String(port)}`;
const quoted = (text: string): string => printable(text, 160);

/** Anything that can go wrong between Tipring and the Manager Interface. `message` is English, for the log, and holds no secret. */
export class AmiError extends Error {
  readonly #problem: Problem;

  /** @param told what a person gets to hear */
  constructor(told: Problem) {
    super(logWords(told).what);
    this.name = new.target.name;
    this.#problem = told;
  }

  /** Stable name, such as `login-rejected`. */
  get code(): Problem['code'] {
    return this.#problem.code;
  }

  /** The error as a value that windows show. */
  toProblem(): Problem {
    return this.#problem;
  }
}

/** The host name has no address. */
export class NameNotFound extends AmiError {
  constructor(host: string) {
    super(problem('name-not-found', quoted(host)));
  }
}

/** The host is there, and nothing listens on the port. */
export class ConnectionRefused extends AmiError {
  constructor(address: Address) {
    super(problem('connection-refused', at(address)));
  }
}

/** There is no way to the host: ENETUNREACH, EHOSTUNREACH and the like. */
export class Unreachable extends AmiError {
  constructor(address: Address) {
    super(problem('unreachable', at(address)));
  }
}

/** What an answer was awaited from. */
export type AwaitedStep = 'connect' | 'banner' | 'login' | 'action' | 'ping';

/** No answer in time; `waitedFor` tells to what. */
export class TimedOut extends AmiError {
  readonly waitedFor: AwaitedStep;

  /** @param who the address; for an action its name */
  constructor(waitedFor: AwaitedStep, who: Address | string) {
    super(problem('timed-out', waitedFor, typeof who === 'string' ? printable(who, 80) : at(who)));
    this.waitedFor = waitedFor;
  }
}

/** Something answers on that port, and it is not a Manager Interface. */
export class NotAmi extends AmiError {
  /** @param said what it said first, as text; may be empty */
  constructor(address: Address, said: string) {
    super(problem('not-ami', at(address), printable(said, 60)));
  }
}

/** User name or password refused. Never tried again by itself: repeated failures get this computer locked out. */
export class LoginRejected extends AmiError {
  /** @param said the PBX's own message */
  constructor(user: string, said: string) {
    super(problem('login-rejected', quoted(user), quoted(said)));
  }
}

/** The PBX closed the connection without an answer, before or at the login. */
export class AddressNotPermitted extends AmiError {
  /** Before the PBX had greeted, or at the login. */
  readonly closedAt: 'greeting' | 'login';

  constructor(address: Address, closedAt: AddressNotPermitted['closedAt'] = 'login') {
    super(problem('address-not-permitted', at(address)));
    this.closedAt = closedAt;
  }
}

/** The PBX waits for its calls to end before it stops or restarts, and lets nobody in. */
export class ShuttingDown extends AmiError {
  constructor(address: Address) {
    super(problem('shutting-down', at(address)));
  }
}

/** The account may not do that. */
export class PermissionDenied extends AmiError {
  /** Name of the refused action, such as `Originate`. */
  readonly action: string;

  constructor(action: string) {
    super(problem('permission-denied', printable(action, 80), null));
    this.action = action;
  }
}

/** The connection went down; everything that waited for an answer fails with this. */
export class ConnectionLost extends AmiError {
  constructor(address: Address) {
    super(problem('connection-lost', at(address)));
  }
}

/** The PBX sends what cannot be AMI, such as a line without an end. */
export class GarbageReceived extends AmiError {
  /** @param detail what was wrong with it */
  constructor(address: Address, detail: string) {
    super(problem('garbage-received', at(address), printable(detail, 160)));
  }
}

/** The PBX understood and refused: `Response: Error`. */
export class ActionFailed extends AmiError {
  readonly action: string;
  /** The PBX's own message, printable. */
  readonly said: string;

  constructor(action: string, said: string) {
    super(problem('action-failed', printable(action, 80), quoted(said.trim())));
    this.action = action;
    this.said = printable(said, 400);
  }
}

/** A value that must not go to the PBX: it would be cut off there, or be read as another action. */
export class InvalidValue extends AmiError {
  /** Name of the header at fault. */
  readonly header: string;

  /** @param reason why it is refused, a clause such as `it holds a line break` */
  constructor(header: string, reason: string) {
    super(problem('invalid-value', printable(header, 80), reason));
    this.header = printable(header, 80);
  }
}
