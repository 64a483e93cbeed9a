/** The section of the settings on how numbers are changed before they are dialled. */
export const dialRules = {
  replacements: 'Replacements',
  replacementsHint: 'The first one that fits is made, before the other rules. In extensions and other short numbers, and in colleagues’ numbers, only whole numbers are replaced; star codes stay.',
  match: 'A number that',
  matches: { begins: 'begins with', equals: 'is' },
  from: 'these digits',
  to: 'becomes',
  matchOf: (place: number) => `Replacement ${place}: what fits`,
  fromOf: (place: number) => `Replacement ${place}: digits`,
  toOf: (place: number) => `Replacement ${place}: what they become`,
  remove: (place: number) => `Remove replacement ${place}`,
  add: 'Add a replacement',
  nothing: 'nothing',
  tryNumber: 'Try a number',
  tryHint: 'What would be dialled for it by what stands here, saved or not. Nothing is dialled.',
  wrongRules: 'One of the rules above is not right yet.',
  errors: {
    part: 'Digits, and a plus at the start only.',
    missing: 'Digits are missing here.',
    most: (most: number) => `There is room for ${most} replacements.`,
  },
};
