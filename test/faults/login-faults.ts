import { RawAmi } from '../asterisk/raw-ami.ts';
import { asItIs } from '../support/fault-proxy.ts';
import type { Change } from '../support/fault-proxy.ts';
import type { Bench, Fault } from './fault.ts';
import { wellAfter } from './fault.ts';
import { isQuiet } from './moments.ts';

/** The PBX has another password now: what it says to the login. */
const loginRefused: Change = (said) => {
  const text = said.toString();
  const refused = text
    .replace('Response: Success', 'Response: Error')
    .replace('Message: Authentication accepted', 'Message: Authentication failed');
  return [{ bytes: Buffer.from(text.includes('Authentication accepted') ? refused : text), after: 0 }];
};

const nothing = (): Promise<void> => Promise.resolve();

/** Another desk asks the PBX to be let in, the way the app does, and hears what comes of it: let in, refused or turned away. */
const anotherDeskAsks = async ({ pbx, proxy }: Bench): Promise<void> => {
  const ami = await RawAmi.connect(proxy.port);
  try {
    if (proxy.turnsAway) {
      await ami.closed();
      return;
    }
    await ami.action({ Action: 'Challenge', AuthType: 'MD5' });
    await ami.login(pbx, 'off');
    await ami.action({ Action: 'Ping' });
  } finally {
    ami.close();
  }
};

/**
 * Wakes the app again and again, and sees that it does not ask by itself: what it had begun to ask is through when
 * another desk is, that begins later.
 * @param asked how often the PBX was asked, by whomever
 */
const isLeftInPeace = async (bench: Bench, asked: () => number, sleeps: readonly number[]): Promise<void> => {
  const before = asked();
  for (const slept of sleeps) await bench.seat.sleep(slept, nothing);
  await bench.last();
  await anotherDeskAsks(bench);
  const byApp = asked() - before - 1;
  if (byApp !== 0) throw new Error(`It asked ${byApp} times more than it was told to.`);
};

const refused = (name: string, begin: (bench: Bench) => Promise<void> | void): Fault => ({
  name: `the password is refused ${name}`,
  way: 'through-proxy',
  kind: 'other',
  run: async (bench) => {
    const { proxy, seat } = bench;
    const before = proxy.asked('Login');
    proxy.change = loginRefused;
    await begin(bench);
    await seat.until('the refusal in the tray', ({ tray }) => tray.includes('refused the login'));
    const tries = proxy.asked('Login') - before;
    if (tries !== 1) throw new Error(`The login was tried ${tries} times.`);
    await isLeftInPeace(bench, () => proxy.asked('Login'), [0, 10_000, 3_600_000]);
    proxy.change = asItIs;
    const since = performance.now();
    await seat.connectNow();
    return wellAfter(bench, since, 'the link', isQuiet);
  },
});

/** The PBX does not want this desk. */
export const loginFaults: readonly Fault[] = [
  refused('at the first login', ({ seat }) => seat.connectNow()),
  refused('after the line broke', ({ proxy }) => {
    proxy.end('reset');
  }),
  {
    name: 'the address of the computer is banned: each connection is closed at once',
    way: 'through-proxy',
    kind: 'other',
    run: async (bench) => {
      const { proxy, seat } = bench;
      proxy.turnsAway = true;
      await seat.connectNow();
      await seat.until('the ban in the tray', ({ tray }) =>
        tray.includes('closed the connection without an answer'),
      );
      // After hours it may ask once more; not every time that the screen is unlocked.
      await isLeftInPeace(bench, () => proxy.connections, [0, 0, 0, 0]);
      proxy.turnsAway = false;
      const since = performance.now();
      await seat.connectNow();
      return wellAfter(bench, since, 'the link', isQuiet);
    },
  },
];
