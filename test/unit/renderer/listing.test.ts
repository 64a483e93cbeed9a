import { describe, expect, it } from 'vitest';
import type { Command } from '../../../renderer/palette/command.ts';
import { listedNow, listingOf, nextTo } from '../../../renderer/palette/listing.ts';

const command = (id: string): Command => ({ id, label: id, hint: '', icon: 'phone', run: () => undefined });
const commands = (ids: string): readonly Command[] => ids.split(' ').map(command);
const idsOf = (listed: readonly Command[]): string => listed.map(({ id }) => id).join(' ');

describe('the list of the palette', () => {
  it('has its first entry chosen as it appears, and again when another text is typed', () => {
    const first = listingOf(null, '', commands('calls colleagues'));
    expect(first.chosen).toBe('calls');
    expect(listingOf({ ...first, chosen: 'colleagues' }, 'q', commands('quiet quit')).chosen).toBe('quiet');
    const empty = listingOf(first, 'zoe', []);
    expect(empty.chosen).toBe(null);
    expect(listingOf(empty, 'zoe', commands('call-zoe')).chosen).toBe('call-zoe');
  });

  it('takes in at its end what comes to be possible, and keeps what was chosen', () => {
    const before = { ...listingOf(null, '', commands('calls colleagues pad')), chosen: 'pad' };
    const after = listingOf(before, '', commands('transfer hang-up calls colleagues pad'));
    expect(idsOf(after.commands)).toBe('calls colleagues pad transfer hang-up');
    expect(after.chosen).toBe('pad');
    expect(listingOf(after, '', commands('hang-up calls colleagues pad'))).toBe(after);
  });

  it('keeps the place of what is possible no longer, passes it over by the arrows, and knows it again', () => {
    const listing = listingOf(null, '', commands('transfer hang-up calls'));
    const listed = listedNow(listing, commands('transfer calls'));
    expect(listed.map(({ state }) => state)).toEqual(['possible', 'gone', 'possible']);
    expect(nextTo('transfer', 'after', listed)).toBe('calls');
    expect(nextTo('calls', 'after', listed)).toBe('transfer');
    expect(nextTo('transfer', 'before', listed)).toBe('calls');
    expect(nextTo('hang-up', 'before', listed)).toBe('transfer');
    expect(nextTo('transfer', 'after', listedNow(listing, []))).toBe(null);
    expect(listedNow(listing, commands('calls hang-up')).map(({ state }) => state)).toEqual([
      'gone',
      'possible',
      'possible',
    ]);
  });

  it('carries out what a command is by now, and lists no more than fifty of what was typed', () => {
    const listing = listingOf(null, '', commands('redial'));
    const newer = { ...command('redial'), label: 'Redial 1002' };
    expect(listedNow(listing, [newer])[0]?.command).toBe(newer);
    const many = Array.from({ length: 60 }, (_, at) => command(`dial ${at}`));
    expect(listingOf(null, 'a', many).commands).toHaveLength(50);
  });
});
