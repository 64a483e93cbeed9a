/** What “Check my account” found. */
export const account = {
  lacksRights: 'The account lacks rights that Tipring needs',
  isDanger: 'Everything works, but the account is a danger to the PBX',
  mayMore: 'Everything works; the account may do more than it has to',
  isRight: 'The account has all that Tipring needs, and nothing in excess was found',
  marks: { missing: 'missing', danger: 'dangerous, not needed', needless: 'not needed' },
  rights: 'Rights of the account',
  neededFor: (purposes: string) => `Needed ${purposes}.`,
  asItShouldBe: 'The account as it should be',
  section: 'Section of manager.conf',
};
