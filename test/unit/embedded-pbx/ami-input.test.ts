import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AmiInput } from '../../../main/embedded-pbx/ami-input.ts';
import type { Incoming } from '../../../main/embedded-pbx/ami-input.ts';

const read = (...chunks: readonly (string | Buffer)[]): readonly Incoming[] => {
  const input = new AmiInput();
  return chunks.flatMap((chunk) => input.push(Buffer.from(chunk)));
};

describe('Reading what a client sends', () => {
  it('ends a line at a bare LF as well, so that an injected action is one', () => {
    expect(read('Action: Ping\nActionID: 1\n\nAction: Hangup\r\n\r\n')).toEqual([
      {
        kind: 'action',
        headers: [
          ['Action', 'Ping'],
          ['ActionID', '1'],
        ],
      },
      { kind: 'action', headers: [['Action', 'Hangup']] },
    ]);
  });

  it('leaves a lone CR in the line', () => {
    expect(read('Action: A\rB\r\n\r\n')).toEqual([{ kind: 'action', headers: [['Action', 'A\rB']] }]);
  });

  it('reads the same however the bytes are cut', () => {
    const bytes = Buffer.from('Action: Originate\r\nCallerID: Björn Čapek\r\n\r\n\nAction: Ping\n\n');
    const whole = read(bytes);
    expect(whole).toHaveLength(2);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.sort((one, two) => one - two), bytes.length];
        const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        expect(read(...chunks)).toEqual(whole);
      }),
    );
  });

  it('takes anything without failing', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array()), (chunks) => {
        read(...chunks.map((chunk) => Buffer.from(chunk)));
      }),
    );
  });

  it('spoils the message of a line over 1,024 bytes and reads on after it', () => {
    const fits = `Variable: ${'x'.repeat(1014)}`;
    expect(read(`Action: A\r\n${fits}\r\n\r\n`)[0]?.kind).toBe('action');
    expect(read(`Action: A\r\n${fits}\r`, '\n\r\n')[0]?.kind).toBe('action');
    expect(read(`Action: A\r\n${fits}x\r\n\r\nAction: B\r\n\r\n`)).toEqual([
      { kind: 'unreadable', why: 'line too long' },
      { kind: 'action', headers: [['Action', 'B']] },
    ]);
  });

  it('holds nothing of a line that never ends', () => {
    const endless = Array.from({ length: 1000 }, () => 'x'.repeat(10_000));
    expect(read(...endless, '\r\n\r\nAction: B\r\n\r\n')).toEqual([
      { kind: 'unreadable', why: 'line too long' },
      { kind: 'action', headers: [['Action', 'B']] },
    ]);
  });

  it('spoils a message of more than 128 headers', () => {
    const header = 'Variable: a=b\r\n';
    expect(read(`${header.repeat(128)}\r\n`)[0]?.kind).toBe('action');
    expect(read(`${header.repeat(129)}\r\n`)).toEqual([{ kind: 'unreadable', why: 'too many lines' }]);
  });
});
