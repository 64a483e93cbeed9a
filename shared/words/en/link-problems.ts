/** What can go wrong between Tipring and the Manager Interface. */
export const linkProblems = {
  'name-not-found': (host: string) => ({
    what: `There is no computer called “${host}”.`,
    why: 'The name is misspelled, or this computer cannot ask its name server at the moment.',
    next: 'Check the host in the settings and the network connection, or enter the IP address of the PBX instead.',
  }),
  'connection-refused': (address: string) => ({
    what: `The PBX at ${address} refused the connection.`,
    why: 'The Manager Interface (AMI) is switched off there, listens on another port, or the PBX is just starting.',
    next: 'Switch AMI on in the PBX (Yeastar: Settings, Security, Service) and check the port, usually 5038.',
  }),
  unreachable: (address: string) => ({
    what: `The PBX at ${address} cannot be reached.`,
    why: 'This computer is not connected to the network of the PBX, or a firewall in between turns it away.',
    next: 'Check the network connection and the VPN, if you use one.',
  }),
  'timed-out': (waitedFor: 'connect' | 'banner' | 'login' | 'action' | 'ping', who: string) =>
    ({
      connect: {
        what: `The PBX at ${who} does not answer.`,
        why: 'The address is wrong, the PBX is off, or a firewall drops what this computer sends; a PBX that has locked this computer out looks the same.',
        next: 'Check host and port; if they are right, ask whoever looks after the PBX whether this computer is blocked.',
      },
      banner: {
        what: `${who} took the connection and then said nothing.`,
        why: 'Something else than AMI listens there (perhaps AMI over TLS), or the PBX is overloaded.',
        next: 'Check the port; AMI without TLS is usually on 5038.',
      },
      login: {
        what: `The PBX at ${who} did not answer the login.`,
        why: 'The PBX is overloaded or hangs.',
        next: 'Wait a moment; if it stays so, ask whoever looks after the PBX.',
      },
      action: {
        what: `The PBX did not answer “${who}” in time.`,
        why: 'The PBX is busy, or the connection to it is slow.',
        next: 'Look at your phone to see whether it happened, then try again.',
      },
      ping: {
        what: `The PBX at ${who} stopped answering.`,
        why: 'The network was interrupted, this computer slept, or the PBX hangs.',
        next: 'Nothing to do: Tipring connects again by itself.',
      },
    })[waitedFor],
  'not-ami': (address: string, greeting: string) => ({
    what: `What answers at ${address} is not an Asterisk Manager Interface.`,
    why:
      greeting === ''
        ? 'It did not greet as AMI does.'
        : `It greeted with “${greeting}”: another service listens on that port.`,
    next: 'Check host and port; AMI is usually on port 5038.',
  }),
  'login-rejected': (user: string, said: string) => ({
    what: `The PBX refused the login of “${user}”.`,
    why: `User name or password is wrong, or this computer's address is not in the account's permitted range (the PBX said “${said}”).`,
    next: 'Enter user name and password of the AMI account again; Tipring does not retry by itself, so that the PBX does not lock this computer out.',
  }),
  'address-not-permitted': (address: string) => ({
    what: `The PBX at ${address} closed the connection without an answer.`,
    why: 'The address of this computer is not permitted to use AMI, or the PBX has locked it out after failed logins.',
    next: 'Have the address of this computer added to the permitted IP range of AMI, and removed from the list of blocked addresses.',
  }),
  'shutting-down': (address: string) => ({
    what: `The PBX at ${address} is about to stop or to restart.`,
    why: 'It waits for its calls to end, and lets nobody in until then.',
    next: 'Nothing to do: Tipring tries again by itself.',
  }),
  'connection-lost': (address: string) => ({
    what: `The connection to the PBX at ${address} was lost.`,
    why: 'The PBX was restarted or shut down, or the network was interrupted.',
    next: 'Nothing to do: Tipring connects again by itself.',
  }),
  'garbage-received': (address: string, detail: string) => ({
    what: `The PBX at ${address} sent something unreadable.`,
    why: `${detail}; the connection was closed to start afresh.`,
    next: 'Nothing to do at first: Tipring connects again by itself; if it happens often, tell whoever looks after the PBX.',
  }),
  'permission-denied': (action: string, right: string | null) => ({
    what: `The PBX does not permit this account to do “${action}”.`,
    why:
      right === null ? 'The AMI account lacks a right.' : `The AMI account lacks the write right “${right}”.`,
    next:
      right === null
        ? 'Have the account given the rights read call, cdr, agent and write call, originate, agent.'
        : `Have the right “${right}” added to the account's write rights on the PBX.`,
  }),
  'action-failed': (action: string, said: string) => ({
    what: `The PBX refused “${action}”.`,
    why: said === '' ? 'It gave no reason.' : `It said: “${said}”.`,
    next: 'Check the number and the call, then try again.',
  }),
  'invalid-value': (header: string, reason: string) => ({
    what: `“${header}” cannot be sent to the PBX.`,
    why: `The value is refused because ${reason}.`,
    next: 'Correct it and try again.',
  }),
  'link-down': (state: 'connecting' | 'waiting' | 'stopped') => ({
    what: 'Tipring is not connected to the PBX.',
    why: {
      connecting: 'The connection is still being set up.',
      waiting: 'The connection was lost, and is being tried again.',
      stopped: 'The connection was refused, and is not tried again by itself.',
    }[state],
    next:
      state === 'stopped'
        ? 'Check the settings.'
        : 'Wait until Tipring is connected, then try again; until then dial on your phone.',
  }),
  'not-connected': () => ({
    what: 'Tipring is not connected to your PBX.',
    why: 'Without the PBX nothing can be dialled or sent on.',
    next: 'Wait until the tray shows that it is connected, or look at the settings.',
  }),
  unexpected: (why: string | null) => ({
    what: 'Something went wrong inside Tipring.',
    why: why ?? 'This is a mistake of the program, not yours.',
    next: 'Try again; if it happens again, please report it with the log file.',
  }),
};
