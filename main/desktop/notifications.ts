import { Notification } from 'electron';
import type { Notice } from '../app/notices.ts';
import { withoutMarkup } from './notification-text.ts';

/** Shows notices as native notifications; one per id, the newer in place of the older. */
export class Notifications {
  readonly #clicked: (notice: Notice) => void;
  readonly #shown = new Map<string, Notification>();

  /** @param clicked told which notice was clicked */
  constructor(clicked: (notice: Notice) => void) {
    this.#clicked = clicked;
  }

  show(notice: Notice): void {
    if (!Notification.isSupported()) return;
    this.withdraw(notice.id);
    const notification = new Notification({
      title: notice.title,
      body: process.platform === 'linux' ? withoutMarkup(notice.body) : notice.body,
      // The phone itself rings.
      silent: true,
      urgency: notice.urgency,
      timeoutType: notice.urgency === 'critical' ? 'never' : 'default',
    });
    notification.on('click', () => {
      this.#clicked(notice);
    });
    notification.on('close', () => {
      if (this.#shown.get(notice.id) === notification) this.#shown.delete(notice.id);
    });
    // Kept until it closes: a notification that is collected can no longer be clicked.
    this.#shown.set(notice.id, notification);
    notification.show();
  }

  withdraw(id: string): void {
    const notification = this.#shown.get(id);
    this.#shown.delete(id);
    notification?.close();
  }
}
