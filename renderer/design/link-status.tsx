import type { LinkState } from '../../shared/link-state.ts';
import { Remaining } from './duration.tsx';
import type { Clock } from './duration.tsx';

interface LinkProps {
  readonly link: LinkState;
  readonly clock: Clock;
}

const LinkWords = ({ link, clock }: LinkProps) => {
  switch (link.kind) {
    case 'not-set-up':
      return 'Not set up yet';
    case 'needs-password':
      return 'Waiting for the password';
    case 'connecting':
      return 'Connecting…';
    case 'connected':
      return (
        <>
          Connected to <bdi>{link.pbx}</bdi>
        </>
      );
    case 'waiting':
      return link.retryAt === null ? (
        'Not connected, trying again…'
      ) : (
        <>
          Not connected, next try in <Remaining moment={link.retryAt} clock={clock} /> s
        </>
      );
    case 'stopped':
      return 'Not connected';
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
