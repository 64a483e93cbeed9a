import { describe, expect, it } from 'vitest';
import type { AmiCommand } from '../../../main/ami/actions.ts';
import { judgeRights } from '../../../main/connection-test/rights.ts';
import type { RightsFacts } from '../../../main/connection-test/rights.ts';
import { containing } from './containing.ts';

const listed = (name: string, ...privileges: readonly string[]): AmiCommand => ({
  name,
  synopsis: '',
  privileges,
});

const desk: RightsFacts = {
  mayOriginate: true,
  mayRedirect: true,
  seesCalls: true,
  commands: [
    listed('Hangup', 'system', 'call', 'all'),
    listed('Originate', 'originate', 'all'),
    listed('Ping'),
    listed('Redirect', 'call', 'all'),
  ],
};

describe('the rights of an account', () => {
  it('pass when they are just what a desk needs', () => {
    expect(judgeRights(desk)).toEqual({
      status: 'passed',
      found: 'The account may see calls, dial, transfer and hang up.',
    });
  });

  it('pass when the PBX does not list them', () => {
    expect(judgeRights({ ...desk, commands: null }).status).toBe('passed');
  });

  it.each([
    [{ mayOriginate: false }, 'write “originate” (to dial)'],
    [{ mayRedirect: false }, 'write “call” (to transfer and hang up)'],
    [{ seesCalls: false }, 'read “call” (to see calls)'],
  ])('fail when %o, and name the right', (lack, named) => {
    expect(judgeRights({ ...desk, ...lack })).toMatchObject({
      status: 'failed',
      found: `The account lacks ${named}.`,
      problem: { code: 'rights-missing' },
    });
  });

  it('name all that is missing', () => {
    expect(
      judgeRights({ mayOriginate: false, mayRedirect: false, seesCalls: null, commands: [] }).found,
    ).toBe('The account lacks write “originate” (to dial) and write “call” (to transfer and hang up).');
  });

  it('are a danger when they are more than a desk needs', () => {
    const commands = [
      ...(desk.commands ?? []),
      listed('Command', 'command', 'all'),
      listed('ModuleLoad', 'system', 'all'),
    ];
    expect(judgeRights({ ...desk, commands })).toMatchObject({
      status: 'warning',
      found: containing('“command” and “system”'),
      problem: { code: 'rights-excess' },
    });
  });

  it('are not said to be there when another right would do as well', () => {
    const commands = [...(desk.commands ?? []), listed('GetConfig', 'system', 'config', 'all')];
    expect(judgeRights({ ...desk, commands }).status).toBe('passed');
  });

  it('do not promise calls that could not be asked for', () => {
    expect(judgeRights({ ...desk, seesCalls: null })).toMatchObject({
      status: 'passed',
      found: containing('will show with the first one'),
    });
  });
});
