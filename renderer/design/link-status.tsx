import type { LinkState } from '../../shared/link-state.ts';
import { linkWords } from '../../shared/link-words.ts';
import { Remaining } from './duration.tsx';
import type { Clock } from './duration.tsx';
import { useWords, withParts } from './words.tsx';

interface LinkProps {
  readonly link: LinkState;
  readonly clock: Clock;
}

const LinkWords = ({ link, clock }: LinkProps) => {
  const words = useWords();
  switch (link.kind) {
    case 'connected':
      return withParts(words.link.connectedTo, <bdi>{link.pbx}</bdi>);
    case 'waiting':
      return link.retryAt === null
        ? words.link.notConnectedRetrying
        : withParts(words.link.nextTry, <Remaining moment={link.retryAt} clock={clock} />);
    default:
      return linkWords(words, link);
  }
};

/** The link to the PBX in a few words, with a mark that differs by shape as well as by colour. */
export const LinkStatus = ({ link, clock }: LinkProps) => (
  <p className="link-status" data-link={link.kind}>
    <span className="link-dot" data-link={link.kind} aria-hidden="true" />
    <span>
      <LinkWords link={link} clock={clock} />
    </span>
  </p>
);
