import { isVariant } from './bus-value.ts';
import type { Bus } from './session-bus.ts';

const watcher = 'org.kde.StatusNotifierWatcher';

/**
 * Does this desktop say that it shows tray icons? Source: org.kde.StatusNotifierWatcher.
 *
 * @returns false also where only a tray of X11 is, which the bus knows nothing of
 */
export const showsTrayIcons = async (bus: Bus): Promise<boolean> => {
  const get = {
    destination: watcher,
    path: '/StatusNotifierWatcher',
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
  };
  try {
    const [held] = await bus.call(get, 'ss', [watcher, 'IsStatusNotifierHostRegistered']);
    return isVariant(held) && held.value === true;
  } catch {
    return false;
  }
};
