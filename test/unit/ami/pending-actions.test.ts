import { describe, expect, test } from 'vitest';
import * as actions from '../../../main/ami/actions.ts';
import {
  ActionFailed,
  ConnectionLost,
  InvalidValue,
  PermissionDenied,
  TimedOut,
} from '../../../main/ami/errors.ts';
import { PendingActions } from '../../../main/ami/pending-actions.ts';
import { fakeClock } from './fake-clock.ts';
import { read, readLines } from './read.ts';

const bench = () => {
  const clock = fakeClock();
  const pending = new PendingActions(clock, 'p');
  const sent: string[] = [];
  const run = <Result>(action: actions.AmiAction<Result>, timeoutMs = 1000): Promise<Result> =>
    pending.run(action, timeoutMs, (bytes) => sent.push(read(bytes.toString()).get('ActionID') ?? ''));
  return { clock, pending, sent, run };
};

describe('an action under way', () => {
  test('has an id of its own, however many are started in the same millisecond', async () => {
    const { pending, sent, run } = bench();
    const all = Promise.all(Array.from({ length: 1000 }, () => run(actions.ping())));
    expect(new Set(sent).size).toBe(1000);
    for (const id of sent) pending.takeResponse(readLines('Response: Success', `ActionID: ${id}`));
    expect(await all).toHaveLength(1000);
  });

  test('may bring its own id, but not one that is in use', async () => {
    const { pending, sent, run } = bench();
    const first = run({ ...actions.ping(), actionId: 'mine' });
    await expect(run({ ...actions.ping(), actionId: 'mine' })).rejects.toBeInstanceOf(InvalidValue);
    pending.takeResponse(readLines('Response: Success', 'ActionID: mine'));
    await first;
    expect(sent).toEqual(['mine']);
  });

  test('that cannot be written is refused, sends nothing and leaves no timer', async () => {
    const { clock, sent, run } = bench();
    await expect(run(actions.command('a\nb'))).rejects.toBeInstanceOf(InvalidValue);
    expect(sent).toEqual([]);
    expect(clock.waiting).toBe(0);
  });

  test('times out to the millisecond, and a late answer is nobody’s', async () => {
    const { clock, pending, run } = bench();
    let failure: unknown = null;
    const done = run(actions.ping(), 500).catch((error: unknown) => {
      failure = error;
    });
    clock.advance(499);
    await Promise.resolve();
    expect(failure).toBeNull();
    clock.advance(1);
    await done;
    expect(failure).toBeInstanceOf(TimedOut);
    expect(pending.takeResponse(readLines('Response: Success', 'ActionID: p-1'))).toBe(false);
  });

  test('leaves no timer once it was answered', async () => {
    const { clock, pending, run } = bench();
    const done = run(actions.ping());
    expect(clock.waiting).toBe(1);
    pending.takeResponse(readLines('Response: Success', 'ActionID: p-1'));
    await done;
    expect(clock.waiting).toBe(0);
  });

  test('is answered by a response with its own id only', async () => {
    const { pending, run } = bench();
    const done = run(actions.ping());
    expect(pending.takeResponse(readLines('Response: Success'))).toBe(false);
    expect(pending.takeResponse(readLines('Response: Success', 'ActionID: p-11'))).toBe(false);
    expect(pending.takeResponse(readLines('Response: Success', 'ActionID: p-1'))).toBe(true);
    expect(pending.takeResponse(readLines('Response: Success', 'ActionID: p-1'))).toBe(false);
    await done;
  });

  test('fails with everything else when the line is lost', async () => {
    const { clock, pending, run } = bench();
    const both = [run(actions.ping()), run(actions.status())];
    const error = new ConnectionLost({ host: 'pbx', port: 5038 });
    pending.failAll(error);
    await expect(both[0]).rejects.toBe(error);
    await expect(both[1]).rejects.toBe(error);
    expect(pending.awaitsList).toBe(false);
    expect(clock.waiting).toBe(0);
  });

  test('fails, and nothing else does, when its answer cannot be read', async () => {
    const { pending, run } = bench();
    const done = run({
      name: 'Odd',
      headers: [],
      parse: () => {
        throw new RangeError('odd');
      },
    });
    pending.takeResponse(readLines('Response: Success', 'ActionID: p-1'));
    await expect(done).rejects.toBeInstanceOf(RangeError);
  });

  test('tells a missing right from a refusal, and a failed command by what it printed', async () => {
    const { pending, run } = bench();
    const denied = run(actions.command('x'));
    const refused = run(actions.hangup({ channel: 'a' }));
    const failed = run(actions.command('y'));
    pending.takeResponse(readLines('Response: Error', 'ActionID: p-1', 'Message: Permission denied'));
    pending.takeResponse(readLines('Response: Error', 'ActionID: p-2', 'Message: No such channel'));
    pending.takeResponse(
      readLines(
        'Response: Error',
        'ActionID: p-3',
        'Message: Command output follows',
        'Output: No such command',
      ),
    );
    await expect(denied).rejects.toBeInstanceOf(PermissionDenied);
    await expect(refused).rejects.toMatchObject({ action: 'Hangup', said: 'No such channel' });
    await expect(failed).rejects.toMatchObject({ said: 'No such command' });
  });
});

describe('a list', () => {
  const status = (id: string, name: string) =>
    readLines('Event: Status', `Channel: ${name}`, `ActionID: ${id}`);
  const start = (id: string) => readLines('Response: Success', `ActionID: ${id}`, 'EventList: start');
  const end = (id: string) => readLines('Event: StatusComplete', `ActionID: ${id}`, 'EventList: Complete');

  test('ends with its Complete event, and two at once are kept apart', async () => {
    const { pending, run } = bench();
    const one = run(actions.status());
    const two = run(actions.status());
    expect(pending.awaitsList).toBe(true);
    pending.takeResponse(start('p-1'));
    pending.takeResponse(start('p-2'));
    pending.takeEvent('Status', status('p-2', 'b'));
    pending.takeEvent('Status', status('p-1', 'a'));
    pending.takeEvent('StatusComplete', end('p-2'));
    pending.takeEvent('StatusComplete', end('p-1'));
    expect((await one).map(({ channel }) => channel.name)).toEqual(['a']);
    expect((await two).map(({ channel }) => channel.name)).toEqual(['b']);
    expect(pending.awaitsList).toBe(false);
  });

  test('of an old PBX, without EventList headers, ends by the name of the event', async () => {
    const { pending, run } = bench();
    const list = run(actions.parkedCalls());
    pending.takeResponse(
      readLines('Response: Success', 'ActionID: p-1', 'Message: Parked calls will follow'),
    );
    const parked = ['Event: ParkedCall', 'Exten: 690', 'Channel: PJSIP/303-00000027', 'ActionID: p-1'];
    pending.takeEvent('ParkedCall', readLines(...parked));
    pending.takeEvent('ParkedCallsComplete', readLines('Event: ParkedCallsComplete', 'ActionID: p-1'));
    expect(await list).toMatchObject([{ event: 'ParkedCall', space: '690' }]);
  });

  test('may be refused, or cancelled half-way', async () => {
    const { pending, run } = bench();
    const refused = run(actions.status('a'));
    const cancelled = run(actions.status());
    pending.takeResponse(readLines('Response: Error', 'ActionID: p-1', 'Message: No such channel'));
    pending.takeResponse(start('p-2'));
    pending.takeEvent('Status', readLines('Event: Status', 'ActionID: p-2', 'EventList: cancelled'));
    await expect(refused).rejects.toBeInstanceOf(ActionFailed);
    await expect(cancelled).rejects.toBeInstanceOf(ActionFailed);
    expect(pending.awaitsList).toBe(false);
  });

  test('without an end times out', async () => {
    const { clock, pending, run } = bench();
    const list = run(actions.status());
    pending.takeResponse(start('p-1'));
    clock.advance(1000);
    await expect(list).rejects.toBeInstanceOf(TimedOut);
    expect(pending.awaitsList).toBe(false);
  });

  test('without an end in sight is given up', async () => {
    const { pending, run } = bench();
    const list = run(actions.status());
    pending.takeResponse(start('p-1'));
    for (let i = 0; i <= 50_000; i += 1) pending.takeEvent('Status', status('p-1', 'a'));
    await expect(list).rejects.toBeInstanceOf(ActionFailed);
  });

  test('takes no event that is not its own', () => {
    const { pending, run } = bench();
    expect(pending.takeEvent('Status', status('p-1', 'a'))).toBe(false);
    run(actions.status()).catch(() => undefined);
    expect(pending.takeEvent('Status', status('p-1', 'before the response'))).toBe(false);
    pending.takeResponse(start('p-1'));
    expect(pending.takeEvent('Status', status('p-2', 'a'))).toBe(false);
    expect(pending.takeEvent('Hangup', readLines('Event: Hangup', 'Channel: a'))).toBe(false);
    expect(pending.takeEvent('Status', status('p-1', 'a'))).toBe(true);
  });
});
