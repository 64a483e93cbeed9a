import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeAction } from '../../../main/ami/encode.ts';
import { InvalidValue } from '../../../main/ami/errors.ts';
import { anyText } from './any-text.ts';
import { read } from './read.ts';

test('an action is written as the guide writes it', () => {
  const bytes = encodeAction('Redirect', 'a-1', [
    ['Channel', 'PJSIP/1000-00000008'],
    ['Context', 'DLPN_DialPlan1001'],
    ['Exten', '1002'],
    ['Priority', '1'],
  ]);
  expect(bytes.toString()).toBe(
    'Action: Redirect\r\nActionID: a-1\r\nChannel: PJSIP/1000-00000008\r\n' +
      'Context: DLPN_DialPlan1001\r\nExten: 1002\r\nPriority: 1\r\n\r\n',
  );
});

test('an empty value and an accented one go as they are', () => {
  expect(
    encodeAction('X', '1', [
      ['A', ''],
      ['B', 'Č'],
    ]).toString(),
  ).toContain('A: \r\nB: Č\r\n');
});

test.each([
  ['a line break', 'x\r\nAction: Logoff'],
  ['a bare line feed', 'x\nAction: Logoff'],
  ['a bare carriage return', 'x\rAction: Logoff'],
  ['a NUL', 'x\u0000'],
])('a value with %s is refused', (_, value) => {
  expect(() => encodeAction('Originate', '1', [['Exten', value]])).toThrow(InvalidValue);
  expect(() => encodeAction(value, '1', [])).toThrow(InvalidValue);
  expect(() => encodeAction('Ping', value, [])).toThrow(InvalidValue);
  expect(() => encodeAction('Ping', '1', [[value, 'x']])).toThrow(InvalidValue);
});

test('the refusal names the header and not the value, which may be a secret', () => {
  let problem: unknown = null;
  try {
    encodeAction('Login', '1', [['Secret', 'hunter2\r\n']]);
  } catch (error) {
    problem = error instanceof InvalidValue ? error.toProblem() : null;
  }
  expect(problem).toMatchObject({ code: 'invalid-value' });
  expect(JSON.stringify(problem)).toContain('Secret');
  expect(JSON.stringify(problem)).not.toContain('hunter2');
});

test('a line may have 1024 bytes with its end, and no more', () => {
  const longest = 'é'.repeat((1024 - 'A: \r\n'.length - 1) / 2);
  expect(encodeAction('X', '1', [['A', `${longest}x`]]).length).toBeGreaterThan(1024);
  expect(() => encodeAction('X', '1', [['A', `${longest}xy`]])).toThrow(InvalidValue);
});

test('there may be 128 headers, Action and ActionID included, and no more', () => {
  const headers = (count: number) => Array.from({ length: count }, () => ['Variable', 'a=b'] as const);
  expect(encodeAction('X', '1', headers(126)).length).toBeGreaterThan(0);
  expect(() => encodeAction('X', '1', headers(127))).toThrow(InvalidValue);
});

test('whatever is given, either it is refused or it is exactly what arrives', () => {
  const text = fc.oneof(
    anyText(),
    fc
      .tuple(fc.string(), fc.constantFrom('\r', '\n', '\0', '\r\n', '\r\n\r\n'), fc.string())
      .map((parts) => parts.join('')),
  );
  const name = fc.oneof(text, fc.stringMatching(/^[A-Za-z][\w-]{0,20}$/));
  fc.assert(
    fc.property(name, text, fc.array(fc.tuple(name, text), { maxLength: 5 }), (action, id, headers) => {
      let bytes: Buffer;
      try {
        bytes = encodeAction(action, id, headers);
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidValue);
        return;
      }
      const written = [['Action', action], ['ActionID', id], ...headers];
      expect(
        bytes
          .toString()
          .split(/[\r\n\0]/)
          .filter((line) => line !== ''),
      ).toHaveLength(written.length);
      expect(read(bytes.toString()).headers).toEqual(
        written.map(([key, value]) => [key, Buffer.from(value ?? '').toString()]),
      );
    }),
    { numRuns: 300 },
  );
});
