import { useEffect } from 'react';
import type { RefObject } from 'react';
import { pages } from '../../shared/pages.ts';
import type { PageName } from '../../shared/pages.ts';

interface Keys {
  readonly onPage: (page: PageName) => void;
  readonly onPalette: () => void;
  /** Where what is typed goes on the page that is shown, where it has such a field. */
  readonly search: RefObject<HTMLInputElement | null>;
}

/** Does what is typed go into this element? A radio button or a checkbox takes no text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox');

/** The page that Ctrl and this key lead to: the digits are where they are on any keyboard, though some type them with Shift. */
const pageOn = ({ code, altKey }: KeyboardEvent): PageName | undefined => {
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  // With Alt beside it Ctrl is AltGr on Windows, which types signs.
  return altKey ? undefined : pages[Number(digit) - 1];
};

/** Keys that count everywhere in the window: Ctrl+K, Ctrl+1 to Ctrl+5, Ctrl+F; and whatever is typed goes to the search, on the dial pad to the number. */
export const useKeys = ({ onPage, onPalette, search }: Keys): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // A dialogue has its own.
      if (document.querySelector('dialog[open]') !== null) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const page = pageOn(event);
      if (isCommand && event.key === 'k') onPalette();
      else if (isCommand && event.key === 'f') search.current?.focus();
      else if (isCommand && page !== undefined) onPage(page);
      else if (!isCommand && event.key === '/' && !isTyping(event.target)) search.current?.focus();
      else {
        const isLetter = !isCommand && !event.altKey && event.key.length === 1 && event.key !== ' ';
        // The letter itself goes into the field that has the focus by then.
        if (isLetter && !isTyping(event.target)) search.current?.focus();
        return;
      }
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [onPage, onPalette, search]);
};
