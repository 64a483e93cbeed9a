/** Right-to-left override begins and ends: Latin letters are then laid out as Hebrew ones are. */
const [begin, end] = ['\u202e', '\u202c'];

/** As long as a long language is: 40 % are added. */
const longer = (text: string): string => `${begin}${text}${'·'.repeat(Math.ceil(text.length * 0.4))}${end}`;

const changed = (value: unknown): unknown => {
  if (typeof value === 'string') return longer(value);
  if (typeof value === 'function')
    return (...parts: readonly unknown[]): unknown => changed(Reflect.apply(value, undefined, parts));
  return typeof value === 'object' && value !== null ? pseudo(value) : value;
};

/**
 * A catalogue for checks of the layout: its texts are 40 % longer and written from right to left.
 * @param catalogue the English one, or a part of it
 */
export const pseudo = <Part extends object>(catalogue: Part): Part =>
  new Proxy(catalogue, { get: (target, key): unknown => changed(Reflect.get(target, key)) });
