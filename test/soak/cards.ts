import type { PopLook } from './pop-watch.ts';

/** A card of the pop from its coming to its going. Times are milliseconds since 1970. */
export interface Card {
  readonly title: string;
  readonly number: string;
  readonly from: number;
  /** Null while it is there. */
  readonly to: number | null;
  /** What it said, each from its moment on. */
  readonly said: readonly { readonly at: number; readonly words: string }[];
}

/** The lives of all cards; one that is headed with somebody else from now on is another card. */
export const cardsOf = (looks: readonly PopLook[]): readonly Card[] => {
  const over: Card[] = [];
  let open = new Map<string, Card>();
  for (const { at, cards } of looks) {
    const next = new Map<string, Card>();
    for (const { key, title, number, words } of cards) {
      const known = open.get(key);
      const isSame = known?.title === title && known.number === number;
      const before = isSame ? known : { title, number, from: at, to: null, said: [] };
      const isSaid = before.said.at(-1)?.words === words;
      next.set(key, isSaid ? before : { ...before, said: [...before.said, { at, words }] });
      if (isSame) open.delete(key);
    }
    over.push(...[...open.values()].map((card) => ({ ...card, to: at })));
    open = next;
  }
  return [...over, ...open.values()];
};

/** What a card says at a moment; null before it came and after it went. */
export const wordsAt = (card: Card, at: number): string | null =>
  at < card.from || (card.to !== null && at >= card.to)
    ? null
    : (card.said.findLast((each) => each.at <= at)?.words ?? null);
