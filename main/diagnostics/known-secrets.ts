/** Stands where a secret stood. */
export const blackedOut = '█████';

/** So short a secret is taken out where it stands alone: else nothing would be left of the text. */
const shortest = 4;

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);

const patternOf = (secret: string): string =>
  secret.length < shortest
    ? String.raw`(?<![\p{L}\p{N}])${escaped(secret)}(?![\p{L}\p{N}])`
    : escaped(secret);

/** The passwords that this run was given, so that no text that others may see can hold one. */
export class KnownSecrets {
  readonly #secrets = new Set<string>();
  #pattern: RegExp | null = null;

  /** From now on this is taken out of every text. */
  add(secret: string): void {
    if (secret === '' || this.#secrets.has(secret)) return;
    this.#secrets.add(secret);
    // The longest first, as one may hold another.
    const longestFirst = [...this.#secrets].toSorted((one, other) => other.length - one.length);
    this.#pattern = new RegExp(longestFirst.map(patternOf).join('|'), 'giu');
  }

  /** The text without the secrets, however they are capitalised in it. */
  readonly blackOut = (text: string): string =>
    this.#pattern === null ? text : text.replace(this.#pattern, blackedOut);
}
