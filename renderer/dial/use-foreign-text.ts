import { useRef } from 'react';
import { cleanNumber } from '../../shared/phone-number.ts';
import { longestTextWithNumbers } from '../../shared/text-with-numbers.ts';
import type { Client } from '../bridge.ts';
import type { TargetChoice } from './use-target-choice.ts';

/** Is there more in a text than a number or a name, which can stand in the field as they are? */
export const holdsMore = (text: string): boolean => !cleanNumber(text).ok && /\p{Nd}{2}/u.test(text);

/** Takes a text that was pasted or dropped: its one number into the field, several to be chosen from; without any, itself. */
export const useForeignText = (
  calls: Pick<Client<'dial'>['calls'], 'findNumbers'>,
  choice: Pick<TargetChoice, 'type' | 'offer'>,
): ((text: string) => void) => {
  const latest = useRef(0);
  return (text) => {
    latest.current += 1;
    const asked = latest.current;
    void calls.findNumbers({ text: text.slice(0, longestTextWithNumbers) }).then((found) => {
      // Another text may have come meanwhile.
      if (asked !== latest.current || !found.ok) return;
      const [number, ...others] = found.value;
      if (number === undefined) choice.type(text.replaceAll(/\s+/g, ' ').trim().slice(0, 400));
      else if (others.length === 0) choice.type(number);
      else choice.offer(found.value);
    });
  };
};
