import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder } from '../../build/cache-folder.ts';
import { runCommand } from '../../build/command.ts';
import type { Runtime } from '../../build/electron-runtime.ts';
import { PINNED_LINUX_X64, providePinnedElectron } from '../../build/pinned-electron.ts';
import { contrast, dark, light, looks } from './look.ts';
import type { Look } from './look.ts';
import { differences, picture, png, reduced } from './picture.ts';
import { nameOf } from './states.ts';
import type { State } from './state.ts';

const folder = path.join(import.meta.dirname, 'kept');
const output = path.join(process.cwd(), 'test-output', 'gallery-differences');

/** Pixels of a kept picture that may differ: less than a letter has. */
const tolerance = 6;

/** The Electron whose pictures are kept: another one draws letters a little differently. */
export const pictureRuntime = async (): Promise<Runtime> => {
  const { electronVersion } = PINNED_LINUX_X64;
  const at = await providePinnedElectron(PINNED_LINUX_X64, cacheFolder('electron'), runCommand);
  return { folder: at, executable: path.join(at, 'electron'), version: electronVersion, origin: 'pinned' };
};

const fileOf = (name: string): string => path.join(folder, `${name}.png`);

/** The states that stand for the others of their kind in every language and at 200 %. */
const inEveryLook = [
  ...['pop-ringing-queue', 'pop-stack', 'dial-dial', 'dial-transfer'],
  ...['main-calls-chosen', 'main-colleagues', 'main-dial-pad', 'main-first-start-pbx'],
];

/** The looks in which a state's pictures are kept: light, dark and high contrast at least. */
export const keptLooksOf = (state: State): readonly Look[] =>
  inEveryLook.includes(nameOf(state)) ? looks : [light, dark, contrast];

/** The names of a state's kept pictures. */
export const picturesOf = (state: State): readonly string[] =>
  keptLooksOf(state).map((look) => `${nameOf(state)}-${look.name}`);

/** The names of all pictures that are kept. */
export const keptNames = async (): Promise<readonly string[]> =>
  (await readdir(folder)).map((file) => path.basename(file, '.png'));

/** Keeps a picture as it is now, PNG; small, with few colours. */
export const keep = async (name: string, now: Buffer): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(name), png(reduced(picture(now))));
};

/** Keeps a picture no longer. */
export const forget = (name: string): Promise<void> => rm(fileOf(name));

/**
 * Holds a picture against the kept one.
 *
 * @param now PNG
 * @returns null where they are the same, else how they differ, and where that is to be seen
 */
export const change = async (state: State, look: Look, now: Buffer): Promise<string | null> => {
  const name = `${nameOf(state)}-${look.name}`;
  const kept = await readFile(fileOf(name)).catch(() => null);
  if (kept === null) return `${name} is not kept; npm run gallery -- --keep ${name}`;
  const [before, after] = [picture(kept), reduced(picture(now))];
  if (before.width !== after.width || before.height !== after.height)
    return `${name} was ${before.width} × ${before.height} pixels, and is ${after.width} × ${after.height}`;
  const { count, shown } = differences(before, after);
  if (count <= tolerance) return null;
  await mkdir(output, { recursive: true });
  const file = path.join(output, `${name}.png`);
  await writeFile(file, png(shown));
  return `${name} differs in ${count} pixels: ${file}`;
};
