/** The most characters of a text that are looked through for numbers. */
export const longestTextWithNumbers = 5000;
