/** The international prefix in one form: where one PBX says `+49`, another says `0049`. */
const inOneForm = (number: string): string => number.replace(/^00/, '+');

/**
 * Does the pattern cover the number? Takes time in proportion to pattern times number, whatever stands in them.
 *
 * @param pattern digits, with `*` for any of them (or none) and `?` for a single one
 * @param number as the PBX gives it
 */
export const coversNumber = (pattern: string, number: string): boolean => {
  const wanted = inOneForm(pattern);
  const given = inOneForm(number);
  let at = 0;
  let star = -1;
  let starCovers = 0;
  for (let place = 0; place < given.length;) {
    if (wanted[at] === '*') {
      star = at;
      starCovers = place;
      at += 1;
    } else if (at < wanted.length && (wanted[at] === '?' || wanted[at] === given[place])) {
      at += 1;
      place += 1;
    } else if (star >= 0) {
      // The last star takes one sign more, and the rest is tried anew.
      starCovers += 1;
      place = starCovers;
      at = star + 1;
    } else return false;
  }
  return /^\**$/.test(wanted.slice(at));
};
