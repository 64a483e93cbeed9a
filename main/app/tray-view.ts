import type { Call } from '../../shared/call.ts';
import { callActions } from '../../shared/call-control.ts';
import type { CallAction, ControlState } from '../../shared/call-control.ts';
import type { ColleagueLine } from '../../shared/line-state.ts';
import { copiedMenu, lastCallsMenu, missedLines, missedMenu } from './tray-calls.ts';
import type { EarlierCalls } from './tray-calls.ts';
import { quietMenu } from './quiet-menu.ts';
import type { QuietCommand } from './quiet-menu.ts';
import { partyLabel, phaseWords } from '../../shared/call-words.ts';
import { mayConnectNow } from '../../shared/link-state.ts';
import type { LinkState } from '../../shared/link-state.ts';
import { linkWords } from '../../shared/link-words.ts';
import type { NumberToDial } from '../../shared/number-to-dial.ts';
import { problemWords } from '../../shared/problem.ts';
import { quietLines } from '../../shared/quiet.ts';
import type { QuietView } from '../../shared/quiet.ts';
import type { Words } from '../../shared/words/words.ts';
import type { StoryStep } from '../embedded-pbx/story.ts';

/** What the tray icon can say; each has a picture of its own. */
export const trayIcons = ['not-set-up', 'connecting', 'connected', 'ringing', 'talking', 'trouble'] as const;
export type TrayIcon = (typeof trayIcons)[number];

/** What an entry of the tray menu does. */
export type TrayCommand =
  | { readonly kind: 'dial' }
  | { readonly kind: 'show-pop' }
  | { readonly kind: 'transfer-ask'; readonly callId: string }
  | { readonly kind: 'transfer'; readonly callId: string; readonly number: string }
  | {
      readonly kind: 'to-voicemail' | 'park' | 'complete-transfer' | 'cancel-transfer' | 'hang-up';
      readonly callId: string;
    }
  | { readonly kind: 'fetch'; readonly space: string }
  | { readonly kind: 'pick-up'; readonly number: string }
  | { readonly kind: 'redial' }
  /** Calls somebody whose number stands there. */
  | ({ readonly kind: 'call' } & NumberToDial)
  /** Names the number that was copied, and asks whether to call it. */
  | { readonly kind: 'dial-copied' }
  | { readonly kind: 'connect-now' }
  | QuietCommand
  | { readonly kind: 'open' }
  | { readonly kind: 'settings' }
  /** Opens the window at the missed calls. */
  | { readonly kind: 'open-missed' }
  | { readonly kind: 'demo'; readonly step: string }
  | { readonly kind: 'quit' };

export type MenuEntry =
  | { readonly kind: 'separator' }
  | { readonly kind: 'text'; readonly label: string }
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly command: TrayCommand;
      readonly enabled: boolean;
    }
  | { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly MenuEntry[] };

/** The whole tray as a value: what stands in it follows from the state alone. */
export interface TrayView {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  /** How many missed calls nobody has looked at yet. */
  readonly missed: number;
  readonly menu: readonly MenuEntry[];
}

export interface TrayState {
  readonly link: LinkState;
  readonly calls: readonly Call[];
  readonly control: ControlState;
  readonly colleagues: readonly ColleagueLine[];
  readonly recentTargets: readonly string[];
  readonly lastDialled: NumberToDial | null;
  readonly earlier: EarlierCalls;
  readonly quiet: QuietView;
  /** Steps of the demo; empty outside it. */
  readonly demoSteps: readonly StoryStep[];
}

const separator: MenuEntry = { kind: 'separator' };
const action = (label: string, command: TrayCommand): MenuEntry => ({
  kind: 'action',
  label,
  command,
  enabled: true,
});

/** Calls that can still be acted on. */
const live = (calls: readonly Call[]): readonly Call[] => calls.filter((call) => call.phase.kind !== 'ended');

const iconOf = (link: LinkState, calls: readonly Call[]): TrayIcon => {
  const phases = new Set(live(calls).map((call) => call.phase.kind));
  switch (link.kind) {
    case 'not-set-up':
    case 'needs-password':
      return 'not-set-up';
    case 'stopped':
    case 'waiting':
      return 'trouble';
    case 'connecting':
      return 'connecting';
    case 'connected':
      if (phases.has('ringing')) return 'ringing';
      return phases.size > 0 ? 'talking' : 'connected';
  }
};

/** The state of the link in a line, for the tooltip and the head of the menu. */
const linkLine = (words: Words, link: LinkState): string => {
  switch (link.kind) {
    case 'waiting':
      return words.tray.tryingAgain(problemWords(words, link.problem).what);
    case 'stopped':
      return problemWords(words, link.problem).what;
    default:
      return linkWords(words, link);
  }
};

const callWords = (words: Words, call: Call): string =>
  `${phaseWords(words, call)}: ${partyLabel(words, call.party)}`;

const transferMenu = (words: Words, call: Call, state: TrayState): MenuEntry => {
  const { calls, tray, showNumber } = words;
  const to = (label: string, number: string): MenuEntry =>
    action(label, { kind: 'transfer', callId: call.id, number });
  const recent = state.recentTargets.map((number) => to(showNumber(number).text, number));
  const colleagues = state.colleagues.map(({ name, number, line }) =>
    to(`${partyLabel(words, { name, number })}, ${calls.lines[line]}`, number),
  );
  return {
    kind: 'submenu',
    label: calls.transferTo,
    entries: [
      action(tray.aNumber, { kind: 'transfer-ask', callId: call.id }),
      ...(recent.length > 0 ? [separator, ...recent] : []),
      ...(colleagues.length > 0 ? [separator, ...colleagues] : []),
    ],
  };
};

const actionEntry = (words: Words, call: Call, name: CallAction, state: TrayState): readonly MenuEntry[] => {
  const { calls, showNumber } = words;
  const callId = call.id;
  switch (name) {
    case 'transfer':
      return [transferMenu(words, call, state)];
    case 'voicemail':
      return [action(calls.toMyVoicemail, { kind: 'to-voicemail', callId })];
    case 'park':
      return [action(calls.park, { kind: 'park', callId })];
    case 'complete-transfer':
      return [
        action(calls.completeTransferTo(showNumber(state.control.consultation?.number ?? '').text), {
          kind: 'complete-transfer',
          callId,
        }),
      ];
    case 'cancel-transfer':
      return [action(calls.backToCaller, { kind: 'cancel-transfer', callId })];
    case 'hang-up':
      return [action(calls.hangUp, { kind: 'hang-up', callId })];
    // An ended call stands in the pop only; a parked one in a menu of its own.
    case 'fetch':
    case 'dismiss':
      return [];
  }
};

const callMenu = (words: Words, call: Call, state: TrayState): readonly MenuEntry[] => [
  action(callWords(words, call), { kind: 'show-pop' }),
  ...callActions(call, state.control).flatMap((name) => actionEntry(words, call, name, state)),
  separator,
];

/** Calls of others that can be taken: those that ring at a colleague. */
const pickUpEntries = ({ tray }: Words, { control, colleagues }: TrayState): readonly MenuEntry[] =>
  control.controls.includes('pick-up')
    ? colleagues
        .filter(({ line }) => line === 'ringing')
        .map(({ name, number }) => action(tray.pickUpAt(name), { kind: 'pick-up', number }))
    : [];

const parkedMenu = (words: Words, { control: { controls, parked } }: TrayState): readonly MenuEntry[] =>
  parked.length === 0 || !controls.includes('dial')
    ? []
    : [
        {
          kind: 'submenu',
          label: words.tray.fetchParked,
          entries: parked.map(({ space, who }) =>
            action(who === null ? space : `${space}: ${partyLabel(words, who)}`, { kind: 'fetch', space }),
          ),
        },
      ];

/**
 * Works out the tray: icon, tooltip and menu.
 *
 * @param words in the language of the moment
 * @param state the link, the calls, and whom a call can be sent on to
 */
export const trayView = (words: Words, state: TrayState): TrayView => {
  const { main, tray } = words;
  const mayDial = state.link.kind === 'connected' && state.control.controls.includes('dial');
  const calls = live(state.calls);
  return {
    icon: iconOf(state.link, state.calls),
    tooltip: [
      'Tipring',
      linkLine(words, state.link),
      ...quietLines(words, state.quiet),
      ...missedLines(words, state.earlier),
      ...calls.map((call) => callWords(words, call)),
    ].join('\n'),
    missed: state.earlier.missed,
    menu: [
      { kind: 'text', label: linkLine(words, state.link) },
      ...(mayConnectNow(state.link) ? [action(tray.connectNow, { kind: 'connect-now' })] : []),
      separator,
      ...calls.flatMap((call) => callMenu(words, call, state)),
      ...(mayDial ? [...pickUpEntries(words, state), ...parkedMenu(words, state)] : []),
      { kind: 'action', label: tray.dial, command: { kind: 'dial' }, enabled: mayDial },
      ...(mayDial && state.lastDialled !== null
        ? [action(tray.redial(words.showNumber(state.lastDialled.number).text), { kind: 'redial' })]
        : []),
      ...(mayDial ? copiedMenu(words, state.earlier) : []),
      ...missedMenu(words, state.earlier),
      ...lastCallsMenu(words, state.earlier, mayDial),
      ...quietMenu(words, state.quiet),
      action(main.open, { kind: 'open' }),
      action(tray.settings, { kind: 'settings' }),
      ...(state.demoSteps.length > 0
        ? [
            {
              kind: 'submenu',
              label: tray.demo,
              entries: state.demoSteps.map((step) => action(tray.demoSteps[step], { kind: 'demo', step })),
            } as const,
          ]
        : []),
      separator,
      action(tray.quit, { kind: 'quit' }),
    ],
  };
};
