import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'fixtures', 'recordings');

const read = (): readonly (readonly string[])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) =>
      readFileSync(file, 'latin1')
        .replace(/^Asterisk Call Manager.*\r\n/, '')
        .split(/(?<=\r\n\r\n)/),
    );

let kept: readonly (readonly string[])[] | null = null;

/** The messages of each recording of a real Asterisk, as Latin-1: one character, one byte. Read once, when first asked for. */
export const recordedMessages = (): readonly (readonly string[])[] => (kept ??= read());
