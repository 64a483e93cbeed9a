import { describe, expect, it } from 'vitest';
import { cardsFor, noCards } from '../../../renderer/pop/cards.ts';
import { inStack, openCard } from '../../../renderer/pop/stack.ts';
import type { Call } from '../../../shared/call.ts';
import { call, ended, now } from '../../gallery/samples.ts';

const cards = (...phases: readonly Call['phase'][]) =>
  inStack(
    cardsFor(
      noCards,
      phases.map((phase, place) => ({ ...call(phase), id: String(place) })),
    ),
  );
const talking: Call['phase'] = { kind: 'talking', since: now };

describe('the stack of calls', () => {
  it('has the one that rings on top, then the one that is talked on, and what is over below', () => {
    const stack = cards(ended({ kind: 'missed' }), talking, { kind: 'ringing' });
    expect(stack.map((card) => card.call.phase.kind)).toEqual(['ringing', 'talking', 'ended']);
    expect(openCard(stack, null, null)).toBe(stack[0]?.key);
  });

  it('does not change places under the mouse when a second call rings', () => {
    const stack = cards({ kind: 'ringing' }, { kind: 'ringing' });
    expect(stack.map((card) => card.call.id)).toEqual(['0', '1']);
  });

  it('keeps open what the user has opened until another call comes on top', () => {
    const before = cards(talking, ended({ kind: 'missed' }));
    const [top = before[0]?.key ?? -1, below = -1] = before.map(({ key }) => key);
    const opened = { key: below, top };
    expect(openCard(before, opened, null)).toBe(below);
    expect(openCard(cards({ kind: 'ringing' }), opened, null)).not.toBe(below);
    expect(openCard([], opened, null)).toBeNull();
  });

  it('keeps the card open on which a note is being written, whatever rings and whatever ends', () => {
    const stack = cards({ kind: 'ringing' }, talking, ended({ kind: 'missed' }));
    const keyOf = (id: string) => stack.find((card) => card.call.id === id)?.key;
    expect(['1', '2', 'gone'].map((id) => openCard(stack, null, id))).toEqual([
      keyOf('1'),
      keyOf('2'),
      stack[0]?.key,
    ]);
  });
});
