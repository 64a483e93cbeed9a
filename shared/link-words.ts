import { problemWords } from './problem.ts';
import type { LinkState } from './link-state.ts';
import type { Words } from './words/words.ts';

/** The state of the link in a few words. */
export const linkWords = (words: Words, link: LinkState): string => {
  switch (link.kind) {
    case 'not-set-up':
      return words.link.notSetUp;
    case 'needs-password':
      return link.problem === null ? words.link.needsPassword : problemWords(words, link.problem).what;
    case 'connecting':
      return words.link.connecting;
    case 'connected':
      return words.link.connectedTo(link.pbx);
    case 'waiting':
    case 'stopped':
      return words.link.notConnected;
  }
};
