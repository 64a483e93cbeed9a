import { useEffect } from 'react';
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
