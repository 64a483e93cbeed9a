import type { Random } from './random.ts';

/** A call that somebody is going to make. Times are milliseconds. */
export interface OfficeCall {
  readonly number: string;
  /** What the caller's phone says of itself; the PBX believes it of outsiders only. */
  readonly name: string;
  readonly dialled: string;
  /** How long the caller lets it ring. */
  readonly patience: number;
  /** After this long a talk the caller hangs up. */
  readonly talk: number;
}

/** What a call meets at the phone it rings. Times are milliseconds. */
export interface OfficeAnswer {
  readonly after: number;
  readonly talk: number;
  readonly busy: boolean;
}

const user = '1001';
const outsiders = [
  'Zoë Žižková',
  'Čeněk & Söhne',
  'Müller-Çelik',
  'José Ångström',
  'Maison Lefèvre',
] as const;

const extension = (random: Random): string => String(random.between(2000, 2199));
const ringGroup = (random: Random): string => String(random.between(8000, 8039));

function times(random: Random): Pick<OfficeCall, 'patience' | 'talk'> {
  const givesUp = random.percent(20);
  return {
    patience: givesUp ? random.between(300, 4000) : random.between(6000, 12_000),
    talk: random.between(1000, 8000),
  };
}

/** The user's own numbers: extension, ring group, and seldom the queue, whose callers stay long. */
function userNumber(random: Random): string {
  if (random.percent(60)) return user;
  return random.percent(75) ? '8050' : '8101';
}

/**
 * Calls of the office's people, in the order they are made. Whoever calls the user is somebody else each time, until all
 * that are in no group of the user's have called: so that the user's calls can be told by the caller's number.
 */
export function insideCalls(random: Random, count: number): readonly OfficeCall[] {
  let usersCallers = 0;
  return Array.from({ length: count }, () => {
    const common = { name: 'office', ...times(random) };
    if (random.percent(0.9)) {
      const number = String(2030 + ((usersCallers++ * 37) % 170));
      return { ...common, number, dialled: userNumber(random) };
    }
    if (random.percent(0.4)) return { ...common, number: user, dialled: extension(random) };
    const number = extension(random);
    if (random.percent(8)) return { ...common, number, dialled: `030${random.between(100_000, 999_999)}` };
    if (random.percent(8)) return { ...common, number, dialled: ringGroup(random) };
    if (random.percent(2)) return { ...common, number, dialled: '8100' };
    return { ...common, number, dialled: extension(random) };
  });
}

/**
 * Calls from outside through the trunk, each from a number of its own.
 * @param day begins the numbers: on another day others call
 */
export function outsideCalls(random: Random, count: number, day: number): readonly OfficeCall[] {
  return Array.from({ length: count }, (_, index) => {
    const number = `0049${89_000_000 + day * count + index}`;
    const common = { number, name: random.pick(outsiders), ...times(random) };
    const target = (): string => {
      if (random.percent(2)) return userNumber(random);
      if (random.percent(20)) return ringGroup(random);
      return random.percent(4) ? '8100' : extension(random);
    };
    return { ...common, dialled: `555${target()}` };
  });
}

/** What the phones do, call by call: most answer, some are busy, some are left to ring. */
export function answers(random: Random, count: number): readonly OfficeAnswer[] {
  return Array.from({ length: count }, () => ({
    after: random.percent(18) ? 60_000 : random.between(100, 3000),
    talk: random.between(1000, 8000),
    busy: random.percent(8),
  }));
}
