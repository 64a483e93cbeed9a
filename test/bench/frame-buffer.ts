import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { Bounds } from '../../main/desktop/pop-placement.ts';

/** Every how many rows of the screen one is looked at. */
const rowStep = 4;

/** No more colours than this: a background and perhaps a border. Text alone has more. */
const emptyColours = 8;

/** What is to be seen in a part of the screen. */
export interface Look {
  /** Is there no text? */
  readonly isEmpty: boolean;
  /** The same for the same picture. */
  readonly print: number;
}

/** The picture of an Xvfb that was started with `-fbdir`, read where the X server draws it. Source: XWDFile.h. */
export class FrameBuffer {
  readonly #file: number;
  readonly #start: number;
  readonly #bytesPerRow: number;

  /** @param folder given to Xvfb; its first screen is read, 24 bits deep */
  constructor(folder: string) {
    this.#file = openSync(path.join(folder, 'Xvfb_screen0'), 'r');
    const header = Buffer.alloc(100);
    readSync(this.#file, header, 0, header.length, 0);
    const field = (number: number): number => header.readUInt32BE(number * 4);
    const bytesPerColour = 12;
    this.#start = field(0) + field(19) * bytesPerColour;
    this.#bytesPerRow = field(12);
  }

  /** Looks at a part of the screen. */
  look({ x, y, width, height }: Bounds): Look {
    const row = new Uint32Array(width);
    const colours = new Set<number>();
    let print = 0;
    let last = -1;
    for (let at = y; at < y + height; at += rowStep) {
      readSync(this.#file, row, 0, row.byteLength, this.#start + at * this.#bytesPerRow + x * 4);
      for (const pixel of row) {
        print = (Math.imul(print, 31) + pixel) | 0;
        if (pixel === last) continue;
        last = pixel;
        if (colours.size <= emptyColours) colours.add(pixel);
      }
    }
    return { isEmpty: colours.size <= emptyColours, print };
  }

  close(): void {
    closeSync(this.#file);
  }
}
