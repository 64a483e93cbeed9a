import type { WindowName } from '../../shared/ipc.ts';
import type { Result } from '../../shared/problem.ts';
import type { Notice } from './notices.ts';
import type { TrayView } from './tray-view.ts';

/** What the app asks of the desktop it runs on. Electron carries it out in main/desktop. */
export interface Shell {
  /** Sends a window its new snapshot. */
  push(window: WindowName): void;
  /** Shows the pop without taking the focus. */
  showPop(): void;
  hidePop(): void;
  /** Sets the height of a window's content, CSS pixels. */
  fit(window: 'pop' | 'dial', height: number): void;
  /** Opens the window, or brings it to the front. */
  open(window: 'dial' | 'settings'): void;
  close(window: 'dial' | 'settings'): void;
  isOpen(window: 'dial' | 'settings'): boolean;
  showTray(view: TrayView): void;
  notify(notice: Notice): void;
  /** Takes a notification back; nothing happens when there is none of that id. */
  withdraw(id: string): void;
  copyText(text: string): void;
  opensLinks(): 'yes' | 'no' | 'unknown';
  /** Makes Tipring the program that opens tel:, callto: and sip: links. */
  openLinks(): Promise<Result<undefined>>;
  quit(): void;
}
