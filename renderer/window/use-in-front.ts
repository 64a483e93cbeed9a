import { useSyncExternalStore } from 'react';

const onChange = (told: () => void): (() => void) => {
  window.addEventListener('focus', told);
  window.addEventListener('blur', told);
  document.addEventListener('visibilitychange', told);
  return () => {
    window.removeEventListener('focus', told);
    window.removeEventListener('blur', told);
    document.removeEventListener('visibilitychange', told);
  };
};

const isInFront = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

/** Does the user have this window before them: on the screen, and with the keyboard in it? */
export const useInFront = (): boolean => useSyncExternalStore(onChange, isInFront);
