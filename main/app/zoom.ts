/** The sizes that the main and the dialling window can have, as parts of the usual one. */
const factors = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export type ZoomStep = 'in' | 'out' | 'reset';

/** Keeps over a restart how large the windows are shown. */
export interface ZoomMemory {
  /** 1 is the usual size. */
  read(): number;
  write(factor: number): void;
}

/** A key as the window gets it; named as in a keyboard event of a page. */
export interface PressedKey {
  readonly type: string;
  readonly key: string;
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}

/** What a key does to the size, as in every browser: Ctrl (or Cmd) with +, − and 0; null for every other key. */
export const zoomStepOf = ({ type, key, code, control, meta, alt }: PressedKey): ZoomStep | null => {
  if (type !== 'keyDown' || alt || !(control || meta)) return null;
  // Where + and − need Shift, they count without it as well.
  if (key === '+' || key === '=') return 'in';
  if (key === '-' || key === '_') return 'out';
  return key === '0' || code === 'Digit0' || code === 'Numpad0' ? 'reset' : null;
};

/** The size after a step; the largest and the smallest stay. */
export const zoomed = (factor: number, step: ZoomStep): number => {
  // Chromium counts in powers of 1.2, and does not give back quite what it was given.
  const slack = 0.01;
  switch (step) {
    case 'in':
      return factors.find((each) => each > factor + slack) ?? factors[factors.length - 1] ?? 1;
    case 'out':
      return factors.findLast((each) => each < factor - slack) ?? factors[0];
    case 'reset':
      return 1;
  }
};
