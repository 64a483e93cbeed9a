import { useEffect, useRef } from 'react';
import type { PopSnapshot } from '../../shared/ipc.ts';
import type { Client } from '../bridge.ts';

/** Puts the focus where the keyboard is wanted, and lets Escape give it back. */
export const useKeyboard = (
  keyboard: PopSnapshot['keyboard'],
  giveBack: Client<'pop'>['calls']['giveKeyboardBack'],
): void => {
  const isHere = keyboard.at === 'here';
  const noteOn = keyboard.at === 'here' ? keyboard.noteOn : null;
  useEffect(() => {
    if (!isHere) {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return;
    }
    const focus = (): void => {
      const first =
        document.querySelector<HTMLElement>('[data-keyboard-first]') ??
        document.querySelector<HTMLElement>('.call-actions button');
      first?.focus();
    };
    const leave = ({ key, isComposing }: KeyboardEvent): void => {
      if (key === 'Escape' && !isComposing) void giveBack(undefined);
    };
    // The window may get the keyboard only after the page has been drawn.
    if (document.hasFocus()) focus();
    window.addEventListener('focus', focus);
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('focus', focus);
      window.removeEventListener('keydown', leave);
    };
  }, [isHere, noteOn, giveBack]);
};

/** What takes the focus in a card: where a note is written, what can be done, or what unfolds it. */
const inCard = '[data-keyboard-first], .call-actions button, .call-unfold';

/** Holds the focus at a call whose card is folded or unfolded, or has other buttons than before. */
export const useFocusAtCall = (keyboard: PopSnapshot['keyboard']): void => {
  const isHere = keyboard.at === 'here';
  /** The id of the heading of the card that has it. */
  const heading = useRef<string | null>(null);
  useEffect(() => {
    if (!isHere) return;
    const onFocus = ({ target }: FocusEvent): void => {
      const card = target instanceof Element ? target.closest('article') : null;
      heading.current = card?.getAttribute('aria-labelledby') ?? null;
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
    };
  }, [isHere]);
  useEffect(() => {
    if (!isHere || !document.hasFocus() || document.activeElement !== document.body) return;
    const cards = [...document.querySelectorAll('article')];
    const card = cards.find((each) => each.getAttribute('aria-labelledby') === heading.current) ?? cards[0];
    card?.querySelector<HTMLElement>(inCard)?.focus();
  });
};
