import { Listeners } from '../../shared/listeners.ts';
import type { DoNotDisturb } from '../app/quiet-controller.ts';
import { isVariant, propertiesOf } from './bus-value.ts';
import type { BusValue } from './bus-value.ts';
import type { Bus } from './session-bus.ts';

const server = { destination: 'org.freedesktop.Notifications', path: '/org/freedesktop/Notifications' };
const properties = 'org.freedesktop.DBus.Properties';

/** One place of a desktop that knows whether it is not to disturb. */
interface Place {
  /** @returns null where there is no such place */
  read(bus: Bus): Promise<boolean | null>;
  /** Tells what it is now at each change; null: it is to be read again. */
  watch(bus: Bus, changed: (isOn: boolean | null) => void): void;
}

/** A property of the notification server. */
const serverProperty = (interface_: string, name: string): Place => ({
  read: async (bus) => {
    const get = { ...server, interface: properties, member: 'Get' };
    const [held] = await bus.call(get, 'ss', [interface_, name]);
    return isVariant(held) && typeof held.value === 'boolean' ? held.value : null;
  },
  watch: (bus, changed) => {
    const { destination: sender, path } = server;
    const signal = { sender, path, interface: properties, member: 'PropertiesChanged' };
    bus.onSignal(signal, ([of, values]) => {
      const value = of === interface_ ? propertiesOf(values).get(name) : undefined;
      if (typeof value === 'boolean') changed(value);
    });
  },
});

/** Xfce keeps it in its settings; they are asked for only where Xfce shows the notifications, for that starts them. */
const xfce: Place = {
  read: async (bus) => {
    const about = { ...server, interface: server.destination, member: 'GetServerInformation' };
    const [name] = await bus.call(about);
    if (name !== 'Xfce Notify Daemon') return null;
    const get = {
      destination: 'org.xfce.Xfconf',
      path: '/org/xfce/Xfconf',
      interface: 'org.xfce.Xfconf',
      member: 'GetProperty',
    };
    const [held] = await bus.call(get, 'ss', ['xfce4-notifyd', '/do-not-disturb']);
    return isVariant(held) && held.value === true;
  },
  watch: (bus, changed) => {
    const name = 'org.xfce.Xfconf';
    const signal = { sender: name, path: '/org/xfce/Xfconf', interface: name, member: 'PropertyChanged' };
    bus.onSignal(signal, ([channel, property, held]) => {
      if (channel === 'xfce4-notifyd' && property === '/do-not-disturb' && isVariant(held)) {
        changed(held.value === true);
      }
    });
  },
};

/** GNOME keeps it in its settings, whose store tells on the bus that they have changed, and `gsettings` what they are. */
const gnome = (readSetting: () => Promise<string | null>): Place => ({
  read: async () => {
    const shows = await readSetting();
    return shows === null ? null : shows.trim() === 'false';
  },
  watch: (bus, changed) => {
    const name = 'ca.desrt.dconf.Writer';
    const signal = {
      sender: 'ca.desrt.dconf',
      path: '/ca/desrt/dconf/Writer/user',
      interface: name,
      member: 'Notify',
    };
    bus.onSignal(signal, ([prefix, names]) => {
      if (concernsBanners(prefix, names)) changed(null);
    });
  },
});

const banners = '/org/gnome/desktop/notifications/show-banners';
/** A change is told as one path, or as a folder and names in it. */
const concernsBanners = (prefix: BusValue | undefined, names: BusValue | undefined): boolean => {
  if (typeof prefix !== 'string') return false;
  const all =
    Array.isArray(names) && names.length > 0 ? names.map((name) => `${prefix}${String(name)}`) : [prefix];
  return all.some((path) => banners.startsWith(path));
};

export interface LinuxDoNotDisturbOptions {
  /** The session bus; null where there is none. */
  readonly bus: Promise<Bus | null>;
  /** What `gsettings get org.gnome.desktop.notifications show-banners` prints; null where there is no such setting. */
  readonly readShowBanners: () => Promise<string | null>;
}

/**
 * Whether a Linux desktop is told not to disturb: KDE's and others' notification servers say so themselves
 * (`Inhibited`), dunst and Xfce in ways of their own, GNOME in its settings. Others do not tell.
 */
export class LinuxDoNotDisturb implements DoNotDisturb {
  readonly #places: readonly Place[];
  readonly #known = new Map<Place, boolean>();
  readonly #changes: Listeners<undefined>;

  /** @param log told when a listener fails */
  constructor({ bus, readShowBanners }: LinuxDoNotDisturbOptions, log: (line: string) => void) {
    this.#changes = new Listeners((error) => {
      log(`A listener of "do not disturb" failed: ${String(error)}`);
    });
    this.#places = [
      serverProperty('org.freedesktop.Notifications', 'Inhibited'),
      serverProperty('org.dunstproject.cmd0', 'paused'),
      xfce,
      gnome(readShowBanners),
    ];
    void bus.then((open) => {
      if (open !== null) for (const place of this.#places) this.#follow(place, open);
    });
  }

  get state(): DoNotDisturb['state'] {
    const said = [...this.#known.values()];
    if (said.length === 0) return 'unknown';
    return said.includes(true) ? 'on' : 'off';
  }

  onChange(listener: () => void): void {
    this.#changes.add(listener);
  }

  look(): void {
    // The bus tells of every change.
  }

  #follow(place: Place, bus: Bus): void {
    const read = async (): Promise<void> => {
      // Most desktops have but one of these places.
      const isOn = await place.read(bus).catch(() => null);
      if (isOn !== null) this.#learn(place, isOn);
    };
    place.watch(bus, (isOn) => {
      if (isOn === null) void read();
      else this.#learn(place, isOn);
    });
    void read();
  }

  #learn(place: Place, isOn: boolean): void {
    const before = this.state;
    this.#known.set(place, isOn);
    if (this.state !== before) this.#changes.tell(undefined);
  }
}
