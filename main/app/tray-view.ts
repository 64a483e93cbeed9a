import type { Call } from '../../shared/call.ts';
import { callActions } from '../../shared/call-control.ts';
import type { CallAction, ControlState } from '../../shared/call-control.ts';
import { lineWords } from '../../shared/line-state.ts';
import type { ColleagueLine } from '../../shared/line-state.ts';
import type { LinkState } from '../../shared/link-state.ts';
import { quietLines, quietMenu } from './quiet-menu.ts';
import type { QuietCommand, QuietView } from './quiet-menu.ts';
import { linkWords, partyLabel, phaseWords } from '../../shared/words.ts';

/** What the tray icon can say; each has a picture of its own. */
export type TrayIcon = 'not-set-up' | 'connecting' | 'connected' | 'ringing' | 'talking' | 'trouble';

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
  | { readonly kind: 'connect-now' }
  | QuietCommand
  | { readonly kind: 'settings' }
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
  readonly menu: readonly MenuEntry[];
}

export interface TrayState {
  readonly link: LinkState;
  readonly calls: readonly Call[];
  readonly control: ControlState;
  readonly colleagues: readonly ColleagueLine[];
  readonly recentTargets: readonly string[];
  readonly lastDialled: string | null;
  readonly quiet: QuietView;
  /** Named steps of the demo; empty outside it. */
  readonly demoSteps: readonly { readonly step: string; readonly label: string }[];
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
const linkLine = (link: LinkState): string => {
  switch (link.kind) {
    case 'waiting':
      return `${link.problem.what} Trying again by itself.`;
    case 'stopped':
      return link.problem.what;
    default:
      return linkWords(link);
  }
};

const callWords = (call: Call): string => `${phaseWords(call)}: ${partyLabel(call.party)}`;

const transferMenu = (call: Call, state: TrayState): MenuEntry => {
  const to = (label: string, number: string): MenuEntry =>
    action(label, { kind: 'transfer', callId: call.id, number });
  const recent = state.recentTargets.map((number) => to(number, number));
  const colleagues = state.colleagues.map(({ name, number, line }) =>
    to(`${name} (${number}), ${lineWords[line]}`, number),
  );
  return {
    kind: 'submenu',
    label: 'Transfer to…',
    entries: [
      action('A number…', { kind: 'transfer-ask', callId: call.id }),
      ...(recent.length > 0 ? [separator, ...recent] : []),
      ...(colleagues.length > 0 ? [separator, ...colleagues] : []),
    ],
  };
};

const actionEntry = (call: Call, name: CallAction, state: TrayState): readonly MenuEntry[] => {
  const callId = call.id;
  switch (name) {
    case 'transfer':
      return [transferMenu(call, state)];
    case 'voicemail':
      return [action('To my voicemail', { kind: 'to-voicemail', callId })];
    case 'park':
      return [action('Park', { kind: 'park', callId })];
    case 'complete-transfer':
      return [
        action(`Complete the transfer to ${state.control.consultation?.number ?? ''}`, {
          kind: 'complete-transfer',
          callId,
        }),
      ];
    case 'cancel-transfer':
      return [action('Back to the caller', { kind: 'cancel-transfer', callId })];
    case 'hang-up':
      return [action('Hang up', { kind: 'hang-up', callId })];
    // An ended call stands in the pop only; a parked one in a menu of its own.
    case 'fetch':
    case 'dismiss':
      return [];
  }
};

const callMenu = (call: Call, state: TrayState): readonly MenuEntry[] => [
  action(callWords(call), { kind: 'show-pop' }),
  ...callActions(call, state.control).flatMap((name) => actionEntry(call, name, state)),
  separator,
];

/** Calls of others that can be taken: those that ring at a colleague. */
const pickUpEntries = ({ control, colleagues }: TrayState): readonly MenuEntry[] =>
  control.controls.includes('pick-up')
    ? colleagues
        .filter(({ line }) => line === 'ringing')
        .map(({ name, number }) => action(`Pick up the call at ${name}`, { kind: 'pick-up', number }))
    : [];

const parkedMenu = ({ control: { controls, parked } }: TrayState): readonly MenuEntry[] =>
  parked.length === 0 || !controls.includes('dial')
    ? []
    : [
        {
          kind: 'submenu',
          label: 'Fetch a parked call',
          entries: parked.map(({ space, who }) =>
            action(who === null ? space : `${space}: ${who}`, { kind: 'fetch', space }),
          ),
        },
      ];

/**
 * Works out the tray: icon, tooltip and menu.
 *
 * @param state the link, the calls, and whom a call can be sent on to
 */
export const trayView = (state: TrayState): TrayView => {
  const mayDial = state.link.kind === 'connected' && state.control.controls.includes('dial');
  const calls = live(state.calls);
  // A keychain that was locked may be open by now.
  const isLocked = state.link.kind === 'needs-password' && state.link.problem !== null;
  const down = state.link.kind === 'waiting' || state.link.kind === 'stopped' || isLocked;
  return {
    icon: iconOf(state.link, state.calls),
    tooltip: ['Tipring', linkLine(state.link), ...quietLines(state.quiet), ...calls.map(callWords)].join(
      '\n',
    ),
    menu: [
      { kind: 'text', label: linkLine(state.link) },
      ...(down ? [action('Connect now', { kind: 'connect-now' })] : []),
      separator,
      ...calls.flatMap((call) => callMenu(call, state)),
      ...(mayDial ? [...pickUpEntries(state), ...parkedMenu(state)] : []),
      { kind: 'action', label: 'Dial…', command: { kind: 'dial' }, enabled: mayDial },
      ...(mayDial && state.lastDialled !== null
        ? [action(`Redial ${state.lastDialled}`, { kind: 'redial' })]
        : []),
      ...quietMenu(state.quiet),
      action('Settings…', { kind: 'settings' }),
      ...(state.demoSteps.length > 0
        ? [
            {
              kind: 'submenu',
              label: 'Demo',
              entries: state.demoSteps.map(({ step, label }) => action(label, { kind: 'demo', step })),
            } as const,
          ]
        : []),
      separator,
      action('Quit', { kind: 'quit' }),
    ],
  };
};
