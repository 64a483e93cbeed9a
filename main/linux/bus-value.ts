/** A value of a type that D-Bus has. Arrays, structs and dictionary entries are arrays here; 64-bit numbers are bigints. */
export type BusValue = number | bigint | boolean | string | readonly BusValue[] | Variant;

/** A value that brings its type with it. */
export interface Variant {
  readonly signature: string;
  readonly value: BusValue;
}

/** Bytes that are no D-Bus message, or a value that is not of its type. */
export class BusFormatError extends Error {
  override readonly name = 'BusFormatError';
  readonly code = 'bus-format';
}

/** As deep as types may be nested. Source: D-Bus Specification, "Valid Signatures". */
const deepest = 64;

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/** Where the complete type that begins at `at` ends. */
const endOfType = (signature: string, at: number, depth = 0): number => {
  const sign = signature[at];
  if (sign === undefined || depth > deepest) throw new BusFormatError(`"${signature}" is no signature.`);
  if (sign === 'a') return endOfType(signature, at + 1, depth + 1);
  const close = closing[sign];
  if (close === undefined) {
    if (!'ybnqiuxtdsogvh'.includes(sign)) throw new BusFormatError(`There is no type "${sign}".`);
    return at + 1;
  }
  let next = at + 1;
  while (signature[next] !== close) next = endOfType(signature, next, depth + 1);
  return next + 1;
};

/** The complete types of a signature: `sa{sv}u` is `s`, `a{sv}` and `u`. */
export const typesOf = (signature: string): readonly string[] => {
  const types: string[] = [];
  for (let at = 0; at < signature.length;) {
    const end = endOfType(signature, at);
    types.push(signature.slice(at, end));
    at = end;
  }
  return types;
};

/** To how many bytes values of a type are aligned. Source: D-Bus Specification, "Marshaling". */
export const alignmentOf = (type: string): number => {
  switch (type[0]) {
    case 'n':
    case 'q':
      return 2;
    case 'b':
    case 'i':
    case 'u':
    case 's':
    case 'o':
    case 'a':
    case 'h':
      return 4;
    case 'x':
    case 't':
    case 'd':
    case '(':
    case '{':
      return 8;
    default:
      return 1;
  }
};

/** The properties that `a{sv}` holds, by name; what is no such dictionary is empty. */
export const propertiesOf = (value: BusValue | undefined): ReadonlyMap<string, BusValue> => {
  const entries = new Map<string, BusValue>();
  if (!isList(value)) return entries;
  for (const entry of value) {
    if (!isList(entry)) continue;
    const [name, held] = entry;
    if (typeof name === 'string' && isVariant(held)) entries.set(name, held.value);
  }
  return entries;
};

export const isList = (value: BusValue | undefined): value is readonly BusValue[] => Array.isArray(value);
export const isVariant = (value: BusValue | undefined): value is Variant =>
  typeof value === 'object' && !isList(value);
