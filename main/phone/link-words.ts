import type { LinkState } from '../../shared/link-state.ts';
import type { Problem } from '../../shared/problem.ts';
import type { AmiLinkState } from '../ami/link.ts';
import { actionProblem } from './action-problem.ts';

/** The state of the AMI link as the tray and the windows show it. */
export const linkStateOf = (state: AmiLinkState): LinkState => {
  switch (state.kind) {
    case 'idle':
    case 'connecting':
      return { kind: 'connecting' };
    case 'connected':
      return {
        kind: 'connected',
        pbx: state.banner.asterisk ?? `Asterisk (Manager Interface ${state.banner.version})`,
      };
    case 'waiting':
      return { kind: 'waiting', retryAt: state.retryAt, problem: actionProblem(state.error) };
    case 'stopped':
      return { kind: 'stopped', problem: actionProblem(state.error) };
  }
};

/** The state in one line of the log. */
export const linkLogLine = (link: LinkState): string => {
  switch (link.kind) {
    case 'not-set-up':
    case 'needs-password':
    case 'connecting':
      return `link: ${link.kind}`;
    case 'connected':
      return `link: connected, ${link.pbx}`;
    case 'waiting':
      return `link: waiting until ${new Date(link.retryAt).toISOString()}: ${link.problem.what}`;
    case 'stopped':
      return `link: stopped: ${link.problem.what}`;
  }
};

/** Nothing can be done on the PBX while the link is not up. */
export const linkDown = (link: LinkState): Problem => ({
  code: 'link-down',
  what: 'Tipring is not connected to the PBX.',
  why:
    link.kind === 'waiting' || link.kind === 'stopped'
      ? link.problem.what
      : 'The connection is still being set up.',
  next:
    link.kind === 'stopped'
      ? 'Check the settings.'
      : 'Wait until Tipring is connected, then try again; until then dial on your phone.',
});
