import type { Corner } from '../../shared/corner.ts';

/** A rectangle on the desktop, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Bounds, 'width' | 'height'>;

/** Where the pop stands on a display: its own corner next to that of the work area, so many pixels inwards. */
export interface Anchor {
  readonly corner: Corner;
  readonly x: number;
  readonly y: number;
}

/** What of Electron's display counts here. */
export interface DisplayFacts {
  /** The name of the screen; empty where the system does not tell. */
  readonly label: string;
  readonly bounds: Bounds;
}

/** Width of the pop, by its look. */
export const popWidths = { cards: 440, chip: 300 } as const;

const margin = 16;

/** Where the pop stands in a corner until it is dragged. */
export const inCorner = (corner: Corner): Anchor => ({ corner, x: margin, y: margin });

const isRight = (corner: Corner): boolean => corner === 'bottom-right' || corner === 'top-right';
const isBottom = (corner: Corner): boolean => corner === 'bottom-right' || corner === 'bottom-left';

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Where the pop goes: by its anchor, growing away from that corner, and always wholly on the display.
 *
 * @param workArea of the display
 * @param size what the pop's content needs
 */
export const popBounds = (workArea: Bounds, size: Size, anchor: Anchor): Bounds => {
  const width = Math.min(size.width, workArea.width);
  const height = Math.min(size.height, workArea.height - 2 * margin);
  const [freeX, freeY] = [workArea.width - width, workArea.height - height];
  const x = isRight(anchor.corner) ? freeX - anchor.x : anchor.x;
  const y = isBottom(anchor.corner) ? freeY - anchor.y : anchor.y;
  return {
    x: Math.round(workArea.x + clamp(x, 0, Math.max(0, freeX))),
    y: Math.round(workArea.y + clamp(y, 0, Math.max(0, freeY))),
    width,
    height,
  };
};

/** A window moved no further than it takes to be seen whole. */
export const within = (workArea: Bounds, { x, y, width, height }: Bounds): Bounds => ({
  x: clamp(x, workArea.x, Math.max(workArea.x, workArea.x + workArea.width - width)),
  y: clamp(y, workArea.y, Math.max(workArea.y, workArea.y + workArea.height - height)),
  ...{ width, height },
});

/** The anchor of a pop that was dragged: by the corner of the work area that it is nearest to. */
export const anchorOf = (workArea: Bounds, { x, y, width, height }: Bounds): Anchor => {
  const [left, top] = [x - workArea.x, y - workArea.y];
  const [right, bottom] = [workArea.width - width - left, workArea.height - height - top];
  const vertical = top < bottom ? 'top' : 'bottom';
  const horizontal = left < right ? 'left' : 'right';
  return {
    corner: `${vertical}-${horizontal}`,
    x: Math.max(0, Math.min(left, right)),
    y: Math.max(0, Math.min(top, bottom)),
  };
};

/**
 * A name for each display, by which it is chosen and known again: what its maker calls it, and its size. Of several
 * that are alike, the further ones are counted.
 */
export const displayNames = (displays: readonly DisplayFacts[]): readonly string[] => {
  const plain = displays.map(({ label, bounds }) => `${label} ${bounds.width} × ${bounds.height}`.trim());
  return plain.map((name, at) => {
    const before = plain.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
};

/** Among which displays one is chosen, told by their names and their places in the list of these. */
export interface Displays {
  readonly names: readonly string[];
  readonly primary: number;
  readonly withMouse: number;
}

/**
 * On which display the pop comes up: where it was dragged to, unless it is to follow the mouse; else on the one that the
 * settings name. While that is not there, on the one with the mouse.
 *
 * @param wanted `in-use`, `primary` or the name of one, as in the settings
 * @param dragged the name of the one that it was last dragged to; null where it never was
 * @returns its place in the list of names
 */
export const displayFor = (
  { names, primary, withMouse }: Displays,
  wanted: string,
  dragged: string | null,
): number => {
  if (wanted === 'in-use') return withMouse;
  if (dragged !== null && names.includes(dragged)) return names.indexOf(dragged);
  if (wanted === 'primary') return primary;
  return names.includes(wanted) ? names.indexOf(wanted) : withMouse;
};
