import { isDeepStrictEqual } from 'node:util';
import type { LinkState } from '../../shared/link-state.ts';
import type { Words } from '../../shared/words/words.ts';
import { linkNotice } from './notices.ts';
import type { Shell } from './shell.ts';

export interface LinkNoticesOptions {
  readonly shell: Pick<Shell, 'notify' | 'withdraw' | 'isOpen'>;
  /** In the language of the moment. */
  readonly words: () => Words;
}

/**
 * The notification of a link that stays down until somebody does something: the tray icon alone may not be seen, and
 * calls would just stop popping up. It is told once, and taken back when it is no longer true or the main window says it.
 */
export class LinkNotices {
  readonly #options: LinkNoticesOptions;
  /** The link as it was last taken in. */
  #link: LinkState | null = null;
  /** The id of the notification that is shown. */
  #told: string | null = null;

  constructor(options: LinkNoticesOptions) {
    this.#options = options;
  }

  /** Takes in the link as it is now. */
  update(link: LinkState): void {
    if (isDeepStrictEqual(link, this.#link)) return;
    this.#link = link;
    const { shell, words } = this.#options;
    const notice = linkNotice(words(), link);
    if (notice === null || (link.kind === 'needs-password' && shell.isOpen('main'))) {
      this.#withdraw();
      return;
    }
    this.#told = notice.id;
    shell.notify(notice);
  }

  /** The main window comes up: it says how the link is. */
  seen(link: LinkState): void {
    this.#link = link;
    this.#withdraw();
  }

  #withdraw(): void {
    if (this.#told !== null) this.#options.shell.withdraw(this.#told);
    this.#told = null;
  }
}
