import type { TestStepId } from '../../shared/ipc.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';

/** What is to be looked at: settings as edited, and the password they go with. Neither is kept. */
export interface ConnectionTarget {
  readonly settings: Pick<Settings, 'pbx' | 'phone' | 'colleagues'>;
  readonly secret: string;
}

/** A setting that has to be there before anything is sent. */
interface Missing {
  /** The step that cannot be taken without it. */
  readonly step: TestStepId;
  readonly problem: Problem;
}

const missing = (step: TestStepId, field: 'host' | 'user' | 'password'): Missing => ({
  step,
  problem: problem('settings-missing', field),
});

/** What is still missing; an empty login would count as a failed one, so it is not even tried. */
export const missingIn = ({ settings: { pbx }, secret }: ConnectionTarget): Missing | null => {
  if (pbx.host === '') return missing('name', 'host');
  if (pbx.user === '') return missing('login', 'user');
  if (secret === '') return missing('login', 'password');
  return null;
};
