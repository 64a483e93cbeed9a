import type { Problem } from './problem.ts';

/** The state of the link to the PBX, as the tray and the windows show it. */
export type LinkState =
  /** Settings are missing: nothing to connect to yet. */
  | { readonly kind: 'not-set-up' }
  /** The password is to be typed first ("ask at every start", or the keychain would not give it). */
  | { readonly kind: 'needs-password'; readonly problem: Problem | null }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected'; readonly pbx: string }
  /** Down, and being tried again by itself: at `retryAt` (ms since 1970), or all the time when that is null. */
  | { readonly kind: 'waiting'; readonly retryAt: number | null; readonly problem: Problem }
  /** Down until the user changes something: a refused login is never tried again by itself. */
  | { readonly kind: 'stopped'; readonly problem: Problem };

/** Is there a use in trying to connect at once? */
export const mayConnectNow = (link: LinkState): boolean => {
  switch (link.kind) {
    case 'waiting':
    case 'stopped':
      return true;
    case 'needs-password':
      // A keychain that was locked may be open by now.
      return link.problem !== null;
    case 'not-set-up':
    case 'connecting':
    case 'connected':
      return false;
  }
};
