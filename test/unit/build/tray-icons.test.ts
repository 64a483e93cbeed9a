import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { trayIcons } from '../../../main/app/tray-view.ts';
import type { TrayIcon } from '../../../main/app/tray-view.ts';
import { trayPicture } from '../../../main/desktop/tray-picture.ts';
import { picture } from '../../gallery/picture.ts';
import type { Picture } from '../../gallery/picture.ts';

const folder = path.resolve(import.meta.dirname, '../../../build/icons');
const read = (file: string): Promise<Buffer> => readFile(path.join(folder, file));

/** The pictures in an icon file of Windows. Source: Microsoft, "Icons". */
const picturesIn = (file: Buffer): readonly Picture[] =>
  Array.from({ length: file.readUInt16LE(4) }, (_, place) => {
    const entry = 6 + 16 * place;
    const bitmap = file.subarray(file.readUInt32LE(entry + 12)).subarray(0, file.readUInt32LE(entry + 8));
    const [width, height] = [bitmap.readInt32LE(4), bitmap.readInt32LE(8) / 2];
    expect([file.readUInt8(entry), file.readUInt8(entry + 1)]).toEqual([width, height]);
    expect(bitmap.readUInt16LE(14)).toBe(32);
    const head = bitmap.readUInt32LE(0);
    const colours = width * height * 4;
    expect(bitmap).toHaveLength(head + colours + height * Math.ceil(width / 32) * 4);
    const data = Buffer.alloc(colours);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const from = head + ((height - 1 - y) * width + x) * 4;
        data.set(
          [2, 1, 0, 3].map((part) => bitmap.readUInt8(from + part)),
          (y * width + x) * 4,
        );
      }
    }
    return { width, height, data };
  });

const scaled = (file: string, scale: number): string =>
  scale === 1 ? file : file.replace('.png', `@${scale}x.png`);

/** Every picture that a system can show of a state, smallest first. */
const picturesOf = async (icon: TrayIcon, platform: NodeJS.Platform): Promise<readonly Picture[]> => {
  const file = trayPicture(icon, platform);
  if (platform === 'win32') return picturesIn(await read(file));
  return Promise.all([1, 2].map(async (scale) => picture(await read(scaled(file, scale)))));
};

/** How much each pixel covers, from 0 to 255. */
const shapeOf = ({ data }: Picture): readonly number[] => [...data.filter((_, at) => at % 4 === 3)];

/** The share of pixels that are clear in one picture and not in the other. */
const difference = (one: Picture, other: Picture): number => {
  const shape = shapeOf(other);
  const pixels = shapeOf(one);
  return pixels.filter((covers, at) => Math.abs(covers - (shape[at] ?? 0)) > 96).length / pixels.length;
};

const systems = [
  { platform: 'win32', sizes: [16, 20, 24, 28, 32, 36, 40, 48, 56, 64] },
  { platform: 'darwin', sizes: [16, 32] },
  { platform: 'linux', sizes: [24, 48] },
] as const;

describe.each(systems)('the icons in the tray of $platform', ({ platform, sizes }) => {
  it.each(trayIcons)('are there for %s at every size, and none is blank', async (icon) => {
    const pictures = await picturesOf(icon, platform);
    expect(pictures.map(({ width, height }) => [width, height])).toEqual(sizes.map((size) => [size, size]));
    for (const shown of pictures) {
      const covered = shapeOf(shown).filter((covers) => covers > 128).length / (shown.width * shown.height);
      expect(covered).toBeGreaterThan(0.08);
      expect(covered).toBeLessThan(0.95);
    }
  });

  it('differ from state to state by their shape, whatever the colours', async () => {
    const all = await Promise.all(trayIcons.map((icon) => picturesOf(icon, platform)));
    for (const [place, pictures] of all.entries()) {
      for (const other of all.slice(place + 1)) {
        for (const [size, one] of pictures.entries()) {
          const same = other[size];
          if (same === undefined) throw new Error('A size is missing.');
          expect(difference(one, same)).toBeGreaterThan(0.08);
        }
      }
    }
  });
});

describe('the icons in the tray', () => {
  it('are black and clear alone on macOS, which colours them', async () => {
    for (const icon of trayIcons) {
      for (const { data } of await picturesOf(icon, 'darwin')) {
        const coloured = data.filter(
          (value, at) => at % 4 !== 3 && value !== 0 && data.readUInt8(at - (at % 4) + 3) !== 0,
        );
        expect(coloured).toHaveLength(0);
      }
    }
  });

  it('are no more than those that are shown', async () => {
    const shown = trayIcons.flatMap((icon) => [
      trayPicture(icon, 'win32'),
      ...(['darwin', 'linux'] as const).flatMap((platform) =>
        [1, 2].map((scale) => scaled(trayPicture(icon, platform), scale)),
      ),
    ]);
    const files = (await readdir(folder)).filter((name) => name.startsWith('tray-'));
    expect(files.toSorted()).toEqual(shown.toSorted());
  });
});
