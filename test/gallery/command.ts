/*
 * `npm run gallery [-- [--keep] part of a name…]`: pictures of every window in its states and looks, written to
 * test-output/gallery. With --keep some looks of each are also what the tests compare with from now on.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApplication } from '../../build/application.ts';
import { forget, keep, keptNames, pictureRuntime, picturesOf } from './kept.ts';
import { looks } from './look.ts';
import { Stage } from './stage.ts';
import { nameOf, states } from './states.ts';

const output = path.join(process.cwd(), 'test-output', 'gallery');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean', default: false } },
});

await buildApplication();
await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
const kept = new Set(states.flatMap(picturesOf));
const stage = await Stage.open(await pictureRuntime());
for (const state of states) {
  const wanted = looks.filter(({ name }) => {
    const whole = `${nameOf(state)}-${name}`;
    return positionals.length === 0 || positionals.some((part) => whole.includes(part));
  });
  if (wanted.length === 0) continue;
  await stage.show(state);
  for (const look of wanted) {
    await stage.wear(look);
    const name = `${nameOf(state)}-${look.name}`;
    const now = await stage.picture();
    await writeFile(path.join(output, `${name}.png`), now);
    if (values.keep && kept.has(name)) await keep(name, now);
  }
  for (const complaint of stage.complaints) {
    console.error(`${nameOf(state)}: ${complaint}`);
    process.exitCode = 1;
  }
}
await stage.close();
if (values.keep) for (const name of await keptNames()) if (!kept.has(name)) await forget(name);
console.log(`The pictures are in ${output}.`);
