import type { Notice, NoticeReach } from '../app/notices.ts';
import type { TrayCommand } from '../app/tray-view.ts';
import { isList } from './bus-value.ts';
import type { BusValue } from './bus-value.ts';
import { withoutMarkup } from './notification-text.ts';
import type { Bus } from './session-bus.ts';

const server = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
};

/** How the bus tells that the server comes or goes. Source: D-Bus Specification, NameOwnerChanged. */
const serverComesOrGoes = {
  sender: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  member: 'NameOwnerChanged',
  arg0: server.destination,
};

export interface NotificationServerOptions {
  /** The session bus; null where there is none, and then nothing is shown. */
  readonly bus: Promise<Bus | null>;
  /** Names the desktop entry, whose name and icon the server shows. */
  readonly desktopEntry: string;
  /** What a click on the notification itself is called, where the server shows that. */
  readonly show: () => string;
  /** Told when `reach` has changed. */
  readonly reachChanged: () => void;
  /** Told which notice was clicked. */
  readonly clicked: (notice: Notice) => void;
  /** Told which button was pressed. */
  readonly chosen: (command: TrayCommand) => void;
}

/** By kind: urgency, category, and how long it stays, milliseconds; 0: until it is closed, -1: as the server likes. */
const manners = {
  ringing: { urgency: 2, category: 'call.incoming', stays: 0 },
  missed: { urgency: 1, category: 'call.unanswered', stays: 0 },
  problem: { urgency: 1, category: null, stays: -1 },
  standstill: { urgency: 1, category: 'network.error', stays: 0 },
} as const;

/** The key of the action that a click on the notification is. */
const clickKey = 'default';

/**
 * Shows notices by the desktop's notification server, each replaced in its place when it has something else to say.
 * Source: freedesktop.org Desktop Notifications Specification.
 */
export class NotificationServer {
  readonly #options: NotificationServerOptions;
  /** What is shown, by the notice's id. */
  readonly #shown = new Map<string, { readonly serverId: number; readonly notice: Notice }>();
  /** One after the other: what replaces a notification has to know its number. */
  #turn: Promise<unknown>;
  #reach: NoticeReach = 'unknown';
  #ended = false;

  constructor(options: NotificationServerOptions) {
    this.#options = options;
    this.#turn = options.bus.then((bus) => {
      if (bus !== null) return this.#begin(bus);
      this.#become('nobody');
      return undefined;
    });
  }

  get reach(): NoticeReach {
    return this.#reach;
  }

  show(notice: Notice): void {
    if (this.#ended) return;
    this.#next((bus) => this.#notify(bus, notice));
  }

  /** Takes it back; nothing happens when it is not shown. */
  withdraw(id: string): void {
    this.#next((bus) => this.#close(bus, id));
  }

  /**
   * Takes back all that is shown, as nobody will hear what is pressed. That a call was missed stays true: it stays,
   * with nothing to press. From now on nothing is shown. Resolves when the server has been told.
   */
  async end(): Promise<void> {
    this.#ended = true;
    this.#next(async (bus) => {
      for (const { notice } of [...this.#shown.values()]) {
        if (notice.kind === 'missed') await this.#notify(bus, { ...notice, opens: 'nothing', actions: [] });
        else await this.#close(bus, notice.id);
      }
    });
    await this.#turn;
  }

  async #notify(bus: Bus, notice: Notice): Promise<void> {
    if (this.#reach !== 'clickable' && this.#reach !== 'seen') await this.#look(bus);
    const { desktopEntry, show } = this.#options;
    const { urgency, category, stays } = manners[notice.kind];
    const variant = (signature: string, value: BusValue): BusValue => ({ signature, value });
    const buttons = notice.actions.flatMap(({ label }, place) => [String(place), label]);
    const body: readonly BusValue[] = [
      'Tipring',
      this.#shown.get(notice.id)?.serverId ?? 0,
      desktopEntry,
      notice.title,
      withoutMarkup(notice.body),
      this.#reach === 'clickable'
        ? [...(notice.opens === 'nothing' ? [] : [clickKey, show()]), ...buttons]
        : [],
      [
        ['urgency', variant('y', urgency)],
        ['desktop-entry', variant('s', desktopEntry)],
        // The phone itself rings.
        ['suppress-sound', variant('b', true)],
        ...(category === null ? [] : [['category', variant('s', category)]]),
      ],
      stays,
    ];
    try {
      const [serverId] = await bus.call({ ...server, member: 'Notify' }, 'susssasa{sv}i', body);
      if (typeof serverId === 'number') this.#shown.set(notice.id, { serverId, notice });
      if (this.#reach !== 'clickable') this.#become('seen');
    } catch {
      this.#become('nobody');
    }
  }

  async #close(bus: Bus, id: string): Promise<void> {
    const shown = this.#shown.get(id);
    if (shown === undefined) return;
    this.#shown.delete(id);
    await bus.call({ ...server, member: 'CloseNotification' }, 'u', [shown.serverId]);
  }

  /** Waits its turn. A server that does not answer must hold up nothing but itself. */
  #next(run: (bus: Bus) => Promise<void>): void {
    this.#turn = Promise.all([this.#options.bus, this.#turn.catch(() => undefined)])
      .then(([bus]) => (bus === null ? undefined : run(bus)))
      .catch(() => undefined);
  }

  async #begin(bus: Bus): Promise<void> {
    const { destination: sender, path, interface: interface_ } = server;
    bus.onSignal({ sender, path, interface: interface_, member: 'NotificationClosed' }, ([serverId]) => {
      const notice = this.#noticeOf(serverId);
      if (notice !== undefined) this.#shown.delete(notice.id);
    });
    bus.onSignal({ sender, path, interface: interface_, member: 'ActionInvoked' }, ([serverId, key]) => {
      const notice = this.#noticeOf(serverId);
      if (notice === undefined) return;
      if (key === clickKey) this.#options.clicked(notice);
      const action = notice.actions.find((_action, place) => String(place) === key);
      if (action !== undefined) this.#options.chosen(action.command);
    });
    bus.onSignal(serverComesOrGoes, ([, , owner]) => {
      if (owner !== '') {
        this.#next((open) => this.#look(open));
        return;
      }
      // What was shown is gone with it. The bus may start another one for the next notice.
      this.#become(this.#shown.size > 0 ? 'nobody' : 'unknown');
      this.#shown.clear();
    });
    await this.#look(bus);
  }

  /** Asks what the server can do. It may start later than Tipring, or anew. */
  async #look(bus: Bus): Promise<void> {
    try {
      const [capabilities] = await bus.call({ ...server, member: 'GetCapabilities' });
      this.#become(isList(capabilities) && capabilities.includes('actions') ? 'clickable' : 'seen');
    } catch {
      this.#become('nobody');
    }
  }

  #become(reach: NoticeReach): void {
    if (reach === this.#reach) return;
    this.#reach = reach;
    this.#options.reachChanged();
  }

  #noticeOf(serverId: BusValue | undefined): Notice | undefined {
    return [...this.#shown.values()].find((shown) => shown.serverId === serverId)?.notice;
  }
}
