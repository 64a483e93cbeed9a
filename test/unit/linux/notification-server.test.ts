import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../main/app/notices.ts';
import type { BusMethod } from '../../../main/linux/bus-message.ts';
import type { BusValue } from '../../../main/linux/bus-value.ts';
import { NotificationServer } from '../../../main/linux/notification-server.ts';
import type { Bus } from '../../../main/linux/session-bus.ts';

const ringing: Notice = {
  id: 'a',
  title: 'Anna Berg is calling',
  body: '1000',
  kind: 'ringing',
  opens: 'pop',
  actions: [{ label: 'Hang up', command: { kind: 'hang-up', callId: 'a' } }],
};
const missed: Notice = { ...ringing, id: 'b', title: 'Missed call', kind: 'missed' };

/** A desktop's bus on which a notification server answers, and Tipring that notifies by it. */
const desk = () => {
  const asked: { readonly member: string; readonly body: readonly BusValue[] }[] = [];
  let given = 0;
  const bus: Bus = {
    call: ({ member }: BusMethod, _signature, body = []) => {
      asked.push({ member, body });
      return Promise.resolve(member === 'GetCapabilities' ? [['actions']] : [(given += 1)]);
    },
    onSignal: () => undefined,
  };
  const server = new NotificationServer({
    bus: Promise.resolve(bus),
    desktopEntry: 'tipring',
    show: () => 'Show',
    clicked: () => undefined,
    chosen: () => undefined,
  });
  return { server, asked };
};

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
