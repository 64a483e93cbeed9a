/** A square picture: red, green, blue and opacity of each pixel, line by line. */
export interface SquarePicture {
  readonly size: number;
  readonly pixels: Buffer;
}

const headSize = 6;
const entrySize = 16;
const bitmapHeadSize = 40;

/** A picture as a device-independent bitmap: its lines from the lowest up, then a mask that covers nothing. */
const bitmap = ({ size, pixels }: SquarePicture): Buffer => {
  const head = Buffer.alloc(bitmapHeadSize);
  head.writeUInt32LE(bitmapHeadSize, 0);
  head.writeInt32LE(size, 4);
  // Picture and mask, one above the other.
  head.writeInt32LE(2 * size, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const colours = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1)
    pixels.copy(colours, (size - 1 - y) * size * 4, y * size * 4, (y + 1) * size * 4);
  for (let at = 0; at < colours.length; at += 4) {
    const red = colours.readUInt8(at);
    colours.writeUInt8(colours.readUInt8(at + 2), at);
    colours.writeUInt8(red, at + 2);
  }
  // One bit a pixel, each line filled up to 32 of them.
  const mask = Buffer.alloc(size * Math.ceil(size / 32) * 4);
  return Buffer.concat([head, colours, mask]);
};

/**
 * An icon file of Windows with all sizes of a picture, as bitmaps, which every way to load an icon reads. Source:
 * Microsoft, "Icons" (ICONDIR, ICONDIRENTRY, BITMAPINFOHEADER).
 *
 * @param pictures each smaller than 256 pixels
 */
export const ico = (pictures: readonly SquarePicture[]): Buffer => {
  const head = Buffer.alloc(headSize + entrySize * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  const bitmaps = pictures.map(bitmap);
  let offset = head.length;
  for (const [place, { size }] of pictures.entries()) {
    const entry = headSize + entrySize * place;
    const { length = 0 } = bitmaps[place] ?? {};
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += length;
  }
  return Buffer.concat([head, ...bitmaps]);
};
