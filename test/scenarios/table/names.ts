import type { Scenario } from '../scenario.ts';

/** How an outsider is shown whose caller name, as it comes from the provider, is `name`. */
const shown = (
  name: string,
  story: string,
  caller: { readonly number: string; readonly name: string },
  label: string,
): Scenario => ({
  name,
  story,
  play: async ({ stranger, user, pop }) => {
    const call = await stranger(caller.number, caller.name).calls('5551001');
    await pop.shows(`Incoming call: ${label} on line 5551001`);
    await user.answers();
    await pop.shows(`Talking: ${label} on line 5551001`);
    await call.hangUp();
    await pop.shows(`Call ended: ${label} on line 5551001`);
  },
  history: [`from ${label} on line 5551001 through test1: answered`],
});

const number = '0301234567';
const longName = 'Köhler & Söhne Maschinenbau '.repeat(18).slice(0, 500);
/** So much of a name is kept. */
const kept = longName.slice(0, 120).trim();

/** What callers are called. */
export const names: readonly Scenario[] = [
  shown(
    'name-empty',
    'An outsider without a name calls and is shown by the number',
    { number: '0304711000', name: '' },
    '0304711000',
  ),
  shown(
    'name-accented',
    'An outsider has accents in the name',
    { number, name: 'Łukasz Wiśniewski-Ñuñez' },
    `Łukasz Wiśniewski-Ñuñez (${number})`,
  ),
  shown('name-chinese', 'An outsider has a Chinese name', { number, name: '王小明' }, `王小明 (${number})`),
  shown(
    'name-arabic',
    'An outsider has an Arabic name',
    { number, name: 'محمد عبد الله' },
    `محمد عبد الله (${number})`,
  ),
  shown(
    'name-quotes',
    'An outsider has quotes in the name',
    { number, name: `Bob "The Builder" O'Neill` },
    `Bob "The Builder" O'Neill (${number})`,
  ),
  shown(
    'name-backslash',
    'An outsider has backslashes in the name',
    { number, name: String.raw`C:\new\table \" end` },
    String.raw`C:\new\table \" end (${number})`,
  ),
  shown(
    'name-markup',
    'An outsider has markup in the name',
    { number, name: '<b>Bold</b> &amp; <img src=x onerror=alert(1)>' },
    `<b>Bold</b> &amp; <img src=x onerror=alert(1)> (${number})`,
  ),
  shown(
    'name-500-characters',
    'An outsider has a name of 500 characters',
    { number, name: longName },
    `${kept} (${number})`,
  ),
  shown(
    'anonymous',
    'An outsider withholds the number',
    { number: 'anonymous', name: 'Anonymous' },
    'Anonymous',
  ),
  shown(
    'number-of-the-user',
    "An outsider's number is the user's own",
    { number: '1001', name: 'Uta Keller' },
    'Uta Keller (1001)',
  ),
];
