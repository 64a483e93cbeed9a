import { diagnosticsStates } from './diagnostics-states.ts';
import { dialStates } from './dial-states.ts';
import { firstStartStates } from './first-start-states.ts';
import { mainStates } from './main-states.ts';
import { popStates } from './pop-states.ts';
import { settingsStates } from './settings-states.ts';
import type { State } from './state.ts';

/** Every window in each of its states. */
export const states: readonly State[] = [
  ...popStates,
  ...dialStates,
  ...mainStates,
  ...firstStartStates,
  ...settingsStates,
  ...diagnosticsStates,
];

/** The name that a state has among all of them, such as `pop-ringing`. */
export const nameOf = ({ window, name }: State): string => `${window}-${name}`;
