import { describe, it } from 'vitest';
import type { AmiCommand } from '../../../main/ami/actions.ts';
import { needsOf } from '../../../main/connection-test/needs.ts';
import { judgeAccount, judgeRights } from '../../../main/connection-test/rights.ts';
import type { RightsFacts } from '../../../main/connection-test/rights.ts';
import { containing } from './containing.ts';
import { expectSaid } from '../../support/said.ts';

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
  permissions: null,
};

const needs = needsOf({ colleagues: [] });
const anna = { name: 'Anna Berg', number: '1000' };

describe('the rights of an account', () => {
  it('pass when they are just what a desk needs', () => {
    expectSaid(judgeRights(desk, needs)).toEqual({
      status: 'passed',
      found: 'The account may see calls, dial, transfer and hang up.',
    });
  });

  it('pass when the PBX does not list them', () => {
    expectSaid(judgeRights({ ...desk, commands: null }, needs).status).toBe('passed');
  });

  it.each([
    [{ mayOriginate: false }, 'write “originate” (to dial and pick up)'],
    [{ mayRedirect: false }, 'write “call” (to transfer, park and hang up)'],
    [{ seesCalls: false }, 'read “call” (to see calls)'],
  ])('fail when %o, and name the right', (lack, named) => {
    expectSaid(judgeRights({ ...desk, ...lack }, needs)).toMatchObject({
      status: 'failed',
      problem: { code: 'rights-missing', why: `It lacks ${named}.` },
    });
  });

  it('name all that is missing', () => {
    expectSaid(
      judgeRights({ ...desk, mayOriginate: false, mayRedirect: false, seesCalls: null }, needs),
    ).toMatchObject({
      problem: {
        why: 'It lacks write “call” (to transfer, park and hang up) and write “originate” (to dial and pick up).',
      },
    });
  });

  it('are a danger when they are more than a desk needs', () => {
    const commands = [
      ...(desk.commands ?? []),
      listed('Command', 'command', 'all'),
      listed('ModuleLoad', 'system', 'all'),
    ];
    expectSaid(judgeRights({ ...desk, commands }, needs)).toMatchObject({
      status: 'warning',
      found: containing('write “command” and write “system”'),
      problem: { code: 'rights-excess' },
    });
  });

  it('are not said to be there when another right would do as well', () => {
    const commands = [...(desk.commands ?? []), listed('GetConfig', 'system', 'config', 'all')];
    expectSaid(judgeRights({ ...desk, commands }, needs).status).toBe('passed');
  });

  it('do not promise calls that could not be asked for', () => {
    expectSaid(judgeRights({ ...desk, seesCalls: null }, needs)).toMatchObject({
      status: 'passed',
      found: containing('will show with the first one'),
    });
  });
});

describe('an account', () => {
  const told = (read: readonly string[], write: readonly string[]): RightsFacts => ({
    ...desk,
    permissions: { read, write },
  });
  const names = (rights: readonly { readonly list: string; readonly right: string }[]): readonly string[] =>
    rights.map(({ list, right }) => `${list} ${right}`);

  it('with the least rights has neither too few nor too many', () => {
    expectSaid(judgeAccount(told(['call', 'agent'], ['call', 'originate']), needs)).toEqual({
      lacks: [],
      excess: [],
    });
  });

  it('that may do everything is shown its dangers first, and no right that gives nothing', () => {
    const all = ['system', 'call', 'log', 'agent', 'dtmf', 'cdr', 'dialplan', 'originate', 'config', 'all'];
    const { lacks, excess } = judgeAccount(told(all, all), needs);
    expectSaid(lacks).toEqual([]);
    expectSaid(names(excess)).toEqual([
      ...['write system', 'write config', 'read dtmf', 'read dialplan'],
      ...['write agent', 'read system', 'read log', 'read cdr'],
    ]);
    expectSaid(excess[0]).toMatchObject({ weight: 'danger' });
  });

  it('needs a right for whatever is switched on, and is told all that it is for', () => {
    const { lacks } = judgeAccount({ ...desk, mayRedirect: false }, needsOf({ colleagues: [anna] }));
    expectSaid(lacks).toEqual([
      {
        list: 'write',
        right: 'call',
        for: ['handling', 'lines'],
      },
    ]);
  });

  it('has a right of a future Asterisk called needless, not unknown', () => {
    expectSaid(
      judgeAccount(told(['call', 'agent'], ['call', 'originate', 'teleport']), needs).excess,
    ).toEqual([{ list: 'write', right: 'teleport', weight: 'needless' }]);
  });
});
