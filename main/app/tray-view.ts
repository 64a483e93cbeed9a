import type { Call } from '../../shared/call.ts';
import type { LinkState } from '../../shared/link-state.ts';
import type { Settings } from '../../shared/settings.ts';
import { partyLabel, phaseWords } from '../../shared/words.ts';

/** What the tray icon can say; each has a picture of its own. */
export type TrayIcon = 'not-set-up' | 'connecting' | 'connected' | 'ringing' | 'talking' | 'trouble';

/** What an entry of the tray menu does. */
export type TrayCommand =
  | { readonly kind: 'dial' }
  | { readonly kind: 'show-pop' }
  | { readonly kind: 'transfer-ask'; readonly callId: string }
  | { readonly kind: 'transfer'; readonly callId: string; readonly number: string }
  | { readonly kind: 'hang-up'; readonly callId: string }
  | { readonly kind: 'connect-now' }
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
  readonly colleagues: Settings['colleagues'];
  readonly recentTargets: readonly string[];
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
const linkWords = (link: LinkState): string => {
  switch (link.kind) {
    case 'not-set-up':
      return 'Not set up yet';
    case 'needs-password':
      return 'Waiting for the password';
    case 'connecting':
      return 'Connecting…';
    case 'connected':
      return `Connected to ${link.pbx}`;
    case 'waiting':
      return `${link.problem.what} Trying again by itself.`;
    case 'stopped':
      return link.problem.what;
  }
};

const callWords = (call: Call): string => `${phaseWords(call)}: ${partyLabel(call.party)}`;

const transferMenu = (call: Call, state: TrayState): MenuEntry => {
  const to = (label: string, number: string): MenuEntry =>
    action(label, { kind: 'transfer', callId: call.id, number });
  const recent = state.recentTargets.map((number) => to(number, number));
  const colleagues = state.colleagues.map(({ name, number }) => to(`${name} (${number})`, number));
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

const callMenu = (call: Call, state: TrayState): readonly MenuEntry[] => [
  action(callWords(call), { kind: 'show-pop' }),
  ...(call.phase.kind === 'ringing' || call.phase.kind === 'talking' ? [transferMenu(call, state)] : []),
  action('Hang up', { kind: 'hang-up', callId: call.id }),
  separator,
];

/**
 * Works out the tray: icon, tooltip and menu.
 *
 * @param state the link, the calls, and whom a call can be sent on to
 */
export const trayView = (state: TrayState): TrayView => {
  const calls = live(state.calls);
  // A keychain that was locked may be open by now.
  const isLocked = state.link.kind === 'needs-password' && state.link.problem !== null;
  const down = state.link.kind === 'waiting' || state.link.kind === 'stopped' || isLocked;
  return {
    icon: iconOf(state.link, state.calls),
    tooltip: ['Tipring', linkWords(state.link), ...calls.map(callWords)].join('\n'),
    menu: [
      { kind: 'text', label: linkWords(state.link) },
      ...(down ? [action('Connect now', { kind: 'connect-now' })] : []),
      separator,
      ...calls.flatMap((call) => callMenu(call, state)),
      { kind: 'action', label: 'Dial…', command: { kind: 'dial' }, enabled: state.link.kind === 'connected' },
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
