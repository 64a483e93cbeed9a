import { AmiMessage } from '../../../main/ami/message.ts';
import { describe, expect, test } from 'vitest';
import { ping } from '../../../main/ami/actions.ts';
import * as errors from '../../../main/ami/errors.ts';
import { address, banner, bench, kinds, settle } from './link-bench.ts';

describe('a link', () => {
  test('does nothing until it is started', () => {
    const { link, attempts } = bench();
    expect(link.state).toEqual({ kind: 'idle' });
    expect(attempts).toEqual([]);
  });

  test('connects once, however often it is started', async () => {
    const { link, attempts, states, last } = bench();
    link.start();
    link.start();
    await last().letIn();
    link.start();
    expect(attempts).toHaveLength(1);
    expect(states).toEqual([{ kind: 'connecting' }, { kind: 'connected', banner }]);
  });

  test('passes events on from the session that is up, and from no other', async () => {
    const { link, last, clock } = bench();
    const heard: string[] = [];
    const message = new AmiMessage('');
    const unsubscribe = link.onEvent(({ event }) => heard.push(event));
    link.start();
    const first = last();
    await first.letIn();
    first.options.onEvent?.({ event: 'FullyBooted' }, 0, message);
    first.lose(new errors.ConnectionLost(address));
    clock.advance(1000);
    first.options.onEvent?.({ event: 'Shutdown', restart: false }, 0, message);
    await last().letIn();
    unsubscribe();
    last().options.onEvent?.({ event: 'Shutdown', restart: true }, 0, message);
    expect(heard).toEqual(['FullyBooted']);
  });

  test('refuses actions while it is down, and runs them while it is up', async () => {
    const { link, last } = bench();
    await expect(link.run(ping())).rejects.toBeInstanceOf(errors.ConnectionLost);
    link.start();
    await expect(link.run(ping())).rejects.toBeInstanceOf(errors.ConnectionLost);
    await last().letIn();
    await expect(link.run(ping())).rejects.toBeInstanceOf(errors.ActionFailed);
    last().lose(new errors.ConnectionLost(address));
    await expect(link.run(ping())).rejects.toBeInstanceOf(errors.ConnectionLost);
  });

  test('tells of a listener that throws, and goes on', async () => {
    const { link, states, last } = bench();
    const notices: string[] = [];
    link.onState(() => {
      throw new Error('own trouble');
    });
    link.onNotice(() => {
      throw new Error('trouble about trouble');
    });
    link.onNotice(({ kind }) => notices.push(kind));
    link.start();
    await last().letIn();
    expect(kinds(states)).toEqual(['connecting', 'connected']);
    expect(notices).toEqual(['listener-failed', 'listener-failed']);
  });

  test('closes its session when it is stopped, and stays down', async () => {
    const { link, clock, attempts, states, last } = bench();
    link.start();
    await last().letIn();
    await link.stop();
    clock.advance(3_600_000);
    expect(last().isClosed()).toBe(true);
    expect(attempts).toHaveLength(1);
    expect(kinds(states)).toEqual(['connecting', 'connected', 'idle']);
  });

  test('gives up its attempt when it is stopped meanwhile', async () => {
    const { link, clock, attempts, states, last } = bench();
    link.start();
    await link.stop();
    await settle();
    clock.advance(3_600_000);
    expect(last().isClosed()).toBe(true);
    expect(attempts).toHaveLength(1);
    expect(kinds(states)).toEqual(['connecting', 'idle']);
  });

  test('does not wake a timer when it is stopped while it waits', async () => {
    const { link, clock, attempts, last } = bench();
    link.start();
    await last().refuse(new errors.ConnectionRefused(address));
    await link.stop();
    clock.advance(3_600_000);
    expect(attempts).toHaveLength(1);
    expect(clock.waiting).toBe(0);
  });

  test('can be started again after it was stopped', async () => {
    const { link, attempts, last } = bench();
    link.start();
    await link.stop();
    link.start();
    await last().letIn();
    expect(attempts).toHaveLength(2);
    expect(link.state.kind).toBe('connected');
  });
});
