import type { ShowNumber } from '../number-format.ts';

/**
 * The same words, but where they are made of parts, each part that is a number stands in them as numbers are shown.
 * @param catalogue functions that make words of parts
 */
export const withShownNumbers = <Part extends object>(catalogue: Part, showNumber: ShowNumber): Part =>
  new Proxy(catalogue, {
    get: (target, key): unknown => {
      const make: unknown = Reflect.get(target, key);
      if (typeof make !== 'function') return make;
      return (...parts: readonly unknown[]): unknown =>
        Reflect.apply(
          make,
          undefined,
          parts.map((part) => (typeof part === 'string' ? showNumber(part).text : part)),
        );
    },
  });
