import type { Notice, NoticeReach } from '../../../main/app/notices.ts';
import type { Shell, TextFile } from '../../../main/app/shell.ts';
import type { DragStep, Placing } from '../../../shared/ipc.ts';
import { success } from '../../../shared/problem.ts';

/** A desktop that remembers what it was asked for. */
export class FakeShell implements Shell {
  readonly notices = new Map<string, Notice>();
  readonly open_ = new Set<'dial' | 'main'>();
  popShown = 0;
  popVisible = false;
  copied = '';
  starts = false;
  demo: 'asked-for' | 'not-asked-for' = 'not-asked-for';
  readonly opened: string[] = [];
  saved: TextFile | null = null;
  keyboard: 'pop' | 'elsewhere' = 'elsewhere';
  placing: Placing = 'free';
  noticeReach: NoticeReach = 'clickable';
  readonly hotkeys = { pop: 'works', dial: 'off' } as const;
  readonly hotkeyText = 'selected';
  selected = '';
  readonly displays: readonly string[] = ['Screen 1920 × 1080'];
  readonly dragged: DragStep[] = [];

  push(): void {
    // Snapshots are read from the controllers themselves.
  }
  showPop(): void {
    this.popShown += 1;
    this.popVisible = true;
  }
  hidePop(): void {
    this.popVisible = false;
  }
  fitPop(): void {
    // Sizes are Electron's business.
  }
  fitDial(): void {
    // As for the pop.
  }
  takeKeyboard(): void {
    this.keyboard = 'pop';
  }
  giveKeyboardBack(): void {
    this.keyboard = 'elsewhere';
  }
  dragPop(step: DragStep): void {
    this.dragged.push(step);
  }
  useHotkeys(): void {
    // Keys are Electron's business.
  }
  open(window: 'dial' | 'main'): void {
    this.open_.add(window);
  }
  close(window: 'dial' | 'main'): void {
    this.open_.delete(window);
  }
  isOpen(window: 'dial' | 'main'): boolean {
    return this.open_.has(window);
  }
  showTray(): void {
    // The tray view has tests of its own.
  }
  notify(notice: Notice): void {
    this.notices.set(notice.id, notice);
  }
  withdraw(id: string): void {
    this.notices.delete(id);
  }
  saveText(file: TextFile) {
    this.saved = file;
    return Promise.resolve(success(`/home/uta/${file.name}`));
  }
  copiedText(): Promise<string> {
    return Promise.resolve(this.copied);
  }
  selectedText(): Promise<string> {
    return Promise.resolve(this.selected);
  }
  copyText(text: string): void {
    this.copied = text;
  }
  openFolder(folder: string): Promise<null> {
    this.opened.push(folder);
    return Promise.resolve(null);
  }
  opensLinks(): 'unknown' {
    return 'unknown';
  }
  openLinks() {
    return Promise.resolve(success(undefined));
  }
  startsWithSession(): boolean {
    return this.starts;
  }
  startWithSession(starts: boolean) {
    this.starts = starts;
    return Promise.resolve(success(undefined));
  }
  restartAsDemo(): void {
    this.demo = 'asked-for';
  }
  quit(): void {
    // Nothing ends in a test.
  }
}
