import type { NotificationConstructorOptions } from 'electron';
import type { Notice, NoticeReach } from '../app/notices.ts';
import { readToastArguments, toastXml } from '../app/toast.ts';
import type { TrayCommand } from '../app/tray-view.ts';

/** Shows notices as native notifications. */
export interface NoticePresenter {
  readonly reach: NoticeReach;
  /** The newer takes the place of the older with the same id. */
  show(notice: Notice): void;
  /** Takes it back; nothing happens when it is not shown. */
  withdraw(id: string): void;
  /** Tipring ends: takes back what is true no longer, and shows nothing from now on. Resolves when that is done. */
  end(): Promise<void>;
}

export interface NoticeUse {
  /** Told which notice was clicked. */
  readonly clicked: (notice: Notice) => void;
  /** Told which button was pressed. */
  readonly chosen: (command: TrayCommand) => void;
}

/** The part of one of Electron's notifications that is used. */
export interface NativeNotification {
  on(event: 'click' | 'close', listener: () => void): unknown;
  on(event: 'action', listener: (details: { readonly actionIndex: number }) => void): unknown;
  show(): void;
  close(): void;
}

/** The part of Electron's Notification that is used. */
interface NativeNotifications {
  new (options: NotificationConstructorOptions): NativeNotification;
  isSupported(): boolean;
  /** On Windows alone, and not in each Electron. */
  handleActivation?(told: (details: { readonly arguments: string }) => void): void;
}

export interface NotificationsOptions extends NoticeUse {
  readonly native: NativeNotifications;
  /** `process.platform`: Windows or macOS. */
  readonly platform: string;
  /** Told that a notice was clicked, or a button of it pressed, that is shown no longer: one of an earlier run, most likely. */
  readonly outlived: () => void;
}

const onWindows = (notice: Notice): NotificationConstructorOptions => ({ toastXml: toastXml(notice) });

const onMacOs = ({ title, body, actions }: Notice): NotificationConstructorOptions => ({
  title,
  body,
  // The phone itself rings.
  silent: true,
  actions: actions.map(({ label }) => ({ type: 'button', text: label })),
});

/** Shows notices by Electron, on Windows and macOS. */
export class Notifications implements NoticePresenter {
  readonly #options: NotificationsOptions;
  readonly #shown = new Map<string, { readonly notification: NativeNotification; readonly notice: Notice }>();
  #ended = false;

  constructor(options: NotificationsOptions) {
    this.#options = options;
    // With XML of one's own, it is told here alone what was pressed; that of an earlier run as well.
    options.native.handleActivation?.((details) => {
      const read = readToastArguments(details.arguments);
      // A click that has started Tipring is told before anything else is built.
      if (read === null) return;
      setImmediate(() => {
        this.#activated(read.noticeId, read.button);
      });
    });
  }

  get reach(): NoticeReach {
    return this.#options.native.isSupported() ? 'clickable' : 'nobody';
  }

  show(notice: Notice): void {
    const { native, platform } = this.#options;
    if (this.#ended || !native.isSupported()) return;
    this.withdraw(notice.id);
    const notification = new native(platform === 'win32' ? onWindows(notice) : onMacOs(notice));
    if (platform === 'darwin') {
      notification.on('click', () => {
        this.#used(notice, null);
      });
      notification.on('action', ({ actionIndex }) => {
        this.#used(notice, actionIndex);
      });
      // Windows tells of its end when it moves to the Action Center, too, from where it can still be clicked.
      notification.on('close', () => {
        if (this.#shown.get(notice.id)?.notification === notification) this.#shown.delete(notice.id);
      });
    }
    // Kept until it closes: a notification that is collected can no longer be clicked.
    this.#shown.set(notice.id, { notification, notice });
    notification.show();
  }

  withdraw(id: string): void {
    const shown = this.#shown.get(id);
    this.#shown.delete(id);
    shown?.notification.close();
  }

  /** That a call was missed stays true: it stays, and a click on it starts Tipring. */
  end(): Promise<void> {
    this.#ended = true;
    for (const { notice } of [...this.#shown.values()])
      if (notice.kind !== 'missed') this.withdraw(notice.id);
    return Promise.resolve();
  }

  #activated(noticeId: string, button: number | null): void {
    const notice = this.#shown.get(noticeId)?.notice;
    if (notice === undefined) this.#options.outlived();
    else this.#used(notice, button);
  }

  /** @param button place of the button that was pressed; null: the notification itself was clicked */
  #used(notice: Notice, button: number | null): void {
    if (button === null) {
      this.#options.clicked(notice);
      return;
    }
    const action = notice.actions[button];
    if (action !== undefined) this.#options.chosen(action.command);
  }
}
