import type { Purpose } from '../../rights.ts';
import { purposesOf, worthOf } from './rights.ts';

/** What “Check my account” found. */
export const account = {
  lacksRights: 'The account lacks rights that Tipring needs',
  isDanger: 'Everything works, but the account is a danger to the PBX',
  mayMore: 'Everything works; the account may do more than it has to',
  isRight: 'The account has all that Tipring needs, and nothing in excess was found',
  marks: { missing: 'missing', danger: 'dangerous, not needed', needless: 'not needed' },
  rights: 'Rights of the account',
  neededFor: (purposes: readonly Purpose[]) => `Needed ${purposesOf(purposes)}.`,
  worthOf,
  /** Where on this kind of PBX an account is set. */
  where: {
    'yeastar-s':
      'A Yeastar has no place for rights: under Settings, Security, Service it keeps one AMI user with a password and the permitted IP addresses. Permit the desks only; the section below is for an Asterisk that you configure by hand.',
    freepbx:
      'On FreePBX these are the fields of Settings, Asterisk Manager Users: Deny, Permit and Write Timeout, and the ticks under Rights. By hand it goes into /etc/asterisk/manager_custom.conf; manager.conf itself would be written over.',
    asterisk:
      'Put it into /etc/asterisk/manager.conf in place of the account’s section, add the password, and type “manager reload” at the console of the PBX.',
  },
  asItShouldBe: 'The account as it should be',
  section: 'Section of manager.conf',
};
