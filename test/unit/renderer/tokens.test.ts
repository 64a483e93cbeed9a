import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(path.resolve(import.meta.dirname, '../../../renderer/design/tokens.css'), 'utf8');
const [light = '', dark = ''] = sheet.split('@media (prefers-color-scheme: dark)');
const sets = { light, dark: dark.split('@media')[0] ?? '' };

/** A token's part of the light that white has, as WCAG reckons it. */
const luminance = (set: string, name: string): number => {
  const [, colour] = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(set) ?? [];
  if (colour === undefined) throw new Error(`--${name} is no colour of six digits`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (set: string, one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(set, one), luminance(set, other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const texts = [
  ...['canvas', 'surface', 'accent-tint', 'brass-tint', 'good-tint', 'bad-tint'].map(
    (on) => ['text', on] as const,
  ),
  ...['canvas', 'surface'].map((on) => ['text-soft', on] as const),
  ...['accent', 'brass', 'good', 'bad', 'quiet', 'danger'].map((on) => [`on-${on}`, on] as const),
  ...['accent', 'good', 'bad'].map((name) => [name, `${name}-tint`] as const),
  ['brass-text', 'brass-tint'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger-hover'],
] as const;

const marks = [
  ...['canvas', 'surface'].flatMap((on) => [['focus', on] as const, ['line-control', on] as const]),
] as const;

describe.each(Object.entries(sets))('The %s colours', (_, set) => {
  it.each(texts)('have --%s readable on --%s, 7:1', (text, ground) => {
    expect(contrast(set, text, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(marks)('have --%s to be seen on --%s, 3:1', (mark, ground) => {
    expect(contrast(set, mark, ground)).toBeGreaterThanOrEqual(3);
  });
});
