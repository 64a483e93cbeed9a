import { partyName } from '../../shared/call-words.ts';
import { callActions } from '../../shared/call-control.ts';
import { fold } from '../../shared/fold.ts';
import type { KnownNumber } from '../../shared/history.ts';
import type { MainSnapshot } from '../../shared/ipc.ts';
import type { NumberToDial } from '../../shared/number-to-dial.ts';
import { pages } from '../../shared/pages.ts';
import type { PageName } from '../../shared/pages.ts';
import { meantBy } from '../../shared/people-search.ts';
import { cleanNumber } from '../../shared/phone-number.ts';
import type { Result } from '../../shared/problem.ts';
import type { Words } from '../../shared/words/words.ts';
import type { Client } from '../bridge.ts';
import { callDeeds } from '../call/call-deeds.ts';
import type { IconName } from '../design/icon.tsx';
import { sections } from '../settings/parts.tsx';
import type { SectionId } from '../settings/parts.tsx';
import { pageIcons } from '../window/navigation.tsx';
import { mayDial } from '../window/page.ts';

/** Something that the palette reaches. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Beside the label, such as a number; also searched. */
  readonly hint: string;
  readonly icon: IconName;
  /** Whom it calls; it is found by every spelling of the number. */
  readonly number?: string;
  /** Carries it out; an answer tells how it went. */
  readonly run: () => Promise<Result<unknown>> | undefined;
}

export interface Reach {
  readonly snapshot: MainSnapshot;
  readonly calls: Client<'main'>['calls'];
  readonly words: Words;
  /** Whom the history knows by what was typed. */
  readonly known: readonly KnownNumber[];
  readonly onPage: (page: PageName) => void;
  readonly onSection: (section: SectionId) => void;
}

/** What can be done with the calls of the moment. */
const callCommands = ({ snapshot, calls, words }: Reach): readonly Command[] =>
  snapshot.calls.flatMap((call) => {
    const who = partyName(words, call.party);
    return callDeeds(words, call, snapshot, calls).map(({ action, label, icon, run }): Command => ({
      id: `call ${call.id} ${action}`,
      label: words.main.forCall(label, who),
      hint: call.party.number ?? '',
      icon: icon ?? 'phone',
      run,
    }));
  });

/** Whom the calls of the moment can be sent on to. */
const sendCommands = ({ snapshot, calls, words }: Reach): readonly Command[] =>
  snapshot.calls
    .filter((call) => callActions(call, snapshot).includes('transfer'))
    .flatMap((call) =>
      snapshot.colleagues
        .filter(({ number }) => number !== call.party.number)
        .map(({ name, number }): Command => ({
          id: `send ${call.id} ${number}`,
          label: words.main.sendTo(partyName(words, call.party), name),
          hint: number,
          icon: 'transfer',
          run: () => calls.transfer({ callId: call.id, number, way: 'blind' }),
        })),
    );

const peopleCommands = ({ snapshot, calls, words, known }: Reach): readonly Command[] => {
  if (!mayDial(snapshot)) return [];
  const dial = ({ number, form }: NumberToDial, name: string, icon: IconName): Command => ({
    id: `dial ${number}`,
    label: words.main.callWho(name),
    hint: name === number ? '' : number,
    icon,
    number,
    run: () => calls.dial({ number, form }),
  });
  const { colleagues, controls } = snapshot;
  return [
    ...colleagues
      .filter(({ line }) => line === 'ringing' && controls.includes('pick-up'))
      .map(({ name, number }): Command => ({
        id: `pick-up ${number}`,
        label: words.main.pickUpAt(name),
        hint: number,
        icon: 'incoming',
        run: () => calls.pickUp({ number }),
      })),
    ...colleagues.map(({ name, number }) => dial({ number, form: 'written' }, name, 'person')),
    ...known.map((each) => dial(each, each.name ?? each.number, 'recent')),
  ];
};

const placeCommands = ({ words, onPage, onSection }: Reach): readonly Command[] => [
  ...pages.map((page): Command => ({
    id: `page ${page}`,
    label: words.main.goTo(words.main.pages[page]),
    hint: '',
    icon: pageIcons[page],
    run: () => {
      onPage(page);
      return undefined;
    },
  })),
  ...sections.map(({ id, icon }): Command => ({
    id: `section ${id}`,
    label: words.main.goToSetting(words.settings.sections[id]),
    hint: '',
    icon,
    run: () => {
      onSection(id);
      return undefined;
    },
  })),
];

/** The number that was typed, to be dialled as it is. */
const typedCommand = ({ snapshot, calls, words }: Reach, typed: string): readonly Command[] => {
  const cleaned = cleanNumber(typed);
  if (!cleaned.ok || !mayDial(snapshot)) return [];
  const number = cleaned.value;
  return [
    {
      id: `typed ${number}`,
      label: words.main.callWho(number),
      hint: '',
      icon: 'talking',
      run: () => calls.dial({ number, form: 'written' }),
    },
  ];
};

/** So many are shown at most. */
const mostShown = 50;

/** All that fits what was typed: what goes on first, then places, then people. */
export const commandsFor = (reach: Reach, typed: string): readonly Command[] => {
  const wanted = fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const isMeant = meantBy(typed);
  const fits = ({ label, hint, number }: Command): boolean => {
    if (number !== undefined && isMeant({ name: null, number })) return true;
    const text = fold(`${label} ${hint}`);
    return wanted.every((word) => text.includes(word));
  };
  const all = [
    ...callCommands(reach),
    ...placeCommands(reach),
    ...sendCommands(reach),
    ...peopleCommands(reach),
  ];
  const fitting = all.filter(fits);
  const isThere = (id: string): boolean =>
    fitting.some((command) => command.id === id.replace('typed', 'dial'));
  const byNumber = typedCommand(reach, typed).filter(({ id }) => !isThere(id));
  return [...byNumber, ...fitting].slice(0, mostShown);
};
