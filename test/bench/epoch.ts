/** Milliseconds since 1970, finer than a millisecond: the one clock of all processes of a benchmark. */
export const epochNow = (): number => performance.timeOrigin + performance.now();
