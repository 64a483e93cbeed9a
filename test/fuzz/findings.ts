import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from './target.ts';

/** Where findings are kept. What stands here is tried again by the unit tests, for good. */
const folder = join(import.meta.dirname, '..', 'fixtures', 'fuzz');

const schema = z.strictObject({
  target: z.string(),
  why: z.string(),
  shown: z.string(),
  input: z.string(),
});

/** @returns the name of its file */
export const keepFinding = async (finding: Finding): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const hash = createHash('sha256').update(finding.input).digest('hex').slice(0, 12);
  const name = `${finding.target}-${hash}.json`;
  await writeFile(join(folder, name), `${JSON.stringify(finding, null, 2)}\n`);
  return name;
};

/** Every finding that is kept, by the name of its file. */
export const keptFindings = async (): Promise<readonly (readonly [string, Finding])[]> => {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(
      async (name) => [name, schema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))] as const,
    ),
  );
};
