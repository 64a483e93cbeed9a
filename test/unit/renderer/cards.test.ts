import { describe, expect, it } from 'vitest';
import { cardsFor, noCards } from '../../../renderer/pop/cards.ts';
import type { Card } from '../../../renderer/pop/cards.ts';
import type { Call } from '../../../shared/call.ts';
import { bjorn, call } from '../../gallery/samples.ts';

const ringing = (id: string, more: Partial<Call> = {}): Call => call({ kind: 'ringing' }, { id, ...more });
const after = (...steps: readonly (readonly Call[])[]): readonly Card[] => steps.reduce(cardsFor, noCards);
const keys = (cards: readonly Card[]): readonly number[] => cards.map(({ key }) => key);

describe('The cards of the pop', () => {
  it('are one spare card while there is no call', () => {
    const cards = after([]);
    expect(cards.map(({ kind }) => kind)).toEqual(['spare']);
    expect(cardsFor(cards, [])).toBe(cards);
  });

  it('give the spare card to the first call, and new ones to the others', () => {
    const spare = after([]);
    const cards = cardsFor(spare, [ringing('one'), ringing('two')]);
    expect(cards.map(({ kind }) => kind)).toEqual(['of-a-call', 'of-a-call']);
    expect(keys(cards)[0]).toBe(keys(spare)[0]);
    expect(new Set(keys(cards)).size).toBe(2);
  });

  it('stay with their calls when another leaves', () => {
    const [, two] = after([], [ringing('one'), ringing('two')]);
    const [left] = after([], [ringing('one'), ringing('two')], [ringing('two')]);
    expect(left?.key).toBe(two?.key);
    expect(left?.call.id).toBe('two');
  });

  it('are never handed from one call to another: what was pressed on the one must not stand on the other', () => {
    const first = after([], [ringing('one')]);
    const second = after([], [ringing('one')], [], [ringing('two')]);
    expect(keys(second)).not.toEqual(keys(first));
    expect(keys(after([], [ringing('one')], [ringing('two')]))).not.toEqual(keys(first));
  });

  it('keep a spare one as high as the last, with no word of it', () => {
    const [queued] = after([ringing('one', { party: bjorn, via: '6200' })], []);
    expect(queued?.call.party.number).not.toBeNull();
    expect(queued?.call.via).not.toBeNull();
    const words = [queued?.call.party.name, queued?.call.party.number, queued?.call.via];
    expect(words.join('').trim()).toBe('');
    const [direct] = after([ringing('one', { party: { name: null, number: bjorn.number } })], []);
    expect(direct?.call.party.number).toBeNull();
    expect(direct?.call.via).toBeNull();
  });
});
