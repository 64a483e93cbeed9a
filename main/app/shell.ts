import type {
  DragStep,
  HotkeyName,
  HotkeyState,
  HotkeyText,
  Placing,
  PopFit,
  WindowName,
} from '../../shared/ipc.ts';
import type { Result } from '../../shared/problem.ts';
import type { Notice, NoticeReach } from './notices.ts';
import type { TrayView } from './tray-view.ts';

/** A file that is offered to be saved. */
export interface TextFile {
  /** With its ending. */
  readonly name: string;
  /** Written as UTF-8. */
  readonly text: string;
}

/** What the app asks of the desktop it runs on. Electron carries it out in main/desktop. */
export interface Shell {
  readonly placing: Placing;
  /** Sends a window its new snapshot. */
  push(window: WindowName): void;
  /** Shows the pop without taking the focus. */
  showPop(): void;
  hidePop(): void;
  /** Makes the pop as large as its content. */
  fitPop(fit: PopFit): void;
  /** Moves the keyboard into the pop, and shows it. */
  takeKeyboard(): void;
  /** Gives the keyboard back to the window that had it. */
  giveKeyboardBack(): void;
  /** The mouse drags the pop. */
  dragPop(step: DragStep): void;
  /** Sets the height of the dialling window's content, CSS pixels. */
  fitDial(height: number): void;
  /** Opens the window, or brings it to the front. */
  open(window: 'dial' | 'main'): void;
  close(window: 'dial' | 'main'): void;
  isOpen(window: 'dial' | 'main'): boolean;
  showTray(view: TrayView): void;
  readonly noticeReach: NoticeReach;
  notify(notice: Notice): void;
  /** Takes a notification back; nothing happens when there is none of that id. */
  withdraw(id: string): void;
  /**
   * Saves a text where the user wants it.
   * @returns its path; null when the user has chosen none
   */
  saveText(file: TextFile): Promise<Result<string | null>>;
  /** From now on these are the hotkeys; empty: none. */
  useHotkeys(hotkeys: Readonly<Record<HotkeyName, string>>): void;
  readonly hotkeys: Readonly<Record<HotkeyName, HotkeyState>>;
  /** Which text the hotkey for dialling takes on this system. */
  readonly hotkeyText: HotkeyText;
  /** The displays by their names. */
  readonly displays: readonly string[];
  copyText(text: string): void;
  /**
   * Shows a folder in the system's file manager.
   * @returns why that failed; null when it did not
   */
  openFolder(folder: string): Promise<string | null>;
  /** What was copied last; empty where it is no text. */
  copiedText(): Promise<string>;
  /** What is selected in whatever program, where the system tells; what was copied last elsewhere. Nothing is copied. */
  selectedText(): Promise<string>;
  opensLinks(): 'yes' | 'no' | 'unknown';
  /** Makes Tipring the program that opens tel:, callto: and sip: links. */
  openLinks(): Promise<Result<undefined>>;
  startsWithSession(): boolean;
  /** Has the system start Tipring with the user's session, or no longer. */
  startWithSession(starts: boolean): Promise<Result<undefined>>;
  /** Ends Tipring, and starts it again as the demo. */
  restartAsDemo(): void;
  quit(): void;
}
