import { describe, expect, test } from 'vitest';
import * as errors from '../../../main/ami/errors.ts';
import { address, bench, settle, wait } from './link-bench.ts';

/** A name server in the hands of the test. */
const nameServer = () => {
  const questions: string[] = [];
  let answer: (host: string) => Promise<readonly string[]> = () => Promise.resolve(['192.0.2.1']);
  return {
    questions,
    says: (...addresses: readonly string[]) => {
      answer = () => Promise.resolve(addresses);
    },
    fails: () => {
      answer = () => Promise.reject(new Error('EAI_AGAIN'));
    },
    keepsSilent: () => {
      answer = () => new Promise(() => undefined);
    },
    resolve: (host: string) => {
      questions.push(host);
      return answer(host);
    },
  };
};

const named = () => {
  const names = nameServer();
  const desk = bench({ host: 'pbx.example', resolve: names.resolve });
  const tried = (): readonly string[] => desk.attempts.map(({ options }) => options.host);
  /** Lets the next try come. */
  const next = async (): Promise<void> => {
    desk.clock.advance(wait(desk.link, desk.clock));
    await settle();
  };
  return { ...desk, names, tried, next };
};

describe('a link to a PBX that has a name', () => {
  test('connects to its address', async () => {
    const { link, names, tried, last } = named();
    link.start();
    await settle();
    expect([names.questions, tried()]).toEqual([['pbx.example'], ['192.0.2.1']]);
    await last().letIn();
    expect(link.state.kind).toBe('connected');
  });

  test('says that there is no such name, and connects when there is', async () => {
    const { link, names, tried, next } = named();
    names.fails();
    link.start();
    await settle();
    expect(link.state).toMatchObject({ kind: 'waiting', error: { code: 'name-not-found' } });
    for (let i = 0; i < 20; i += 1) await next();
    names.says('192.0.2.9');
    await next();
    expect(tried()).toEqual(['192.0.2.9']);
  });

  test('goes on with the address of before while the name server fails', async () => {
    const { link, names, tried, last, next } = named();
    link.start();
    await settle();
    await last().letIn();
    names.fails();
    last().lose(new errors.ConnectionLost(address));
    await next();
    expect(tried()).toEqual(['192.0.2.1', '192.0.2.1']);
  });

  test('asks a silent name server once at a time, and waits no longer than half a second for it', async () => {
    const { link, names, tried, last, clock, next } = named();
    link.start();
    await settle();
    await last().letIn();
    names.keepsSilent();
    last().lose(new errors.ConnectionLost(address));
    for (let i = 0; i < 10; i += 1) {
      await next();
      clock.advance(500);
      await settle();
      await last().refuse(new errors.Unreachable(address));
    }
    expect(names.questions).toHaveLength(2);
    expect(tried()).toHaveLength(11);
  });

  test('follows the PBX to its new address', async () => {
    const { link, names, tried, last, next } = named();
    link.start();
    await settle();
    await last().letIn();
    names.says('198.51.100.7');
    last().lose(new errors.TimedOut('ping', address));
    await next();
    expect(tried()).toEqual(['192.0.2.1', '198.51.100.7']);
  });

  test('tries the addresses of a name one after the other, and stays with the one that answers', async () => {
    const { link, names, tried, last, next } = named();
    names.says('2001:db8::1', '192.0.2.1');
    link.start();
    await settle();
    await last().refuse(new errors.TimedOut('connect', address));
    await next();
    await last().letIn();
    last().lose(new errors.ConnectionLost(address));
    await next();
    expect(tried()).toEqual(['2001:db8::1', '192.0.2.1', '192.0.2.1']);
  });

  test('lets an answer that comes too late start nothing', async () => {
    const { link, tried } = named();
    link.start();
    await link.stop();
    await settle();
    expect(tried()).toEqual([]);
  });
});
