import { BenchError } from './bench.ts';

/**
 * Looks again and again until `look` returns something other than undefined or false, and returns it.
 * @param what ends the sentence "Waited in vain for …"
 * @param within milliseconds after which it gives up with a BenchError
 */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
  within = 10_000,
): Promise<T> {
  const deadline = performance.now() + within;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > deadline) throw new BenchError('timed-out', `Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
