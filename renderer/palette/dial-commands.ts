import { partyName } from '../../shared/call-words.ts';
import type { NumberToDial } from '../../shared/number-to-dial.ts';
import { cleanNumber } from '../../shared/phone-number.ts';
import type { IconName } from '../design/icon.tsx';
import { mayDial } from '../window/page.ts';
import { about } from './command.ts';
import type { Command, Reach } from './command.ts';

/** The number that was dialled last, and those that were copied. */
export const numberCommands = ({
  snapshot,
  calls,
  words: { tray, showNumber },
  copied,
}: Reach): readonly Command[] => {
  if (!mayDial(snapshot)) return [];
  const { lastDialled } = snapshot;
  return [
    ...(lastDialled === null
      ? []
      : [
          {
            id: 'redial',
            label: tray.redial(showNumber(lastDialled.number).text),
            hint: '',
            icon: 'recent',
            number: lastDialled.number,
            run: () => calls.dial(lastDialled),
          } as const,
        ]),
    ...copied.map((number): Command => ({
      id: `copied ${number}`,
      label: tray.dialCopied(showNumber(number).text),
      hint: '',
      icon: 'copy',
      number,
      run: () => calls.dial({ number, form: 'written' }),
    })),
  ];
};

/** The colleagues, and whom the history knows. */
export const peopleCommands = ({ snapshot, calls, words, known }: Reach): readonly Command[] => {
  if (!mayDial(snapshot)) return [];
  const dial = ({ number, form }: NumberToDial, name: string, icon: IconName): Command => ({
    id: `dial ${number}`,
    label: words.main.callWho(name),
    ...about(words, number, name),
    icon,
    run: () => calls.dial({ number, form }),
  });
  return [
    ...snapshot.colleagues.map(({ name, number }) => dial({ number, form: 'written' }, name, 'person')),
    ...known.map((each) => dial(each, partyName(words, each), 'recent')),
  ];
};

/** The number that was typed, to be dialled as it is. */
export const typedCommand = ({ snapshot, calls, words }: Reach, typed: string): readonly Command[] => {
  const cleaned = cleanNumber(typed);
  if (!cleaned.ok || !mayDial(snapshot)) return [];
  const number = cleaned.value;
  return [
    {
      id: `dial ${number}`,
      label: words.main.callWho(words.showNumber(number).text),
      hint: '',
      icon: 'talking',
      run: () => calls.dial({ number, form: 'written' }),
    },
  ];
};
