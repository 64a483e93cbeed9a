import fc from 'fast-check';
import type { z } from 'zod';
import { configPassword } from '../../../main/settings/config-password.ts';
import { overlay, withoutOverlay } from '../../../main/settings/overlay.ts';
import { parseConfigText, parseSettingsText } from '../../../main/settings/settings-text.ts';
import type { Result } from '../../../shared/problem.ts';
import { configFileSchema, defaultSettings, settingsSchema } from '../../../shared/settings.ts';
import { hostileText, hugeText, isText, must, mustBeUnpolluted } from '../hostile.ts';
import { fuzzTarget } from '../target.ts';
import { failure } from '../../../shared/problem.ts';

/** JSON that is nearly right: something in it, or a letter of its text, is not. */
const nearly = (example: unknown): fc.Arbitrary<string> => {
  const whole = JSON.stringify(example);
  const places = [...whole.matchAll(/"(?:[^"\\]|\\.)*"|[0-9]+|null|\{|\}|\[|\]|,|:/g)];
  const strange = fc.oneof(
    fc.constantFrom(
      'null',
      '{}',
      '[]',
      '1e999',
      '-1',
      '0.5',
      'true',
      '"__proto__"',
      '"constructor"',
      '""',
      '5038',
    ),
    fc.constantFrom(
      '"\\u0000"',
      '"a\\r\\nb"',
      '{"__proto__":{"polluted":1}}',
      '"*21#"',
      '"1;2"',
      '[[[[]]]]',
      '"toString"',
    ),
    hostileText(['\\u0000', '\\n', 'pbx', 'version']).map((text) => JSON.stringify(text)),
    hugeText(hostileText([])),
  );
  return fc.array(fc.tuple(fc.nat(places.length - 1), strange), { maxLength: 3 }).map((changes) => {
    const parts = places.map(([part]) => part);
    for (const [place, text] of changes) parts[place] = text;
    return parts.join('');
  });
};

const own = { ...defaultSettings, colleagues: [{ name: 'Anna Berg', number: '1000' }] };
const config = {
  ...own,
  version: 1,
  pbx: { host: 'pbx', port: 5038, user: 'desk', passwordFile: 'password', passwordEnv: 'SECRET' },
};

const deep = fc.constantFrom(10, 1_000, 100_000).map((depth) => `{"a":${'['.repeat(depth)}`);
const anyText = fc.oneof(
  { weight: 20, arbitrary: nearly(own) },
  { weight: 20, arbitrary: nearly(config) },
  { weight: 3, arbitrary: fc.json({ maxDepth: 4 }) },
  { weight: 3, arbitrary: hostileText(['{', '}', '"version"', ':', '1', '2', '"pbx"', ',']) },
  { weight: 1, arbitrary: deep },
);

const mustFit = (schema: z.ZodType, value: unknown, what: string): void => {
  const parsed = schema.safeParse(value);
  must(parsed.success, `${what} does not fit its schema`);
};

/** A control character in a setting could end a line of the protocol. */
const mustBePlain = (value: unknown, allowed: readonly string[] = []): void => {
  if (typeof value === 'string') must(!/[\r\n\0]/.test(value), 'a setting holds a line break');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) if (!allowed.includes(key)) mustBePlain(inner);
};

const mustSayWhy = (result: Result<unknown, string>): void => {
  if (!result.ok) must(result.problem !== '', 'it is refused without a word');
};

const whyOf = <Value>(result: Result<Value, { readonly why: string }>): Result<Value, string> =>
  result.ok ? result : failure(result.problem.why);

export const settingsFile = fuzzTarget({
  name: 'settings-file',
  holds: 'a settings file becomes whole settings that are written back the same, or is refused with a reason',
  input: anyText,
  isInput: isText,
  check: (text) => {
    const read = parseSettingsText(text);
    mustBeUnpolluted();
    mustSayWhy(read);
    if (!read.ok) return;
    mustFit(settingsSchema, read.value, 'what was read');
    mustBePlain(read.value);
    const written = JSON.stringify(read.value);
    const again = parseSettingsText(written);
    must(
      again.ok && JSON.stringify(again.value) === written,
      'it is not the same when it is written and read',
    );
  },
});

export const configFile = fuzzTarget({
  name: 'config-file',
  holds: 'what a configuration file lays over the settings is still settings, and can be taken off again',
  input: anyText,
  isInput: isText,
  check: (text) => {
    const read = parseConfigText(text, 'config.json');
    mustBeUnpolluted();
    mustSayWhy(whyOf(read));
    if (!read.ok) return;
    mustFit(configFileSchema, read.value, 'what was read');
    const laid = overlay(own, read.value);
    mustFit(settingsSchema, laid.settings, 'what is in effect');
    mustBePlain(laid.settings);
    const off = withoutOverlay(laid.settings, own, read.value);
    must(JSON.stringify(off) === JSON.stringify(own), 'the own settings are not the same without the file');
    const environment = { SECRET: 'correct horse' };
    const password = configPassword(read.value, { readFile: () => 'correct horse\n', environment });
    mustSayWhy(whyOf(password));
    mustBeUnpolluted();
  },
});
