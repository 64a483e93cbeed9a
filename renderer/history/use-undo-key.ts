import { useEffect } from 'react';
import { isTyping } from '../window/use-keys.ts';

/**
 * Ctrl+Z, and Cmd+Z on a Mac, wherever the focus is but in a field, which has its own.
 * @param undo null while there is nothing to be undone
 */
export const useUndoKey = (undo: (() => void) | null): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey);
      if (undo === null || !isUndo || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [undo]);
};
