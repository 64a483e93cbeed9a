/** A rectangle on the desktop, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Width of the pop. */
export const popWidth = 380;

const margin = 16;

/**
 * Where the pop goes: the lower right corner of the display's work area, growing upwards, and never
 * over its edges.
 *
 * @param workArea of the display in use
 * @param contentHeight what the pop's content needs
 */
export const popBounds = (workArea: Bounds, contentHeight: number): Bounds => {
  const width = Math.min(popWidth, workArea.width);
  const height = Math.min(contentHeight, workArea.height - 2 * margin);
  return {
    x: Math.round(workArea.x + Math.max(0, workArea.width - width - margin)),
    y: Math.round(workArea.y + Math.max(0, workArea.height - height - margin)),
    width,
    height,
  };
};
