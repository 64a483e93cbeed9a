import { Notification } from 'electron';
import type { NotificationConstructorOptions } from 'electron';
import type { Notice } from '../app/notices.ts';
import { readToastArguments, toastXml } from '../app/toast.ts';
import type { TrayCommand } from '../app/tray-view.ts';

/** Shows notices as native notifications. */
export interface NoticePresenter {
  /** The newer takes the place of the older with the same id. */
  show(notice: Notice): void;
  /** Takes it back; nothing happens when it is not shown. */
  withdraw(id: string): void;
}

export interface NotificationsOptions {
  /** Told which notice was clicked. */
  readonly clicked: (notice: Notice) => void;
  /** Told which button was pressed. */
  readonly chosen: (command: TrayCommand) => void;
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
  readonly #shown = new Map<string, { readonly notification: Notification; readonly notice: Notice }>();

  constructor(options: NotificationsOptions) {
    this.#options = options;
    if (process.platform === 'win32') {
      // With XML of one's own, it is told here alone what was pressed.
      Notification.handleActivation((details) => {
        const read = readToastArguments(details.arguments);
        const notice = read === null ? undefined : this.#shown.get(read.noticeId)?.notice;
        if (notice !== undefined) this.#used(notice, read?.button ?? null);
      });
    }
  }

  show(notice: Notice): void {
    if (!Notification.isSupported()) return;
    this.withdraw(notice.id);
    const notification = new Notification(process.platform === 'win32' ? onWindows(notice) : onMacOs(notice));
    if (process.platform === 'darwin') {
      notification.on('click', () => {
        this.#used(notice, null);
      });
      notification.on('action', ({ actionIndex }) => {
        this.#used(notice, actionIndex);
      });
    }
    notification.on('close', () => {
      // Windows tells of its end when it moves to the Action Center, too, from where it can still be clicked.
      if (process.platform === 'darwin' && this.#shown.get(notice.id)?.notification === notification)
        this.#shown.delete(notice.id);
    });
    // Kept until it closes: a notification that is collected can no longer be clicked.
    this.#shown.set(notice.id, { notification, notice });
    notification.show();
  }

  withdraw(id: string): void {
    const shown = this.#shown.get(id);
    this.#shown.delete(id);
    shown?.notification.close();
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
