import { isDeepStrictEqual } from 'node:util';
import type { LinkChange } from '../../shared/diagnostics.ts';
import type { LinkState } from '../../shared/link-state.ts';

/** So many changes are kept. */
const most = 30;

/** How the link to the PBX has been in this run. */
export class LinkRecord {
  #changes: readonly LinkChange[] = [];
  #connects = 0;

  /** @param at milliseconds since 1970 */
  take(link: LinkState, at: number): void {
    const last = this.#changes.at(-1);
    if (last !== undefined && isDeepStrictEqual(last.link, link)) return;
    if (link.kind === 'connected') this.#connects += 1;
    this.#changes = [...this.#changes.slice(1 - most), { at, link }];
  }

  /** Oldest first. */
  get changes(): readonly LinkChange[] {
    return this.#changes;
  }

  /** How often the link came up again. */
  get reconnects(): number {
    return Math.max(0, this.#connects - 1);
  }
}
