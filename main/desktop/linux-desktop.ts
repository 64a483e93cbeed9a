import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sessionBusSocket } from '../linux/bus-address.ts';
import { SessionBus } from '../linux/session-bus.ts';
import type { Bus } from '../linux/session-bus.ts';

const run = promisify(execFile);

/** The session bus of this desktop; null where there is none. */
export const openSessionBus = async (log: (line: string) => void): Promise<Bus | null> => {
  const socket = sessionBusSocket(process.env);
  const uid = process.getuid?.();
  if (socket === null || uid === undefined) return null;
  try {
    return await SessionBus.open(socket, uid);
  } catch (error) {
    log(`The desktop's bus cannot be reached: ${String(error)}`);
    return null;
  }
};

/** What GNOME's settings say of banners; null where there is no such setting, or no GNOME. */
export const readShowBanners = async (): Promise<string | null> => {
  try {
    const get = ['get', 'org.gnome.desktop.notifications', 'show-banners'];
    return (await run('gsettings', get, { timeout: 5_000 })).stdout;
  } catch {
    return null;
  }
};
