import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../../main/app/notices.ts';
import type { TrayCommand } from '../../../main/app/tray-view.ts';
import { sessionBusSocket } from '../../../main/linux/bus-address.ts';
import { NotificationServer } from '../../../main/linux/notification-server.ts';
import { SessionBus } from '../../../main/linux/session-bus.ts';
import { until } from '../../asterisk/until.ts';
import { startDesktop } from '../../support/desktop.ts';
import type { Desktop } from '../../support/desktop.ts';

const ringing: Notice = {
  id: 'a',
  title: 'Müller & Söhne <b>GmbH</b> is calling',
  body: '<a href="http://x">030</a> & more',
  kind: 'ringing',
  opens: 'pop',
  actions: [
    { label: 'To my voicemail', command: { kind: 'to-voicemail', callId: 'a' } },
    { label: 'Hang up', command: { kind: 'hang-up', callId: 'a' } },
  ],
};
const missed: Notice = { ...ringing, title: 'Missed call', kind: 'missed', actions: [] };

describe('the notification server', () => {
  let desktop: Desktop;
  let bus: SessionBus;
  let server: NotificationServer;
  const clicked: Notice[] = [];
  const chosen: TrayCommand[] = [];

  beforeAll(async () => {
    desktop = await startDesktop();
    bus = await SessionBus.open(sessionBusSocket(desktop.session.env) ?? '', desktop.session.user.uid);
    server = new NotificationServer({
      bus: Promise.resolve(bus),
      desktopEntry: 'tipring',
      show: () => 'Show',
      reachChanged: () => undefined,
      clicked: (notice) => clicked.push(notice),
      chosen: (command) => chosen.push(command),
    });
  });
  beforeEach(async () => {
    await desktop.notifications.closeAll();
    clicked.length = 0;
    chosen.length = 0;
  });
  afterAll(async () => {
    bus.close();
    await desktop.close();
  });
  const closed = (id: number): Promise<unknown> =>
    until('the end of the notification', async () =>
      (await desktop.notifications.list()).some((each) => each.id === id && each.state === 'closed'),
    );

  it('shows a call that rings as critical, its name and number as they are and never as markup', async () => {
    server.show(ringing);
    const { appName, summary, body, urgency } = await desktop.notifications.displayed('Müller');
    expect({ appName, urgency }).toEqual({ appName: 'Tipring', urgency: 'CRITICAL' });
    expect(summary).toContain('Söhne');
    expect(body).toBe('‹a href="http://x"›030‹/a› ＆ more');
  });

  it('replaces it in its place when the call was missed, and takes it back', async () => {
    server.show(ringing);
    server.show(missed);
    const { id, urgency } = await desktop.notifications.displayed('Missed call');
    expect(urgency).toBe('NORMAL');
    const before = await desktop.notifications.list();
    // One notification, two things to say.
    expect(before.filter((each) => each.state === 'displayed')).toHaveLength(1);
    server.withdraw('a');
    await closed(id);
  });

  it('tells of a click', async () => {
    server.show(ringing);
    await desktop.notifications.click('Müller');
    await until('the click', () => clicked.length > 0);
    expect([clicked, chosen]).toEqual([[ringing], []]);
  });

  it('has a button pressed', async () => {
    server.show(ringing);
    await desktop.notifications.displayed('Müller');
    await desktop.notifications.press('Hang up');
    await until('the button', () => chosen.length > 0);
    expect([clicked, chosen]).toEqual([[], [{ kind: 'hang-up', callId: 'a' }]]);
  });

  it('shows it anew where the person has closed it', async () => {
    server.show(ringing);
    const { id } = await desktop.notifications.displayed('Müller');
    await desktop.notifications.closeAll();
    await closed(id);
    server.show(missed);
    await desktop.notifications.displayed('Missed call');
  });
});
