/** Text as it is compared when searching: case and accents make no difference, `capek` finds `Čapek`. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
