import type { Fault } from './fault.ts';
import { lineFaults, shortFaults } from './line-faults.ts';
import { loginFaults } from './login-faults.ts';
import { pbxFaults } from './pbx-faults.ts';
import { sleepFaults } from './sleep-faults.ts';
import { speechFaults } from './speech-faults.ts';

/** Everything that can go wrong between the desk and the PBX. */
export const wireFaults: readonly Fault[] = [
  ...lineFaults,
  ...shortFaults,
  ...pbxFaults,
  ...sleepFaults,
  ...loginFaults,
  ...speechFaults,
];
