import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { until } from '../asterisk/until.ts';
import type { DesktopSession, Ended } from './desktop-session.ts';

/** An entry of the tray's menu, as a tray host shows it. */
export interface TrayEntry {
  readonly kind: 'entry' | 'separator';
  readonly label: string;
  readonly enabled: boolean;
  /** The entries of a submenu; empty for every other entry. */
  readonly entries: readonly TrayEntry[];
}

interface Node extends TrayEntry {
  readonly id: number;
  readonly entries: readonly Node[];
}

const property = z.object({ data: z.unknown() });
type Layout = [number, Record<string, z.infer<typeof property>>, { readonly data: Layout }[]];
const layout: z.ZodType<Layout> = z.lazy(() =>
  z.tuple([z.number(), z.record(z.string(), property), z.array(z.object({ data: layout }))]),
);
const layoutReply = z.object({ data: z.tuple([z.number(), layout]) });
const processReply = z.object({ data: z.tuple([z.number()]) });
const namesReply = z.object({ data: z.array(z.string()) });
const text = z.object({ data: z.string() });
const itemReply = z.object({
  data: z.tuple([
    z.object({
      Menu: text,
      ToolTip: z.object({ data: z.tuple([z.string(), z.unknown(), z.string(), z.string()]) }),
      IconName: text,
      IconThemePath: text,
    }),
  ]),
});

/** In a dbusmenu label one underscore marks an access key, two are an underscore. Source: com.canonical.dbusmenu. */
const shown = (label: string): string => label.replaceAll(/_(.?)/g, '$1');

const nodeOf = ([id, properties, children]: Layout): Node => {
  const { data: label } = properties['label'] ?? {};
  return {
    id,
    kind: properties['type']?.data === 'separator' ? 'separator' : 'entry',
    label: typeof label === 'string' ? shown(label) : '',
    enabled: properties['enabled']?.data !== false,
    entries: children
      .filter(({ data: [, childProperties] }) => childProperties['visible']?.data !== false)
      .map(({ data }) => nodeOf(data)),
  };
};

const find = (menu: readonly Node[], [label, ...inner]: readonly string[]): Node | undefined => {
  const found = menu.find((entry) => entry.label === label);
  return found === undefined || inner.length === 0 ? found : find(found.entries, inner);
};

/** A menu as lines of text, submenus indented by two blanks, greyed entries in brackets. */
export const menuText = (menu: readonly TrayEntry[], indent = ''): string =>
  menu
    .map(({ kind, label, enabled, entries }) => {
      const line = kind === 'separator' ? '---' : enabled ? label : `[${label}]`;
      return [`${indent}${line}`, ...(entries.length > 0 ? [menuText(entries, `${indent}  `)] : [])].join(
        '\n',
      );
    })
    .join('\n');

/**
 * The tray icon of one program, seen and used over D-Bus as a tray host does.
 * Sources: org.kde.StatusNotifierItem, com.canonical.dbusmenu.
 */
export class Tray {
  readonly #session: DesktopSession;
  readonly #pid: number;
  readonly #patience: number;

  /**
   * @param pid the process that has put the icon into the tray
   * @param patience how long to wait for icon and entries, milliseconds
   */
  constructor(session: DesktopSession, pid: number, patience = 10_000) {
    this.#session = session;
    this.#pid = pid;
    this.#patience = patience;
  }

  /** Waits until the icon is in the tray. */
  async appeared(): Promise<void> {
    await until('the icon in the tray', async () => (await this.#item()) !== undefined, this.#patience);
  }

  async toolTip(): Promise<string> {
    return (await this.#properties()).ToolTip.data[2];
  }

  /** The icon as the app has handed it over, PNG. */
  async icon(): Promise<Buffer> {
    return until('the file of the tray icon', async () => {
      const { IconName, IconThemePath } = await this.#properties();
      // The next icon is a new file, and the old one is removed at once.
      return readFile(path.join(IconThemePath.data, `${IconName.data}.png`)).catch(() => undefined);
    });
  }

  /** The entries of the menu; those that are not visible are left out. */
  async menu(): Promise<readonly TrayEntry[]> {
    return this.#menu();
  }

  /**
   * Waits for an entry that can be chosen, and chooses it.
   *
   * @param labels the way to it, such as "Anna Berg 1000", "Hang up"
   */
  async choose(...labels: readonly string[]): Promise<void> {
    const way = labels.join(' > ');
    try {
      await until(
        `"${way}" in the menu of the tray`,
        async () => {
          const entry = find(await this.#menu(), labels);
          if (entry?.enabled !== true) return false;
          const menu = (await this.#properties()).Menu.data;
          const event = ['Event', 'isvu', String(entry.id), 'clicked', 's', '', '0'];
          // A menu that was replaced in between answers with an error; then look again.
          return (await this.#call(menu, 'com.canonical.dbusmenu', ...event)).code === 0;
        },
        this.#patience,
      );
    } catch (error) {
      throw new Error(`"${way}" cannot be chosen. The menu:\n${menuText(await this.#menu())}`, {
        cause: error,
      });
    }
  }

  /** Clicks on the icon itself. */
  async click(): Promise<void> {
    await this.#call('/StatusNotifierItem', 'org.kde.StatusNotifierItem', 'Activate', 'ii', '0', '0');
  }

  /** The bus name of the process's tray icon, while it has one. */
  async #item(): Promise<string | undefined> {
    const watcher = ['org.kde.StatusNotifierWatcher', '/StatusNotifierWatcher'];
    const property = ['org.kde.StatusNotifierWatcher', 'RegisteredStatusNotifierItems'];
    const reply = await this.#busctl('get-property', ...watcher, ...property);
    const names = namesReply.parse(JSON.parse(reply.stdout.toString())).data;
    for (const name of names.map((item) => item.split('/')[0] ?? '')) {
      const bus = ['org.freedesktop.DBus', '/', 'org.freedesktop.DBus'];
      const owner = await this.#busctl('call', ...bus, 'GetConnectionUnixProcessID', 's', name);
      if (owner.code !== 0) continue;
      if (processReply.parse(JSON.parse(owner.stdout.toString())).data[0] === this.#pid) return name;
    }
    return undefined;
  }

  async #properties() {
    const properties = ['org.freedesktop.DBus.Properties', 'GetAll', 's', 'org.kde.StatusNotifierItem'];
    const [interface_ = '', ...call] = properties;
    const reply = await this.#call('/StatusNotifierItem', interface_, ...call);
    return itemReply.parse(JSON.parse(reply.stdout.toString())).data[0];
  }

  async #menu(): Promise<readonly Node[]> {
    const menu = (await this.#properties()).Menu.data;
    const reply = await this.#call(menu, 'com.canonical.dbusmenu', 'GetLayout', 'iias', '0', '-1', '0');
    return nodeOf(layoutReply.parse(JSON.parse(reply.stdout.toString())).data[1]).entries;
  }

  async #call(object: string, interface_: string, ...call: readonly string[]): Promise<Ended> {
    const item = await until('the icon in the tray', () => this.#item(), this.#patience);
    return this.#busctl('call', item, object, interface_, ...call);
  }

  #busctl(...args: readonly string[]): Promise<Ended> {
    return this.#session.run('busctl', ['--user', '--json=short', '--', ...args]);
  }
}
