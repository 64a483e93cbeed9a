import { useEffect, useRef } from 'react';
import { longestTextWithNumbers } from '../../shared/text-with-numbers.ts';

/** The text that is dragged, with nothing else that would be dropped instead of it. */
const isText = ({ types }: DataTransfer): boolean => types.includes('text/plain') && !types.includes('Files');

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea') !== null;

/** Keeps the page from opening what is dragged. @returns it, or null where something in the window takes it */
const keptFromPage = (event: DragEvent): DataTransfer | null => {
  const { dataTransfer, target } = event;
  // Where it is taken, that has been said by now.
  if (event.defaultPrevented || dataTransfer === null) return null;
  if (isText(dataTransfer) && isField(target)) return null;
  event.preventDefault();
  return dataTransfer;
};

/**
 * Takes text that is dragged here from elsewhere, wherever in the window it is dropped; a field that is dropped on has
 * it for itself. Files, and whatever else a page would open, are refused.
 *
 * @param onText takes the text, as much of it as is looked through for numbers; null: it is refused as well
 */
export const useTextDrop = (onText: ((text: string) => void) | null): void => {
  const isOwn = useRef(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      const dragged = keptFromPage(event);
      if (dragged !== null)
        dragged.dropEffect = isText(dragged) && onText !== null && !isOwn.current ? 'copy' : 'none';
    };
    const drop = (event: DragEvent): void => {
      const dragged = keptFromPage(event);
      if (dragged !== null && isText(dragged) && !isOwn.current)
        onText?.(dragged.getData('text/plain').slice(0, longestTextWithNumbers));
    };
    const begin = (): void => {
      isOwn.current = true;
    };
    const end = (): void => {
      isOwn.current = false;
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    document.addEventListener('dragstart', begin);
    document.addEventListener('dragend', end);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
      document.removeEventListener('dragstart', begin);
      document.removeEventListener('dragend', end);
    };
  }, [onText]);
};
