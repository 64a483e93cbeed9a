import { describe, expect, it } from 'vitest';
import type { Notice, NoticeReach } from '../../../main/app/notices.ts';
import type { BusMethod } from '../../../main/linux/bus-message.ts';
import type { BusValue } from '../../../main/linux/bus-value.ts';
import { NotificationServer } from '../../../main/linux/notification-server.ts';
import { BusCallFailed } from '../../../main/linux/session-bus.ts';
import type { Bus } from '../../../main/linux/session-bus.ts';

const destination = 'org.freedesktop.Notifications';

const ringing: Notice = {
  id: 'a',
  title: 'Anna Berg is calling',
  body: '1000',
  kind: 'ringing',
  opens: 'pop',
  actions: [{ label: 'Hang up', command: { kind: 'hang-up', callId: 'a' } }],
};
const missed: Notice = { ...ringing, id: 'b', title: 'Missed call', kind: 'missed' };

type Capabilities = readonly string[] | 'no-server';

/** A desktop's bus on which a notification server answers, and Tipring that notifies by it. */
const desk = (first: Capabilities = ['actions']) => {
  const asked: { readonly member: string; readonly body: readonly BusValue[] }[] = [];
  const reached: NoticeReach[] = [];
  let capabilities = first;
  let given = 0;
  let tellOwner: (body: readonly BusValue[]) => void = () => undefined;
  const bus: Bus = {
    call: ({ member }: BusMethod, _signature, body = []) => {
      if (capabilities === 'no-server') return Promise.reject(new BusCallFailed('ServiceUnknown'));
      asked.push({ member, body });
      return Promise.resolve(member === 'GetCapabilities' ? [[...capabilities]] : [(given += 1)]);
    },
    onSignal: ({ member }, listener) => {
      if (member === 'NameOwnerChanged') tellOwner = listener;
    },
  };
  const server: NotificationServer = new NotificationServer({
    bus: Promise.resolve(bus),
    desktopEntry: 'tipring',
    show: () => 'Show',
    reachChanged: () => reached.push(server.reach),
    clicked: () => undefined,
    chosen: () => undefined,
  });
  /** Resolves when the server has had its turn. */
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    ...{ server, asked, reached, settle },
    /** The server comes, goes, or is replaced by another. */
    become: async (next: Capabilities): Promise<void> => {
      capabilities = next;
      tellOwner([destination, '', next === 'no-server' ? '' : ':1.7']);
      await settle();
    },
  };
};

describe('what becomes of notifications', () => {
  it('is that they can be clicked, where the server says so', async () => {
    const { server, reached, settle } = desk();
    expect(server.reach).toBe('unknown');
    await settle();
    expect(reached).toEqual(['clickable']);
  });

  it('is that they are seen, without anything to press, by a server that knows no actions', async () => {
    const { server, asked, settle } = desk(['body']);
    server.show(ringing);
    await settle();
    expect(server.reach).toBe('seen');
    expect(asked.at(-1)?.body[5]).toEqual([]);
  });

  it('is nothing where there is no server, until one comes', async () => {
    const { server, reached, become, settle } = desk('no-server');
    server.show(ringing);
    await settle();
    expect(server.reach).toBe('nobody');
    await become(['actions']);
    expect(reached).toEqual(['nobody', 'clickable']);
  });

  it('is nothing where there is no bus', async () => {
    const reached: string[] = [];
    const server = new NotificationServer({
      bus: Promise.resolve(null),
      desktopEntry: 'tipring',
      show: () => 'Show',
      reachChanged: () => reached.push('changed'),
      clicked: () => undefined,
      chosen: () => undefined,
    });
    await server.end();
    expect([server.reach, reached]).toEqual(['nobody', ['changed']]);
  });

  it('is nothing when the server goes with what it shows; else the bus may start it for the next', async () => {
    const { server, become, settle } = desk();
    await settle();
    await become('no-server');
    expect(server.reach).toBe('unknown');
    await become(['actions']);
    server.show(ringing);
    await settle();
    await become('no-server');
    expect(server.reach).toBe('nobody');
  });
});

describe('the notifications of a Tipring that ends', () => {
  it('go with it; that of a missed call stays, with nothing to press that nobody would hear', async () => {
    const { server, asked } = desk();
    server.show(ringing);
    server.show(missed);
    await server.end();
    const [capabilities, , shown, closed, replaced] = asked;
    expect(capabilities?.member).toBe('GetCapabilities');
    expect(shown?.body[5]).toEqual(['default', 'Show', '0', 'Hang up']);
    expect(closed).toEqual({ member: 'CloseNotification', body: [1] });
    expect(replaced?.member).toBe('Notify');
    expect(replaced?.body.slice(1, 6)).toEqual([2, 'tipring', 'Missed call', '1000', []]);
  });

  it('are no more from then on', async () => {
    const { server, asked } = desk();
    await server.end();
    server.show(ringing);
    await server.end();
    expect(asked.map(({ member }) => member)).toEqual(['GetCapabilities']);
  });
});
