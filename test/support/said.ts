import { expect } from 'vitest';
import { logWords } from '../../shared/log-words.ts';
import { sentenceWords } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
import type { Problem } from '../../shared/problem.ts';
import { english } from './english.ts';

const isTold = (value: unknown): value is { readonly code: string } =>
  typeof value === 'object' && value !== null && 'code' in value && 'parts' in value;
const isSentence = (value: unknown): value is Sentence => isTold(value) && value.code in english.sentences;
/** Is it a problem that there are words for? */
export const isProblem = (value: unknown): value is Problem =>
  isTold(value) && value.code in english.problems;

/** The value with its sentences and problems in English words; several sentences are one text. */
const inWords = (value: unknown): unknown => {
  if (isSentence(value)) return sentenceWords(english, value);
  if (isProblem(value)) return { code: value.code, ...logWords(value) };
  if (Array.isArray(value)) {
    const texts = value.map(inWords);
    return value.length > 0 && value.every(isSentence) ? texts.join(' ') : texts;
  }
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inWords(part)]))
    : value;
};

/** Expects of what a person reads in English. */
export const expectSaid = (value: unknown) => expect(inWords(value));
