import { asItIs } from '../support/fault-proxy.ts';
import type { Change, Piece } from '../support/fault-proxy.ts';
import type { Bench, Fault } from './fault.ts';
import { wellAfter } from './fault.ts';
import { colleagueCalls, isQuiet, rings } from './moments.ts';
import { isConnected, isInTrouble } from './seat.ts';
import type { Sight } from './seat.ts';

const piece = (bytes: Buffer, after = 0): Piece => ({ bytes, after });
const isBanner = (said: Buffer): boolean => said.indexOf('Asterisk Call Manager') === 0;
const isAnswer = (said: Buffer): boolean => said.indexOf('Response: ') === 0;
const isEvent = (said: Buffer): boolean => said.indexOf('Event: ') === 0;

/** Changes what fits, and lets everything else pass. */
const only =
  (fits: (said: Buffer) => boolean, change: Change): Change =>
  (said) =>
    fits(said) ? change(said) : asItIs(said);

const late =
  (ms: number): Change =>
  (said) => [piece(said, ms)];
const twice: Change = (said) => [piece(said), piece(said)];
const never: Change = () => [];
const split =
  (pause: number): Change =>
  (said) => {
    const middle = Math.floor(said.length / 2);
    return [piece(said.subarray(0, middle)), piece(said.subarray(middle), pause)];
  };
const byteByByte: Change = (said) => [...said].map((byte) => piece(Buffer.of(byte)));
const rewritten =
  (pattern: RegExp, text: string): Change =>
  (said) => [piece(Buffer.from(said.toString('latin1').replace(pattern, text), 'latin1'))];
/** Somebody else's answer comes before each of ours. */
const amongOthers: Change = (said) => [
  piece(Buffer.from('Response: Error\r\nActionID: somebody-else-7\r\nMessage: Permission denied\r\n\r\n')),
  piece(said),
];

/** What a PBX, or what stands before it, says oddly and well enough. */
const oddities: readonly { readonly name: string; readonly change: Change }[] = [
  { name: 'the banner is three seconds late', change: only(isBanner, late(3_000)) },
  { name: 'the banner comes in two packets', change: only(isBanner, split(200)) },
  { name: 'every byte comes in a packet of its own', change: byteByByte },
  { name: 'every answer is two seconds late', change: only(isAnswer, late(2_000)) },
  { name: 'every answer comes twice', change: only(isAnswer, twice) },
  { name: 'every event comes twice', change: only(isEvent, twice) },
  { name: "answers to somebody else's ActionID come in between", change: only(isAnswer, amongOthers) },
  {
    name: "the caller's name is invalid UTF-8",
    change: only(isEvent, rewritten(/Anna Berg/g, 'Anna \xc3\x28 \xff Berg')),
  },
];

/** Breaks the connection, so that the next one is made under the change. */
const reconnectUnder = async ({ proxy, seat }: Bench, change: Change): Promise<number> => {
  const before = proxy.connections;
  proxy.change = change;
  proxy.end('reset');
  const since = performance.now();
  await seat.until('the trouble in the tray', isInTrouble);
  await seat.until('a quiet desk', isQuiet);
  if (proxy.connections !== before + 1) throw new Error('It took more than one try.');
  return performance.now() - since;
};

const standsOddity = ({ name, change }: (typeof oddities)[number]): Fault => ({
  name,
  way: 'through-proxy',
  kind: 'other',
  run: async (bench) => {
    const after = await reconnectUnder(bench, change);
    const { seat } = bench;
    const seenBefore = seat.seen.length;
    const call = await colleagueCalls(bench);
    await seat.until('the call in the pop', rings);
    await call.hangUp();
    await seat.until('the missed call', ({ pop }) => pop[0]?.startsWith('Missed call') === true);
    if (seat.seen.slice(seenBefore).some((sight) => sight.pop.length > 1 || !isConnected(sight)))
      throw new Error(`Something else was seen as well: ${JSON.stringify(seat.seen)}`);
    return after;
  },
});

/** What a PBX, or what stands before it, says so that nobody could go on. */
const nonsense: readonly { readonly name: string; readonly change: Change; readonly words: string }[] = [
  { name: 'the server accepts and says nothing', change: never, words: 'said nothing' },
  { name: 'the banner is missing', change: only(isBanner, never), words: 'said nothing' },
  {
    name: 'another service answers',
    change: only(isBanner, () => [piece(Buffer.from('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n'))]),
    words: 'is not an Asterisk Manager Interface',
  },
  { name: 'the login is never answered', change: only(isAnswer, never), words: 'did not answer the login' },
  {
    name: 'the login is answered too late',
    change: only(isAnswer, late(12_000)),
    words: 'did not answer the login',
  },
  {
    name: "every answer goes to somebody else's ActionID",
    change: only(isAnswer, rewritten(/ActionID: /, 'ActionID: not-')),
    words: 'did not answer the login',
  },
];

const standsNonsense = ({ name, change, words }: (typeof nonsense)[number]): Fault => ({
  name,
  way: 'through-proxy',
  kind: 'other',
  run: async (bench) => {
    const { proxy, seat } = bench;
    proxy.change = change;
    proxy.end('reset');
    await seat.until(`“${words}” in the tray`, ({ tray }) => tray.includes(words));
    await colleagueCalls(bench);
    await bench.last();
    proxy.change = asItIs;
    return wellAfter(bench, performance.now(), 'the call that already rings', rings);
  },
});

/** What is said once, in the middle of a call. */
const outbursts: readonly { readonly name: string; readonly bytes: () => Buffer }[] = [
  { name: 'ten megabytes come without a line end', bytes: () => Buffer.alloc(10_000_000, 'x') },
  {
    name: 'ten megabytes of lines come without an end of the message',
    bytes: () => Buffer.from('A: b\r\n'.repeat(1_700_000)),
  },
  {
    name: 'a header of one megabyte comes',
    bytes: () => Buffer.from(`Event: Newexten\r\nAppData: ${'x'.repeat(1_000_000)}\r\n\r\n`),
  },
  {
    name: 'noise comes',
    bytes: () => Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7919 + (i >> 3)) & 255)),
  },
];

const standsOutburst = ({ name, bytes }: (typeof outbursts)[number]): Fault => ({
  name: `${name} while it rings`,
  way: 'through-proxy',
  kind: 'other',
  run: async (bench) => {
    const { proxy, seat } = bench;
    const call = await colleagueCalls(bench);
    await seat.until('the call in the pop', rings);
    const since = performance.now();
    proxy.say(bytes());
    await call.hangUp();
    const isOver = (sight: Sight): boolean =>
      isConnected(sight) && sight.pop.length === 1 && !sight.pop[0]?.startsWith('Incoming');
    return wellAfter(bench, since, 'the end of the call', isOver);
  },
});

/** The PBX is there, and what it says is not what it should be. */
export const speechFaults: readonly Fault[] = [
  ...oddities.map(standsOddity),
  ...nonsense.map(standsNonsense),
  ...outbursts.map(standsOutburst),
  {
    name: 'the state of the PBX is never told',
    way: 'through-proxy',
    kind: 'other',
    run: async (bench) => {
      const { proxy, seat } = bench;
      await colleagueCalls(bench);
      await seat.until('the call in the pop', rings);
      // The answer to Status is the only one that tells of a list.
      proxy.change = only((said) => isAnswer(said) && said.includes('hannel status will follow'), never);
      proxy.end('reset');
      await seat.until('the trouble in the tray', isInTrouble);
      // The call is not taken for gone, and the link is up all the same.
      await seat.until('the link, and the call still in the pop', rings);
      const since = performance.now();
      proxy.change = asItIs;
      const call = await bench.pbx.callFrom('1002', '1001');
      const after = await wellAfter(bench, since, 'the second call', ({ pop }) => pop.length === 2);
      await call.hangUp();
      return after;
    },
  },
];
