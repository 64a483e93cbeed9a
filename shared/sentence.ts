import type { sentences } from './words/en/sentences.ts';

type Parts = { readonly [Code in keyof typeof sentences]: Parameters<(typeof sentences)[Code]> };

/** A language's words for each sentence. */
type SentenceCatalogue = { readonly [Code in keyof Parts]: (...parts: Parts[Code]) => string };

type SentenceOf<Code extends keyof Parts> = {
  readonly [Each in Code]: { readonly code: Each; readonly parts: Parts[Each] };
}[Code];

/** Something to be told: what came of a deed, or what was found. As a problem, it is a value until it is shown. */
export type Sentence = SentenceOf<keyof Parts>;

/**
 * @param code which sentence it is
 * @param parts what stands in it, as its function in shared/words/en/sentences.ts takes it
 */
export const sentence = <Code extends keyof Parts>(code: Code, ...parts: Parts[Code]): SentenceOf<Code> => ({
  code,
  parts,
});

/** The sentence in words. */
export const sentenceWords = <Code extends keyof Parts>(
  { sentences: catalogue }: { readonly sentences: SentenceCatalogue },
  { code, parts }: SentenceOf<Code>,
): string => catalogue[code](...parts);
