/** The most characters of a note on a call. */
export const longestNote = 2000;
