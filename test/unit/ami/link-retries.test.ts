import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as errors from '../../../main/ami/errors.ts';
import { address, banner, bench, settle, wait } from './link-bench.ts';

describe('a link that broke', () => {
  test('is tried again almost at once', async () => {
    const { link, clock, attempts, last } = bench();
    link.start();
    await last().letIn();
    clock.advance(60_000);
    last().lose(new errors.ConnectionLost(address));
    expect(wait(link, clock)).toBeLessThanOrEqual(250);
    clock.advance(250);
    expect(attempts).toHaveLength(2);
  });

  test('waits longer and longer, half a minute at most', async () => {
    const { link, clock, last } = bench();
    link.start();
    const waits: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      await last().refuse(new errors.TimedOut('login', address));
      waits.push(wait(link, clock));
      clock.advance(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([188, 375, 750, 1500, 3000, 6000, 12_000, 22_500, 22_500, 22_500, 22_500, 22_500]);
  });

  test.each([
    new errors.ConnectionRefused(address),
    new errors.Unreachable(address),
    new errors.NameNotFound('pbx'),
    new errors.TimedOut('connect', address),
    new errors.TimedOut('banner', address),
  ])('is tried every second or so for as long as nobody is there: %s', async (error) => {
    const { link, clock, last } = bench();
    link.start();
    for (let i = 0; i < 500; i += 1) {
      await last().refuse(error);
      expect(wait(link, clock)).toBeLessThanOrEqual(1500);
      clock.advance(wait(link, clock));
    }
    await last().letIn();
    last().lose(new errors.ConnectionLost(address));
    expect(wait(link, clock)).toBeLessThanOrEqual(250);
  });

  test('waits neither too short nor too long, whatever the dice say', async () => {
    const dice = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.array(dice, { minLength: 1, maxLength: 40 }), async (thrown) => {
        let next = 0;
        const { link, clock, last } = bench({ random: () => thrown[next++ % thrown.length] ?? 0 });
        link.start();
        for (let i = 0; i < 40; i += 1) {
          await last().refuse(new errors.GarbageReceived(address, 'a line without an end'));
          const full = Math.min(30_000, 250 * 2 ** i);
          expect(wait(link, clock)).toBeGreaterThanOrEqual(full / 2 - 1);
          expect(wait(link, clock)).toBeLessThanOrEqual(full);
          clock.advance(full);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('cannot die: after two thousand failures it still tries', async () => {
    const { link, clock, attempts, last } = bench();
    link.start();
    for (let i = 0; i < 2000; i += 1) {
      await last().refuse(new errors.TimedOut('connect', address));
      clock.advance(30_000);
    }
    expect(attempts).toHaveLength(2001);
    await last().letIn();
    expect(link.state.kind).toBe('connected');
  });

  test('keeps waiting longer while it only flaps, and forgets that after a good session', async () => {
    const { link, clock, last } = bench();
    link.start();
    const waits: number[] = [];
    for (const lasted of [0, 100, 9_999, 10_000, 0]) {
      await last().letIn();
      clock.advance(lasted);
      last().lose(new errors.ConnectionLost(address));
      waits.push(wait(link, clock));
      clock.advance(waits.at(-1) ?? 0);
    }
    expect(waits).toEqual([188, 375, 750, 188, 375]);
  });

  test.each([
    new errors.NameNotFound('pbx'),
    new errors.ConnectionRefused(address),
    new errors.Unreachable(address),
    new errors.TimedOut('banner', address),
    new errors.NotAmi(address, 'SSH'),
    new errors.ConnectionLost(address),
    new errors.GarbageReceived(address, 'a line without an end'),
    new errors.ActionFailed('Login', 'Login Already In Use'),
    new Error('something nobody thought of'),
  ])('is tried again after: %s', async (error) => {
    const { link, clock, attempts, last } = bench();
    link.start();
    await last().refuse(error);
    expect(link.state.kind).toBe('waiting');
    clock.advance(60_000);
    expect(attempts).toHaveLength(2);
  });

  test('says why it waits', async () => {
    const { link, last } = bench();
    const error = new errors.ConnectionRefused(address);
    link.start();
    await last().refuse(error);
    expect(link.state).toMatchObject({ kind: 'waiting', error });
  });
});

describe('a link that was turned away', () => {
  test('is not tried again after a refused login, until somebody starts it', async () => {
    const { link, clock, attempts, last } = bench();
    const error = new errors.LoginRejected('desk', 'Authentication failed');
    link.start();
    await last().refuse(error);
    expect(link.state).toEqual({ kind: 'stopped', error });
    link.wake();
    clock.advance(86_400_000);
    expect(attempts).toHaveLength(1);
    link.start();
    expect(attempts).toHaveLength(2);
  });

  test('is not tried again with a value that can never be sent', async () => {
    const { link, clock, attempts, last } = bench();
    link.start();
    await last().refuse(new errors.InvalidValue('Username', 'it holds a line break'));
    clock.advance(86_400_000);
    expect(attempts).toHaveLength(1);
    expect(link.state.kind).toBe('stopped');
  });

  test('is tried once a minute at most when the address is not permitted', async () => {
    const { link, clock, last } = bench({ random: () => 0 });
    link.start();
    for (let i = 0; i < 5; i += 1) {
      await last().refuse(new errors.AddressNotPermitted(address));
      expect(wait(link, clock)).toBe(60_000);
      clock.advance(60_000);
    }
  });

  test.each([
    ['before it greets', 'greeting', [188, 375, 750, 1500, 3000, 6000, 12_000, 22_500, 75_000, 75_000]],
    ['at the login', 'login', [188, 75_000, 75_000]],
  ] as const)('forgives a PBX that restarts and closes %s', async (_when, closedAt, expected) => {
    const { link, clock, last } = bench();
    link.start();
    await last().letIn();
    clock.advance(60_000);
    last().lose(new errors.ConnectionLost(address));
    // While it was away, nobody was heard: that is forgiven too.
    for (let i = 0; i < 30; i += 1) {
      clock.advance(wait(link, clock));
      await last().refuse(new errors.ConnectionRefused(address));
    }
    const waits: number[] = [];
    while (waits.length < expected.length) {
      clock.advance(wait(link, clock));
      await last().refuse(new errors.AddressNotPermitted(address, closedAt));
      waits.push(wait(link, clock));
    }
    expect(waits).toEqual(expected);
  });

  test('is left in peace by whatever wakes it, for ten seconds', async () => {
    const { link, clock, attempts, last } = bench();
    link.start();
    await last().refuse(new errors.AddressNotPermitted(address));
    for (let i = 0; i < 9; i += 1) {
      clock.advance(1_000);
      link.wake();
    }
    expect(attempts).toHaveLength(1);
    clock.advance(1_000);
    link.wake();
    expect(attempts).toHaveLength(2);
  });
});

describe('after sleep or a change of network', () => {
  test('a link that is up is checked at once, with little patience', async () => {
    const { link, last } = bench();
    link.start();
    await last().letIn();
    link.wake();
    expect(last().checks).toHaveLength(1);
    expect(last().checks[0]).toBeLessThanOrEqual(2000);
  });

  test('a link that waits is tried at once, and fast again after that', async () => {
    const { link, clock, attempts, last } = bench();
    link.start();
    for (let i = 0; i < 8; i += 1) {
      await last().refuse(new errors.Unreachable(address));
      if (i < 7) clock.advance(30_000);
    }
    const before = attempts.length;
    link.wake();
    expect(attempts).toHaveLength(before + 1);
    await last().refuse(new errors.Unreachable(address));
    expect(wait(link, clock)).toBe(188);
    clock.advance(188);
    expect(attempts).toHaveLength(before + 2);
  });

  test('an attempt that hangs is started afresh', async () => {
    const { link, attempts, last } = bench();
    link.start();
    link.wake();
    await settle();
    expect(attempts).toHaveLength(2);
    expect(attempts[0]?.isClosed()).toBe(true);
    await last().letIn();
    expect(link.state.kind).toBe('connected');
  });

  test('a login under way is not doubled', () => {
    const { link, attempts, last } = bench();
    link.start();
    last().options.onStage?.({ stage: 'login', banner });
    link.wake();
    expect(attempts).toHaveLength(1);
  });

  test('a link that nobody has started stays down', () => {
    const { link, attempts } = bench();
    link.wake();
    expect(attempts).toEqual([]);
  });
});
