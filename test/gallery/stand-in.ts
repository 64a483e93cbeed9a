import { now } from './samples.ts';
import type { State } from './state.ts';

/**
 * A script that stands in for the preload script: one snapshot, which can be pushed again in another language
 * (`speak`), and calls that answer what the state says. Time stands still, and what would go away by itself stays.
 */
export const standIn = ({ snapshot, answers = {} }: State): string => `
  const standard = {
    previewDial: { ok: true, value: { number: '', why: [] } },
    copiedNumbers: { ok: true, value: [] },
  };
  const { snapshot, answers, now } = ${JSON.stringify({ snapshot, answers, now })};
  const RunningDate = Date;
  Date = class extends RunningDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [now] : parts));
    }
    static now() {
      return now;
    }
  };
  const later = setTimeout;
  setTimeout = (run, wait, ...rest) => (wait < 1000 ? later(run, wait, ...rest) : 0);
  const calls = new Proxy({}, {
    get: (_, name) => () =>
      answers[name] === 'never' ? new Promise(() => {}) : Promise.resolve(answers[name] ?? standard[name] ?? { ok: true, value: undefined }),
  });
  let number = 0;
  const numbers = { country: 'DE', written: 'formatted' };
  const snapshotIn = (language) => ({ number: ++number, speech: { language, numbers }, snapshot });
  let push = () => {};
  window.tipring = {
    snapshot: () => Promise.resolve(snapshotIn('en')),
    calls,
    onPush: (listener) => { push = listener; },
  };
  window.speak = (language) => push(snapshotIn(language));
`;
