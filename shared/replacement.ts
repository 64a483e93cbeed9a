/** The most characters of what is replaced in a number, and of what comes there. */
export const longestReplacementPart = 20;

/**
 * What may stand in a replacement: digits, and a plus at the start, so that no rule makes a star code of what comes
 * from outside. A beginning may be left out, and so may become nothing.
 */
export const replacementForms = {
  begins: { from: /^(?:\+[0-9]*|[0-9]+)$/, to: /^\+?[0-9]*$/ },
  equals: { from: /^\+?[0-9]+$/, to: /^\+?[0-9]+$/ },
} as const;
