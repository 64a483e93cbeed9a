import { fold } from './fold.ts';
import { cleanNumber, isSameNumber } from './phone-number.ts';

/** Somebody who can be looked for. */
interface Person {
  readonly name: string | null;
  readonly number: string;
}

/**
 * Whom does a text mean? A number those whose number holds it, or is the same in another spelling; a name those in whose
 * name each word of it begins a word; an empty text everybody.
 *
 * @param typed as it was typed
 */
export const meantBy = (typed: string): ((person: Person) => boolean) => {
  const query = typed.trim();
  if (query === '') return () => true;
  const cleaned = cleanNumber(query);
  if (cleaned.ok) {
    const { value } = cleaned;
    return ({ number }) => number.includes(value) || isSameNumber(number, value);
  }
  const wanted = fold(query).split(/\s+/);
  return ({ name }) => {
    const words = fold(name ?? '').split(/[\s\-_.]+/);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
};
