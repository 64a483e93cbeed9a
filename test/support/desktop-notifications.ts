import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { until } from '../asterisk/until.ts';
import type { DesktopSession } from './desktop-session.ts';

/** A notification that came to the notification server. */
export interface DesktopNotification {
  readonly id: number;
  readonly appName: string;
  readonly summary: string;
  readonly body: string;
  readonly urgency: string;
  /** `closed`: withdrawn by the app, clicked, or closed by the person. */
  readonly state: 'displayed' | 'closed';
}

const text = z.object({ data: z.string() });
const historySchema = z.object({
  data: z.tuple([z.array(z.object({ id: z.object({ data: z.number() }), summary: text, body: text }))]),
});

/** What dunst, the notification server of the test desktop, has seen. */
export class DesktopNotifications {
  readonly #session: DesktopSession;
  readonly #witnessFile: string;
  readonly #choiceFile: string;

  /** @param files where the witness script of desktop-files.ts writes, and where its chooser script reads */
  constructor(session: DesktopSession, files: { readonly witness: string; readonly choice: string }) {
    this.#session = session;
    this.#witnessFile = files.witness;
    this.#choiceFile = files.choice;
  }

  /** Every notification since the desktop was started, oldest first; one that was replaced stands there once, as it is now. */
  async list(): Promise<readonly DesktopNotification[]> {
    const fields = (await readFile(this.#witnessFile, 'utf8').catch(() => '')).split('\0').slice(0, -1);
    const closed = await this.#closed();
    const seen = new Map<number, DesktopNotification>();
    for (let at = 0; at + 4 < fields.length; at += 5) {
      const [id, appName = '', summary = '', body = '', urgency = ''] = fields.slice(at, at + 5);
      const state = closed.has(Number(id)) ? 'closed' : 'displayed';
      seen.set(Number(id), { id: Number(id), appName, summary, body, urgency, state });
    }
    return [...seen.values()];
  }

  /** The ids in dunst's history, which holds what is no longer displayed. */
  async #closed(): Promise<ReadonlySet<number>> {
    const history = historySchema.parse(JSON.parse(await this.#session.output('dunstctl', ['history'])));
    return new Set(history.data[0].map(({ id }) => id.data));
  }

  /** Waits for a displayed notification whose summary or body holds the text. */
  async displayed(holding: string): Promise<DesktopNotification> {
    return until(`a notification with "${holding}"`, async () =>
      (await this.list()).find(
        ({ state, summary, body }) =>
          state === 'displayed' && (summary.includes(holding) || body.includes(holding)),
      ),
    );
  }

  /** Waits for a displayed notification whose summary or body holds the text, and clicks on it. */
  async click(holding: string): Promise<void> {
    const { id } = await this.displayed(holding);
    const displayed = (await this.list()).filter(({ state }) => state === 'displayed');
    const position = displayed.findIndex((notification) => notification.id === id);
    // `dunstctl action` reaches the uppermost bubble alone (dunst 1.9), the mouse reaches all of them.
    const bubbles = await this.#session.output('xdotool', [
      ...['search', '--onlyvisible', '--class', '^Dunst$', 'getwindowgeometry', '--shell'],
    ]);
    const length = (name: string): number => Number(new RegExp(`^${name}=(\\d+)$`, 'm').exec(bubbles)?.[1]);
    const x = length('X') + length('WIDTH') / 2;
    const y = length('Y') + (length('HEIGHT') * (position + 0.5)) / displayed.length;
    await this.#session.output('xdotool', ['mousemove', String(x), String(Math.round(y)), 'click', '1']);
    await until(`the end of the notification with "${holding}"`, async () => (await this.#closed()).has(id));
  }

  /** Presses the button with this label, of whichever displayed notification has it. */
  async press(label: string): Promise<void> {
    await this.#session.write(path.relative(this.#session.folder, this.#choiceFile), label);
    await this.#session.output('dunstctl', ['context']);
  }

  /** Closes all of them, as the person does who wipes them away. */
  async closeAll(): Promise<void> {
    await this.#session.output('dunstctl', ['close-all']);
  }
}
