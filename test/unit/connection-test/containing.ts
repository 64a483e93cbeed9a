import { expect } from 'vitest';

/** Matches a text that holds this one. */
export const containing = (text: string): unknown => expect.stringContaining(text);
