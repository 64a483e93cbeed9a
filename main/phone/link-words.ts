import { isDeepStrictEqual } from 'node:util';
import type { LinkState } from '../../shared/link-state.ts';
import { logWords } from '../../shared/log-words.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { AmiLinkState } from '../ami/link.ts';
import { actionProblem } from './action-problem.ts';

/** When the next try is so near, there is nothing to count down to, milliseconds. */
const soon = 3_000;

/**
 * The state of the AMI link as the tray and the windows show it.
 * @param now milliseconds since 1970
 */
export const linkStateOf = (state: AmiLinkState, now: number): LinkState => {
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
      return {
        kind: 'waiting',
        retryAt: state.retryAt - now < soon ? null : state.retryAt,
        problem: actionProblem(state.error),
      };
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
      return `link: waiting${link.retryAt === null ? '' : ` until ${new Date(link.retryAt).toISOString()}`}: ${logWords(link.problem).what}`;
    case 'stopped':
      return `link: stopped: ${logWords(link.problem).what}`;
  }
};

/**
 * Would a person see nothing new? A try that follows a failure is not told, nor that it failed as the one before:
 * the tray would flicker, and the log would hold nothing else.
 */
export const isSameTrouble = (shown: LinkState, next: LinkState): boolean => {
  if (shown.kind !== 'waiting') return false;
  if (next.kind === 'connecting') return true;
  return next.kind === 'waiting' && next.retryAt === null && isDeepStrictEqual(next.problem, shown.problem);
};

/** Nothing can be done on the PBX while the link is not up. */
export const linkDown = (link: LinkState): Problem =>
  problem('link-down', link.kind === 'waiting' || link.kind === 'stopped' ? link.kind : 'connecting');
