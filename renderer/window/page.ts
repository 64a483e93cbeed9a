import type { MainSnapshot } from '../../shared/ipc.ts';
import type { Client } from '../bridge.ts';
import type { Clock } from '../design/duration.tsx';

/** What every page of the main window gets. */
export interface PageProps {
  readonly snapshot: MainSnapshot;
  readonly calls: Client<'main'>['calls'];
  readonly clock: Clock;
}

/** Can a number be dialled now? */
export const mayDial = ({ controls, settings: { link } }: MainSnapshot): boolean =>
  link.kind === 'connected' && controls.includes('dial');
