import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const renderer = path.resolve(import.meta.dirname, '../../../renderer');
const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);

/** Properties and values that mean a side of the screen and not the begin or end of a line. */
const physical =
  /^\s*(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b|(?:left|right)\s*:|border-(?:top|bottom)-(?:left|right)-radius|(?:text-align|float|clear)\s*:\s*(?:left|right)\b)/;

/** Four lengths of which the second and the fourth differ: right and left do. */
const lopsided =
  /^\s*(?:margin|padding|inset|border-width|border-radius)\s*:\s*(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s*;/;

describe('A style sheet', () => {
  it.each(sheets)('%s knows begin and end of a line, and no left and right', (name) => {
    const lines = readFileSync(path.join(renderer, name), 'utf8').split('\n');
    const wrong = lines.filter((line) => {
      const [, , second, , fourth] = lopsided.exec(line) ?? [];
      return physical.test(line) || second !== fourth;
    });
    expect(wrong).toEqual([]);
  });
});
