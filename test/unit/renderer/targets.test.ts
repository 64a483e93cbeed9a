import { describe, expect, it } from 'vitest';
import { activeTarget, dialTargets, matching, transferTargets } from '../../../renderer/dial/targets.ts';
import { colleagues } from '../../gallery/samples.ts';

const targets = transferTargets({ recentTargets: ['1003', '0305550199', '1003'], colleagues });
const found = (typed: string) => matching(targets, typed).map(({ number }) => number);

describe('The list under the number', () => {
  it('has the last used first, each once, with the name where it is a colleague', () => {
    expect(targets.slice(0, 2)).toEqual([
      { number: '1003', form: 'written', name: 'Björn Čapek', group: 'recent', line: 'free' },
      { number: '0305550199', form: 'written', name: null, group: 'recent', line: null },
    ]);
    expect(targets.filter(({ number }) => number === '1003')).toHaveLength(1);
  });

  it('has the number that was dialled last first, where one is to be dialled', () => {
    expect(dialTargets({ lastDialled: { number: '0301234', form: 'dialled' }, colleagues })[0]).toEqual({
      ...{ number: '0301234', form: 'dialled', name: null, group: 'dialled', line: null },
    });
    expect(dialTargets({ lastDialled: null, colleagues })).toHaveLength(colleagues.length);
  });

  it('shows everybody while nothing is typed', () => {
    expect(found('  ')).toHaveLength(targets.length);
  });

  it('finds a name by the beginnings of its words, whatever the case and the accents', () => {
    expect(found('capek')).toEqual(['1003']);
    expect(found('BJÖRN C')).toEqual(['1003']);
    expect(found('zoe')).toEqual(['1006']);
    expect(found('cholm')).toEqual(['1005']);
    expect(found('שרה')).toEqual(['1004']);
    expect(found('pek')).toEqual([]);
  });

  it('finds a number by any part of it, however it is written', () => {
    expect(found('0199')).toEqual(['0305550199']);
    expect(found('030 555-0')).toEqual(['0305550199']);
    expect(found('+49 30 5550199')).toEqual(['0305550199']);
  });
});

describe('Enter', () => {
  it('takes the typed number, also when a colleague has one that begins like it', () => {
    expect(activeTarget(matching(targets, '100'), '100', null)).toBeNull();
  });

  it('takes the first who matches when a name is typed', () => {
    expect(activeTarget(matching(targets, 'anna'), 'anna', null)?.number).toBe('1000');
  });

  it('takes nobody when nothing is typed', () => {
    expect(activeTarget(targets, '', null)).toBeNull();
  });

  it('takes the one that was chosen with the arrows', () => {
    expect(activeTarget(targets, '', 1)?.number).toBe('0305550199');
  });
});
