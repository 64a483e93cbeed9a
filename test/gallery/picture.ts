import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Red, green, blue and opacity of each pixel, line by line. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** Colours of a kept picture; its flat areas have theirs exactly. */
const colours = 32;

export const picture = (file: Buffer): Picture => PNG.sync.read(file);

export const png = ({ width, height, data }: Picture): Buffer => {
  const whole = new PNG({ width, height });
  data.copy(whole.data);
  return PNG.sync.write(whole, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
};

/** Half as wide and high, each pixel the mean of four. */
const halved = ({ width, height, data }: Picture): Picture => {
  const [across, down] = [Math.floor(width / 2), Math.floor(height / 2)];
  const half = Buffer.alloc(across * down * 4);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const from = (2 * y * width + 2 * x) * 4;
      const to = (y * across + x) * 4;
      for (let part = 0; part < 4; part += 1) {
        const below = from + width * 4 + part;
        const sum =
          data.readUInt8(from + part) +
          data.readUInt8(from + 4 + part) +
          data.readUInt8(below) +
          data.readUInt8(below + 4);
        half.writeUInt8(Math.round(sum / 4), to + part);
      }
    }
  }
  return { width: across, height: down, data: half };
};

const distance = (one: number, other: number): number =>
  [24, 16, 8].reduce((sum, shift) => sum + (((one >>> shift) & 255) - ((other >>> shift) & 255)) ** 2, 0);

/** With the colours that it has most of, and instead of each other one the nearest of these. */
const withFewColours = ({ width, height, data }: Picture): Picture => {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32BE(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const most = [...counts]
    .sort(([one, ones], [other, others]) => others - ones || one - other)
    .slice(0, colours)
    .map(([colour]) => colour);
  const nearest = new Map<number, number>();
  for (const colour of counts.keys()) {
    nearest.set(
      colour,
      most.reduce(
        (best, other) => (distance(colour, other) < distance(colour, best) ? other : best),
        most[0] ?? 0,
      ),
    );
  }
  const few = Buffer.alloc(data.length);
  for (let at = 0; at < data.length; at += 4) {
    few.writeUInt32BE(nearest.get(data.readUInt32BE(at)) ?? 0, at);
  }
  return { width, height, data: few };
};

/** As it is kept: small, and with few colours. */
export const reduced = (whole: Picture): Picture => withFewColours(halved(whole));

/** How many pixels of two pictures of one size differ, and where. */
export const differences = (
  before: Picture,
  after: Picture,
): { readonly count: number; readonly shown: Picture } => {
  const { width, height } = before;
  const data = Buffer.alloc(width * height * 4);
  const count = pixelmatch(before.data, after.data, data, width, height, {
    threshold: 0.03,
    includeAA: true,
  });
  return { count, shown: { width, height, data } };
};
