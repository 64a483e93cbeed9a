import { callActions, parkedAt } from '../../shared/call-control.ts';
import { partyLabel, partyName } from '../../shared/call-words.ts';
import { callDeeds } from '../call/call-deeds.ts';
import type { IconName } from '../design/icon.tsx';
import { mayDial } from '../window/page.ts';
import { about } from './command.ts';
import type { Command, Reach } from './command.ts';

/** What can be done with the calls of the moment. */
export const callCommands = ({ snapshot, calls, words }: Reach): readonly Command[] =>
  snapshot.calls.flatMap((call): readonly Command[] => {
    const { main } = words;
    const who = partyName(words, call.party);
    const { number } = call.party;
    const whom = number === null ? { hint: '' } : about(words, number, who);
    const command = (deed: string, what: string, icon: IconName, run: Command['run']): Command => ({
      id: `call ${call.id} ${deed}`,
      label: main.inDetail(what, who),
      ...whom,
      icon,
      run,
    });
    return [
      ...callDeeds(words, call, snapshot, calls).map(({ action, label, icon, run }) =>
        command(action, label, icon ?? 'phone', run),
      ),
      ...(snapshot.pop.calls.includes(call.id)
        ? [command('note', main.note, 'note', () => calls.takeKeyboard({ noteOn: call.id }))]
        : []),
      ...(number === null
        ? []
        : [command('copy', main.copyNumber, 'copy', () => calls.copyNumber({ callId: call.id }))]),
    ];
  });

/** Calls that wait in the parking lot; the user's own stand among the calls while they are just parked. */
export const parkedCommands = ({ snapshot, calls, words }: Reach): readonly Command[] => {
  if (!mayDial(snapshot)) return [];
  const own = new Set(snapshot.calls.map((call) => parkedAt(call, snapshot.parked)));
  return snapshot.parked
    .filter(({ space }) => !own.has(space))
    .map(({ space, who }) => ({
      id: `parked ${space}`,
      label: words.main.inDetail(words.tray.fetchParked, who === null ? space : partyLabel(words, who)),
      hint: who === null ? '' : space,
      icon: 'parked',
      run: () => calls.fetchParked({ space }),
    }));
};

/** Calls that ring at a colleague. */
export const pickUpCommands = ({ snapshot, calls, words }: Reach): readonly Command[] =>
  mayDial(snapshot) && snapshot.controls.includes('pick-up')
    ? snapshot.colleagues
        .filter(({ line }) => line === 'ringing')
        .map(({ name, number }) => ({
          id: `pick-up ${number}`,
          label: words.main.pickUpAt(name),
          ...about(words, number, name),
          icon: 'incoming',
          run: () => calls.pickUp({ number }),
        }))
    : [];

/** Whom the calls of the moment can be sent on to. */
export const sendCommands = ({ snapshot, calls, words }: Reach): readonly Command[] =>
  snapshot.calls
    .filter((call) => callActions(call, snapshot).includes('transfer'))
    .flatMap((call) =>
      snapshot.colleagues
        .filter(({ number }) => number !== call.party.number)
        .map(({ name, number }): Command => ({
          id: `send ${call.id} ${number}`,
          label: words.main.sendTo(partyName(words, call.party), name),
          ...about(words, number, name),
          icon: 'transfer',
          run: () => calls.transfer({ callId: call.id, number, way: 'blind' }),
        })),
    );

/** The pop, while there are calls for it. */
export const popCommands = ({ snapshot: { pop }, calls, words: { main } }: Reach): readonly Command[] => {
  if (pop.is === 'shown')
    return [
      { id: 'hide-pop', label: main.hidePop, hint: '', icon: 'hide', run: () => calls.hidePop(undefined) },
    ];
  return pop.calls.length === 0
    ? []
    : [
        {
          id: 'show-pop',
          label: main.showPop,
          hint: '',
          icon: 'reveal',
          run: () => calls.showPop(undefined),
        },
      ];
};
