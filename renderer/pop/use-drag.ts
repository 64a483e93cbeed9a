import { useRef } from 'react';
import type { PointerEvent } from 'react';
import type { Client } from '../bridge.ts';

/** Nearer than this, pixels, it is a click. */
const slack = 4;

interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: (event: PointerEvent) => void;
  readonly onClickCapture: (event: { readonly stopPropagation: () => void }) => void;
}

/** Lets the mouse drag the window by an element. The window system would not do it: to it, the pop is no window. */
export const useDrag = (drag: Client<'pop'>['calls']['drag']): DragHandlers => {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const state = useRef<'still' | 'dragging' | 'dragged'>('still');
  const end = (): void => {
    from.current = null;
    if (state.current !== 'dragging') return;
    state.current = 'dragged';
    void drag({ step: 'end' });
  };
  return {
    onPointerDown: ({ button, screenX, screenY }) => {
      state.current = 'still';
      if (button === 0) from.current = { x: screenX, y: screenY };
    },
    onPointerMove: ({ currentTarget, pointerId, screenX, screenY }) => {
      if (from.current === null) return;
      if (state.current === 'dragging') {
        void drag({ step: 'move' });
        return;
      }
      if (Math.hypot(screenX - from.current.x, screenY - from.current.y) < slack) return;
      state.current = 'dragging';
      currentTarget.setPointerCapture(pointerId);
      void drag({ step: 'begin' });
    },
    onPointerUp: end,
    onPointerCancel: end,
    // What was dragged was not clicked.
    onClickCapture: (event) => {
      if (state.current === 'dragged') event.stopPropagation();
      state.current = 'still';
    },
  };
};
