import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import fc from 'fast-check';
import { listCommands, ping, status } from '../../../main/ami/actions.ts';
import { systemClock } from '../../../main/ami/clock.ts';
import type { Clock } from '../../../main/ami/clock.ts';
import { AmiError } from '../../../main/ami/errors.ts';
import { eventNames } from '../../../main/ami/events.ts';
import { openSession } from '../../../main/ami/session.ts';
import { must } from '../hostile.ts';
import { recordedMessages } from '../recordings.ts';
import { fuzzTarget } from '../target.ts';
import { banner, change, changed } from './decoder.ts';

/** A PBX that has gone mad. Bytes are Latin-1. */
interface Dialogue {
  readonly greeting: string;
  /** What it says to each action in turn; `@ID` stands for the action's own id. */
  readonly answers: readonly string[];
  /** What it does when it has no answer left. */
  readonly end: 'is-silent' | 'closes' | 'resets';
}

const usual = [
  'Response: Success\r\nActionID: @ID\r\nChallenge: 154321876\r\n\r\n',
  'Response: Success\r\nActionID: @ID\r\nMessage: Authentication accepted\r\n\r\n',
  'Response: Success\r\nActionID: @ID\r\nPing: Pong\r\n\r\n',
  'Response: Error\r\nActionID: @ID\r\nMessage: Permission denied\r\n\r\n',
  'Response: Error\r\nActionID: @ID\r\nMessage: Authentication failed\r\n\r\n',
  'Response: Success\r\nActionID: @ID\r\nEventList: start\r\n\r\nEvent: StatusComplete\r\nActionID: @ID\r\n\r\n',
  'Event: Status\r\nActionID: @ID\r\nChannel: PJSIP/1-1\r\nUniqueid: 1\r\n\r\n',
  'Response: Goodbye\r\nActionID: @ID\r\n\r\n',
  'Response: Follows\r\nActionID: @ID\r\nx\n--END COMMAND--\r\n\r\n',
];

const recorded = fc.tuple(fc.nat(), fc.nat()).map(([one, other]) => {
  const recordings = recordedMessages();
  const messages = recordings[one % recordings.length] ?? [];
  return messages[other % Math.max(1, messages.length)] ?? '';
});

const said = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...usual) }, recorded), { maxLength: 3 }),
    fc.oneof(fc.constant([]), fc.array(change, { maxLength: 2 })),
  )
  .map(([messages, changes]) => changed(messages.join(''), changes));

/** A hundred times as fast, so that what never answers is given up at once. */
const quickClock: Clock = {
  now: () => systemClock.now(),
  after: (ms, run) => systemClock.after(ms / 100, run),
};
const timeouts = { connect: 200_000, banner: 500, login: 500, action: 300 };

const names = 'Challenge|Login|Ping|Status|ListCommands|Logoff';
const wellFormed = new RegExp(
  `^(?:Action: (?:${names})\\r\\nActionID: [\\w-]+\\r\\n(?:[A-Za-z]+: [^\\r\\n\\0]*\\r\\n)*\\r\\n)*$`,
);

/** Talks to one caller as the dialogue has it, and keeps what the caller says. */
const answer = (socket: Socket, { greeting, answers, end }: Dialogue, hear: (text: string) => void): void => {
  let heard = '';
  let answered = 0;
  socket.on('error', () => undefined);
  socket.write(Buffer.from(greeting, 'latin1'));
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1');
    hear(heard);
    const ids = [...heard.matchAll(/ActionID: ([^\r\n]*)\r\n/g)].map(([, id = '']) => id);
    for (; answered < ids.length; answered += 1) {
      const text = answers[answered];
      if (text !== undefined)
        socket.write(Buffer.from(text.replaceAll('@ID', ids[answered] ?? ''), 'latin1'));
      else if (end === 'closes') socket.end();
      else if (end === 'resets') socket.resetAndDestroy();
    }
  });
};

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const mustBeOurs = (error: unknown): void => {
  must(error instanceof AmiError, `it fails with ${String(error)}`);
};

const talk = async (port: number): Promise<void> => {
  let isReady = false;
  let isToldEarly = false;
  try {
    const session = await openSession({
      host: '127.0.0.1',
      port,
      user: 'desk',
      secret: 'correct horse',
      events: 'call',
      wanted: eventNames,
      clock: quickClock,
      timeouts,
      onStage: ({ stage }) => {
        isReady = stage === 'ready';
      },
      onEvent: () => {
        // The session survives whatever is thrown here.
        isToldEarly ||= !isReady;
      },
    });
    const asked = await Promise.allSettled([
      session.run(ping()),
      session.run(status()),
      session.run(listCommands()),
    ]);
    for (const result of asked) if (result.status === 'rejected') mustBeOurs(result.reason);
    await session.close();
  } catch (error) {
    mustBeOurs(error);
  }
  must(!isToldEarly, 'an event is told before the login');
};

export const session = fuzzTarget({
  name: 'session',
  holds:
    'whatever the other end says, a session opens or fails with a reason, and sends nothing but its own actions',
  input: fc.record<Dialogue>({
    greeting: fc.oneof(
      { weight: 6, arbitrary: fc.constant(banner) },
      { weight: 1, arbitrary: fc.array(change, { maxLength: 2 }).map((changes) => changed(banner, changes)) },
    ),
    answers: fc.oneof(
      fc.array(said, { maxLength: 6 }),
      // Far enough to be logged in.
      fc.array(said, { maxLength: 4 }).map((more) => [...usual.slice(0, 2), ...more]),
    ),
    end: fc.constantFrom('is-silent', 'closes', 'resets'),
  }),
  isInput: (value): value is Dialogue =>
    typeof value === 'object' && value !== null && 'greeting' in value && 'answers' in value,
  check: async (dialogue) => {
    const sockets = new Set<Socket>();
    let sent = '';
    const server = createServer((socket) => {
      sockets.add(socket);
      answer(socket, dialogue, (text) => {
        sent = text;
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      await talk(portOf(server));
    } finally {
      for (const socket of sockets) socket.destroy();
      server.close();
    }
    // The last one may have been cut off in the middle.
    const whole = sent.slice(0, sent.lastIndexOf('\r\n\r\n') + 4);
    must(whole.length < 4 || wellFormed.test(whole), `it sends ${JSON.stringify(whole)}`);
  },
});
