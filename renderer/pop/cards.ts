import type { Call } from '../../shared/call.ts';

/** A place in the pop for one call. */
export interface Card {
  /** Stays the same as long as the card belongs to one call. */
  readonly key: number;
  readonly call: Call;
  /** A spare card has no call yet: it is laid out and painted, its words still blank. */
  readonly kind: 'of-a-call' | 'spare';
}

/** Blank words that are as high as any, no two the same: a name that is the number is written once. */
const blank = { name: '\u00a0', number: '\u2007', via: '\u2007' } as const;

/** A ringing call with as many lines as this one, and nothing in them. */
const blankLike = ({
  party,
  via,
  queue,
  trunk,
}: Omit<Call, 'id' | 'direction' | 'startedAt' | 'phase'>): Call => ({
  id: '',
  direction: 'incoming',
  party: {
    name: blank.name,
    number: party.name === null || party.number === null ? null : blank.number,
  },
  via: via === null && queue === null && trunk === null ? null : blank.via,
  queue: null,
  trunk: null,
  startedAt: 0,
  phase: { kind: 'ringing' },
});

/** Most callers have a name. */
const firstCall = blankLike({ party: { name: '', number: '' }, via: null, queue: null, trunk: null });

/** What a pop begins with. */
export const noCards: readonly Card[] = [];

/**
 * Gives each call a card of its own. A pop without calls has one spare card, as the last call looked when it rang; the next
 * call takes it over, and then only words change on a card that stands there painted.
 *
 * @param before the cards so far
 * @param calls in the order in which they are shown
 */
export const cardsFor = (before: readonly Card[], calls: readonly Call[]): readonly Card[] => {
  const highest = Math.max(-1, ...before.map(({ key }) => key));
  const last = before.at(-1);
  if (calls.length === 0) {
    if (last?.kind === 'spare') return before;
    return [{ key: highest + 1, call: last === undefined ? firstCall : blankLike(last.call), kind: 'spare' }];
  }
  const spare = before.filter(({ kind }) => kind === 'spare').map(({ key }) => key);
  let next = highest;
  return calls.map((call) => {
    const own = before.find((card) => card.kind === 'of-a-call' && card.call.id === call.id);
    return { key: own?.key ?? spare.shift() ?? (next += 1), call, kind: 'of-a-call' };
  });
};
