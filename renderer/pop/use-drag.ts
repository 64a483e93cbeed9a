import { useRef } from 'react';
import type { MouseEvent, PointerEvent } from 'react';
import type { Client } from '../bridge.ts';

/** Nearer than this, pixels, it is a click. */
const slack = 4;

interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

/** Lets the mouse drag the window by an element. The window system would not do it: to it, the pop is no window. */
export const useDrag = (drag: Client<'pop'>['calls']['drag']): DragHandlers => {
  const wasDragged = useRef(false);
  return {
    onPointerDown: ({ button, screenX, screenY }) => {
      wasDragged.current = false;
      if (button !== 0) return;
      void drag({ step: 'begin' });
      const over = new AbortController();
      const move = (event: globalThis.PointerEvent): void => {
        if (wasDragged.current) {
          void drag({ step: 'move' });
          return;
        }
        if (Math.hypot(event.screenX - screenX, event.screenY - screenY) < slack) return;
        wasDragged.current = true;
        void drag({ step: 'move' });
      };
      const end = (): void => {
        over.abort();
        void drag({ step: 'end' });
      };
      window.addEventListener('pointermove', move, { signal: over.signal });
      window.addEventListener('pointerup', end, { signal: over.signal });
      window.addEventListener('pointercancel', end, { signal: over.signal });
    },
    // What was dragged was not clicked.
    onClickCapture: (event) => {
      if (wasDragged.current) event.stopPropagation();
      wasDragged.current = false;
    },
  };
};
