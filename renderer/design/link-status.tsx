import type { LinkState } from '../../shared/link-state.ts';
import { linkWords } from '../../shared/words.ts';
import { Remaining } from './duration.tsx';
import type { Clock } from './duration.tsx';

interface LinkProps {
  readonly link: LinkState;
  readonly clock: Clock;
}

const LinkWords = ({ link, clock }: LinkProps) => {
  const words = linkWords(link);
  switch (link.kind) {
    case 'connected':
      return (
        <>
          {words.slice(0, -link.pbx.length)}
          <bdi>{link.pbx}</bdi>
        </>
      );
    case 'waiting':
      return link.retryAt === null ? (
        `${words}, trying again…`
      ) : (
        <>
          {words}, next try in <Remaining moment={link.retryAt} clock={clock} /> s
        </>
      );
    default:
      return words;
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
