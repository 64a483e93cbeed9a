const hash = (bytes: Uint8Array, start: number, end: number): number => {
  let value = 0x811c9dc5;
  for (let i = start; i < end; i += 1) value = Math.imul(value ^ (bytes[i] ?? 0), 0x01000193);
  return value;
};

/**
 * Tells by the bytes of its name whether an event is wanted, without making a string of it.
 * @param names in the PBX's own spelling
 */
export const eventFilter = (
  names: readonly string[],
): ((bytes: Uint8Array, start: number, end: number) => boolean) => {
  const wanted = new Map<number, Uint8Array[]>();
  for (const name of names) {
    const bytes = Buffer.from(name);
    const key = hash(bytes, 0, bytes.length);
    wanted.set(key, [...(wanted.get(key) ?? []), bytes]);
  }
  const longest = Math.max(0, ...names.map((name) => name.length));
  return (bytes, start, end) =>
    end - start <= longest &&
    (wanted
      .get(hash(bytes, start, end))
      ?.some((name) => name.length === end - start && name.every((byte, i) => byte === bytes[start + i])) ??
      false);
};
