import type { Problem } from '../../shared/problem.ts';
import { printable } from './text.ts';

/** Where a PBX is reached. */
export interface Address {
  /** Host name or IP address. */
  readonly host: string;
  /** TCP port. */
  readonly port: number;
}

const at = ({ host, port }: Address): string => `${host}, port ${String(port)}`;
const quoted = (text: string): string => `“${printable(text, 160)}”`;

interface Explanation {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** Anything that can go wrong between Tipring and the Manager Interface. `message` is a sentence for a person and holds no secret. */
export class AmiError extends Error {
  readonly code: string;
  private readonly explanation: Explanation;

  /**
   * @param code stable name, such as `login-rejected`
   * @param explanation what happened, why, and what to do next
   */
  constructor(code: string, explanation: Explanation) {
    super(explanation.what);
    this.name = new.target.name;
    this.code = code;
    this.explanation = explanation;
  }

  /** The error as a value that windows show. */
  toProblem(): Problem {
    return { code: this.code, ...this.explanation };
  }
}

/** The host name has no address. */
export class NameNotFound extends AmiError {
  constructor(host: string) {
    super('name-not-found', {
      what: `There is no computer called ${quoted(host)}.`,
      why: 'The name is misspelled, or this computer cannot ask its name server at the moment.',
      next: 'Check the host in the settings and the network connection, or enter the IP address of the PBX instead.',
    });
  }
}

/** The host is there, and nothing listens on the port. */
export class ConnectionRefused extends AmiError {
  constructor(address: Address) {
    super('connection-refused', {
      what: `The PBX at ${at(address)} refused the connection.`,
      why: 'The Manager Interface (AMI) is switched off there, listens on another port, or the PBX is just starting.',
      next: 'Switch AMI on in the PBX (Yeastar: Settings, Security, Service) and check the port, usually 5038.',
    });
  }
}

/** There is no way to the host: ENETUNREACH, EHOSTUNREACH and the like. */
export class Unreachable extends AmiError {
  constructor(address: Address) {
    super('unreachable', {
      what: `The PBX at ${at(address)} cannot be reached.`,
      why: 'This computer is not connected to the network of the PBX, or a firewall in between turns it away.',
      next: 'Check the network connection and the VPN, if you use one.',
    });
  }
}

/** What an answer was awaited from. */
export type AwaitedStep = 'connect' | 'banner' | 'login' | 'action' | 'ping';

const timeouts: Readonly<Record<AwaitedStep, (who: string) => Explanation>> = {
  connect: (who) => ({
    what: `The PBX at ${who} does not answer.`,
    why: 'The address is wrong, the PBX is off, or a firewall drops what this computer sends; a PBX that has locked this computer out looks the same.',
    next: 'Check host and port; if they are right, ask whoever looks after the PBX whether this computer is blocked.',
  }),
  banner: (who) => ({
    what: `${who} took the connection and then said nothing.`,
    why: 'Something else than AMI listens there (perhaps AMI over TLS), or the PBX is overloaded.',
    next: 'Check the port; AMI without TLS is usually on 5038.',
  }),
  login: (who) => ({
    what: `The PBX at ${who} did not answer the login.`,
    why: 'The PBX is overloaded or hangs.',
    next: 'Wait a moment; if it stays so, ask whoever looks after the PBX.',
  }),
  action: (who) => ({
    what: `The PBX did not answer “${who}” in time.`,
    why: 'The PBX is busy, or the connection to it is slow.',
    next: 'Look at your phone to see whether it happened, then try again.',
  }),
  ping: (who) => ({
    what: `The PBX at ${who} stopped answering.`,
    why: 'The network was interrupted, this computer slept, or the PBX hangs.',
    next: 'Nothing to do: Tipring connects again by itself.',
  }),
};

/** No answer in time; `waitedFor` tells to what. */
export class TimedOut extends AmiError {
  readonly waitedFor: AwaitedStep;

  /** @param who the address; for an action its name */
  constructor(waitedFor: AwaitedStep, who: Address | string) {
    super('timed-out', timeouts[waitedFor](typeof who === 'string' ? printable(who, 80) : at(who)));
    this.waitedFor = waitedFor;
  }
}

/** Something answers on that port, and it is not a Manager Interface. */
export class NotAmi extends AmiError {
  /** @param said what it said first, as text; may be empty */
  constructor(address: Address, said: string) {
    const first = printable(said, 60);
    super('not-ami', {
      what: `What answers at ${at(address)} is not an Asterisk Manager Interface.`,
      why:
        first === ''
          ? 'It did not greet as AMI does.'
          : `It greeted with ${quoted(first)}: another service listens on that port.`,
      next: 'Check host and port; AMI is usually on port 5038.',
    });
  }
}

/** User name or password refused. Never tried again by itself: repeated failures get this computer locked out. */
export class LoginRejected extends AmiError {
  /** @param said the PBX's own message */
  constructor(user: string, said: string) {
    super('login-rejected', {
      what: `The PBX refused the login of ${quoted(user)}.`,
      why: `User name or password is wrong, or this computer's address is not in the account's permitted range (the PBX said ${quoted(said)}).`,
      next: 'Enter user name and password of the AMI account again; Tipring does not retry by itself, so that the PBX does not lock this computer out.',
    });
  }
}

/** The PBX closed the connection without an answer, before or at the login. */
export class AddressNotPermitted extends AmiError {
  /** Before the PBX had greeted, or at the login. */
  readonly closedAt: 'greeting' | 'login';

  constructor(address: Address, closedAt: AddressNotPermitted['closedAt'] = 'login') {
    super('address-not-permitted', {
      what: `The PBX at ${at(address)} closed the connection without an answer.`,
      why: 'The address of this computer is not permitted to use AMI, or the PBX has locked it out after failed logins.',
      next: 'Have the address of this computer added to the permitted IP range of AMI, and removed from the list of blocked addresses.',
    });
    this.closedAt = closedAt;
  }
}

/** The account may not do that. */
export class PermissionDenied extends AmiError {
  /** Name of the refused action, such as `Originate`. */
  readonly action: string;

  constructor(action: string) {
    super('permission-denied', {
      what: `The PBX does not permit this account to do “${printable(action, 80)}”.`,
      why: 'The AMI account lacks a right.',
      next: 'Have the account given the rights read call, cdr, agent and write call, originate, agent.',
    });
    this.action = action;
  }
}

/** The connection went down; everything that waited for an answer fails with this. */
export class ConnectionLost extends AmiError {
  constructor(address: Address) {
    super('connection-lost', {
      what: `The connection to the PBX at ${at(address)} was lost.`,
      why: 'The PBX was restarted or shut down, or the network was interrupted.',
      next: 'Nothing to do: Tipring connects again by itself.',
    });
  }
}

/** The PBX sends what cannot be AMI, such as a line without an end. */
export class GarbageReceived extends AmiError {
  /** @param detail what was wrong with it */
  constructor(address: Address, detail: string) {
    super('garbage-received', {
      what: `The PBX at ${at(address)} sent something unreadable.`,
      why: `${printable(detail, 160)}; the connection was closed to start afresh.`,
      next: 'Nothing to do at first: Tipring connects again by itself; if it happens often, tell whoever looks after the PBX.',
    });
  }
}

/** The PBX understood and refused: `Response: Error`. */
export class ActionFailed extends AmiError {
  readonly action: string;
  /** The PBX's own message, printable. */
  readonly said: string;

  constructor(action: string, said: string) {
    super('action-failed', {
      what: `The PBX refused “${printable(action, 80)}”.`,
      why: said.trim() === '' ? 'It gave no reason.' : `It said: ${quoted(said)}.`,
      next: 'Check the number and the call, then try again.',
    });
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
    super('invalid-value', {
      what: `“${printable(header, 80)}” cannot be sent to the PBX.`,
      why: `The value is refused because ${reason}.`,
      next: 'Correct it and try again.',
    });
    this.header = printable(header, 80);
  }
}
