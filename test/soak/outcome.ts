import type { SoakResult } from './soak.ts';

/** The app has grown when it takes more memory of its own than this part of what it took, with nothing going on. */
const growthAllowed = 1.05;

export const hasGrown = ({
  memoryAtStart,
  memoryAtEnd,
}: Pick<SoakResult, 'memoryAtStart' | 'memoryAtEnd'>): boolean =>
  memoryAtEnd.own > memoryAtStart.own * growthAllowed;

/** The pop was right and in time, and the app has not grown. Where no pop was due, nobody can say so. */
export const isWell = (
  result: Pick<SoakResult, 'due' | 'wrong' | 'late' | 'memoryAtStart' | 'memoryAtEnd'>,
): boolean => result.due > 0 && result.wrong.length === 0 && result.late.length === 0 && !hasGrown(result);
