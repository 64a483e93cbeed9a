import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownSecrets } from '../../../main/diagnostics/known-secrets.ts';

const password = fc.string({ minLength: 4, maxLength: 30, unit: 'grapheme-ascii' });

describe('the passwords of this run', () => {
  it('are in no text, whatever stands around them and however they are capitalised', () => {
    fc.assert(
      fc.property(
        fc.array(password, { minLength: 1, maxLength: 4 }),
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.constantFrom('lower', 'upper', 'as it is'),
        (passwords, around, casing) => {
          const secrets = new KnownSecrets();
          for (const secret of passwords) secrets.add(secret);
          const cased = passwords.map((secret) =>
            casing === 'lower' ? secret.toLowerCase() : casing === 'upper' ? secret.toUpperCase() : secret,
          );
          const text = cased.flatMap((secret, place) => [around[place] ?? '', secret]).join('');
          const shown = secrets.blackOut(text).toLowerCase();
          expect(passwords.filter((secret) => shown.includes(secret.toLowerCase()))).toEqual([]);
        },
      ),
    );
  });

  it('go where they stand alone when they are very short, so that the rest can be read', () => {
    const secrets = new KnownSecrets();
    secrets.add('1');
    expect(secrets.blackOut('Secret 1 of 11 tries, "1"')).toBe('Secret █████ of 11 tries, "█████"');
  });

  it('change nothing while there are none', () => {
    const secrets = new KnownSecrets();
    secrets.add('');
    expect(secrets.blackOut('a b')).toBe('a b');
  });
});
