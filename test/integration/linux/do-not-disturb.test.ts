import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionBusSocket } from '../../../main/linux/bus-address.ts';
import { LinuxDoNotDisturb } from '../../../main/linux/do-not-disturb.ts';
import { BusCallFailed, SessionBus } from '../../../main/linux/session-bus.ts';
import { showsTrayIcons } from '../../../main/linux/tray-host.ts';
import { until } from '../../asterisk/until.ts';
import { startDesktop } from '../../support/desktop.ts';
import type { Desktop } from '../../support/desktop.ts';

describe('the desktop’s bus', () => {
  let desktop: Desktop;
  let bus: SessionBus;

  beforeAll(async () => {
    desktop = await startDesktop();
    bus = await SessionBus.open(sessionBusSocket(desktop.session.env) ?? '', desktop.session.user.uid);
  });
  afterAll(async () => {
    bus.close();
    await desktop.close();
  });

  it('answers calls, and says why it does not', async () => {
    const driver = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' };
    const id = await bus.call({ ...driver, interface: 'org.freedesktop.DBus', member: 'GetId' });
    expect(id).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
    await expect(
      bus.call({ destination: 'app.tipring.Nobody', path: '/', interface: 'a.b', member: 'C' }),
    ).rejects.toThrow(new BusCallFailed('org.freedesktop.DBus.Error.ServiceUnknown'));
  });

  it('knows that the panel shows tray icons', async () => {
    await until('the panel’s tray', () => showsTrayIcons(bus));
  });

  it('tells when dunst is paused and when it goes on', async () => {
    const system = new LinuxDoNotDisturb(
      { bus: Promise.resolve(bus), readShowBanners: () => Promise.resolve(null) },
      () => undefined,
    );
    const told: string[] = [];
    system.onChange(() => told.push(system.state));
    await until('what dunst says', () => system.state === 'off');
    await desktop.session.output('dunstctl', ['set-paused', 'true']);
    await until('that dunst is paused', () => system.state === 'on');
    await desktop.session.output('dunstctl', ['set-paused', 'false']);
    await until('that dunst goes on', () => system.state === 'off');
    expect(told).toEqual(['off', 'on', 'off']);
  });

  it('tells when the banners of GNOME are switched off and on', async () => {
    const show = ['org.gnome.desktop.notifications', 'show-banners'];
    const system = new LinuxDoNotDisturb(
      {
        bus: Promise.resolve(bus),
        readShowBanners: () => desktop.session.output('gsettings', ['get', ...show]),
      },
      () => undefined,
    );
    await until('what GNOME says', () => system.state === 'off');
    await desktop.session.output('gsettings', ['set', ...show, 'false']);
    await until('that banners are off', () => system.state === 'on');
    await desktop.session.output('gsettings', ['set', ...show, 'true']);
    await until('that banners are on', () => system.state === 'off');
  });

  it('that is gone is told to whoever asks', async () => {
    const other = await SessionBus.open(
      sessionBusSocket(desktop.session.env) ?? '',
      desktop.session.user.uid,
    );
    const driver = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus' };
    other.close();
    await expect(
      other.call({ ...driver, interface: 'org.freedesktop.DBus', member: 'GetId' }),
    ).rejects.toThrow(BusCallFailed);
    await expect(SessionBus.open('/nowhere', 0)).rejects.toThrow(BusCallFailed);
  });
});
