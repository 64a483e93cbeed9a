import { writeFile } from 'node:fs/promises';
import { clipboard, screen, shell } from 'electron';
import type {
  DragStep,
  HotkeyName,
  HotkeyState,
  HotkeyText,
  Placing,
  PopFit,
  WindowName,
} from '../../shared/ipc.ts';
import { failure, success } from '../../shared/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import type { Notice, NoticeReach } from '../app/notices.ts';
import type { Shell, TextFile } from '../app/shell.ts';
import type { TrayView } from '../app/tray-view.ts';
import type { Hotkey } from './hotkeys.ts';
import type { LinkOpener } from './link-opener.ts';
import type { SessionStart } from './session-start.ts';
import type { NoticePresenter } from './notifications.ts';
import { displayNames } from './pop-placement.ts';
import { readSelection } from './selection.ts';
import type { TrayPresenter } from './tray.ts';
import type { Windows } from './windows.ts';

export interface ElectronShellParts {
  readonly windows: Windows;
  readonly tray: TrayPresenter;
  readonly notifications: NoticePresenter;
  readonly links: LinkOpener;
  readonly sessionStart: SessionStart;
  /** Why a file could not be saved, in words. */
  readonly notSaved: (why: string) => Problem;
  readonly hotkeys: Readonly<Record<HotkeyName, Hotkey>>;
  /** Which text the hotkey for dialling takes. */
  readonly hotkeyText: HotkeyText;
  readonly placing: Placing;
  readonly restartAsDemo: () => void;
  readonly quit: () => void;
}

/**
 * How long tray and notifications wait while there is a pop, milliseconds: they go over the desktop's bus, which holds
 * up the process that has to bring the pop to the screen.
 */
const afterPop = 60;

/** The desktop as the app knows it, carried out by Electron. */
export class ElectronShell implements Shell {
  readonly #parts: ElectronShellParts;
  #pop: 'shown' | 'hidden' = 'hidden';
  #trayView: TrayView | null = null;
  #late: (() => void)[] = [];

  constructor(parts: ElectronShellParts) {
    this.#parts = parts;
  }

  get placing(): Placing {
    return this.#parts.placing;
  }
  push(window: WindowName): void {
    this.#parts.windows.push(window);
  }
  showPop(): void {
    this.#pop = 'shown';
    this.#parts.windows.pop.show();
  }
  hidePop(): void {
    this.#pop = 'hidden';
    this.#parts.windows.pop.hide();
  }
  fitPop(fit: PopFit): void {
    this.#parts.windows.pop.fit(fit);
  }
  takeKeyboard(): void {
    this.#parts.windows.pop.takeKeyboard();
  }
  giveKeyboardBack(): void {
    this.#parts.windows.pop.giveKeyboardBack();
  }
  dragPop(step: DragStep): void {
    this.#parts.windows.pop.drag(step);
  }
  fitDial(height: number): void {
    this.#parts.windows.fit(height);
  }
  open(window: 'dial' | 'main'): void {
    const { windows, links, sessionStart } = this.#parts;
    windows.open(window);
    if (window !== 'main') return;
    void Promise.all([links.look(), sessionStart.look()]).then(() => {
      this.push('main');
    });
  }
  close(window: 'dial' | 'main'): void {
    this.#parts.windows.close(window);
  }
  isOpen(window: 'dial' | 'main'): boolean {
    return this.#parts.windows.isOpen(window);
  }
  showTray(view: TrayView): void {
    const isOnItsWay = this.#trayView !== null;
    this.#trayView = view;
    if (isOnItsWay) return;
    this.#later(() => {
      const newest = this.#trayView;
      this.#trayView = null;
      if (newest !== null) this.#parts.tray.show(newest);
    });
  }
  get noticeReach(): NoticeReach {
    return this.#parts.notifications.reach;
  }
  notify(notice: Notice): void {
    this.#later(() => {
      this.#parts.notifications.show(notice);
    });
  }
  withdraw(id: string): void {
    this.#later(() => {
      this.#parts.notifications.withdraw(id);
    });
  }
  async saveText({ name, text }: TextFile): Promise<Result<string | null>> {
    const { canceled, filePath } = await this.#parts.windows.askWhereToSave(name);
    if (canceled || filePath === '') return success(null);
    try {
      await writeFile(filePath, text, { mode: 0o600 });
      return success(filePath);
    } catch (error) {
      return failure(this.#parts.notSaved(error instanceof Error ? error.message : String(error)));
    }
  }
  useHotkeys({ pop, dial }: Readonly<Record<HotkeyName, string>>): void {
    const { hotkeys } = this.#parts;
    // One may take over the keys of the other.
    hotkeys.pop.leave(pop);
    hotkeys.dial.leave(dial);
    hotkeys.pop.use(pop);
    hotkeys.dial.use(dial);
  }
  get hotkeys(): Readonly<Record<HotkeyName, HotkeyState>> {
    const { pop, dial } = this.#parts.hotkeys;
    return { pop: pop.state, dial: dial.state };
  }
  get hotkeyText(): HotkeyText {
    return this.#parts.hotkeyText;
  }
  get displays(): readonly string[] {
    return displayNames(screen.getAllDisplays());
  }
  async copiedText(): Promise<string> {
    return clipboard.readText();
  }
  selectedText(): Promise<string> {
    return this.hotkeyText === 'selected' ? readSelection(clipboard) : this.copiedText();
  }
  copyText(text: string): void {
    void clipboard.writeText(text);
  }
  async openFolder(folder: string): Promise<string | null> {
    const why = await shell.openPath(folder);
    return why === '' ? null : why;
  }
  opensLinks(): 'yes' | 'no' | 'unknown' {
    return this.#parts.links.opens;
  }
  openLinks(): Promise<Result<undefined>> {
    return this.#parts.links.register();
  }
  startsWithSession(): boolean {
    return this.#parts.sessionStart.starts;
  }
  startWithSession(starts: boolean): Promise<Result<undefined>> {
    return this.#parts.sessionStart.change(starts);
  }
  restartAsDemo(): void {
    this.#parts.restartAsDemo();
  }
  quit(): void {
    this.#parts.quit();
  }

  /** Runs it once the pop is on its way, in the order asked for. */
  #later(run: () => void): void {
    this.#late.push(run);
    if (this.#late.length > 1) return;
    setTimeout(
      () => {
        const late = this.#late;
        this.#late = [];
        // Each for itself: what fails must not keep the others from their turn.
        for (const each of late) setImmediate(each);
      },
      this.#pop === 'shown' ? afterPop : 0,
    );
  }
}
