/*
 * `npm run gallery [-- part of a name…]`: pictures of every window in its states and looks, written to
 * test-output/gallery.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildApplication } from '../../build/application.ts';
import { looks } from './look.ts';
import { Stage } from './stage.ts';
import { nameOf, states } from './states.ts';

const output = path.join(process.cwd(), 'test-output', 'gallery');
const parts = process.argv.slice(2);

await buildApplication();
await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
const stage = await Stage.open();
for (const state of states) {
  const wanted = looks.filter(({ name }) => {
    const whole = `${nameOf(state)}-${name}`;
    return parts.length === 0 || parts.some((part) => whole.includes(part));
  });
  if (wanted.length === 0) continue;
  await stage.show(state);
  for (const look of wanted) {
    await stage.wear(look);
    await writeFile(path.join(output, `${nameOf(state)}-${look.name}.png`), await stage.picture());
  }
  for (const complaint of stage.complaints) {
    console.error(`${nameOf(state)}: ${complaint}`);
    process.exitCode = 1;
  }
}
await stage.close();
console.log(`The pictures are in ${output}.`);
