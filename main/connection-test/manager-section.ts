import { isIP } from 'node:net';
import type { LackedRight, RightsList } from '../../shared/rights.ts';
import { purposesOf } from '../../shared/words/en/rights.ts';

export interface SectionOptions {
  /** Name of the account. */
  readonly user: string;
  readonly needs: readonly LackedRight[];
  /** This computer's address as the PBX sees it, as far as is known. */
  readonly address: string | null;
}

/** What can stand between the brackets of a section without ending it or beginning a comment or a template. */
const sectionName = /^[\w.@-]{1,60}$/;

/** One address as manager.conf permits it; null for what is none. */
const permitted = (address: string | null): string | null => {
  const [plain = ''] = (address ?? '').split('%');
  switch (isIP(plain)) {
    case 4:
      return `${plain}/255.255.255.255`;
    case 6:
      return `${plain}/128`;
    default:
      return null;
  }
};

const rightsOf = (needs: readonly LackedRight[], list: RightsList): string =>
  needs
    .filter((need) => need.list === list)
    .map(({ right }) => right)
    .join(',');

/**
 * The section of manager.conf that gives an account just what Tipring needs. It holds no password.
 * Source: Asterisk, manager.conf.
 */
export const managerSection = ({ user, needs, address }: SectionOptions): string => {
  const own = permitted(address);
  const purposes = [...new Set(needs.flatMap((need) => need.for))];
  return [
    `; Tipring: ${purposesOf(purposes)}.`,
    `[${sectionName.test(user) ? user : 'tipring'}]`,
    '; Put the password here, a long one that nothing else uses:',
    '; secret =',
    '; From nowhere but here. One line “permit” for each desk, or one for their network.',
    'deny = 0.0.0.0/0.0.0.0',
    'deny = ::/0',
    own === null ? '; permit = the address of this computer/255.255.255.255' : `permit = ${own}`,
    `read = ${rightsOf(needs, 'read')}`,
    `write = ${rightsOf(needs, 'write')}`,
    '; Milliseconds that a busy computer may take to read; after the usual 100 it would be cut off.',
    'writetimeout = 5000',
    '',
  ].join('\n');
};
