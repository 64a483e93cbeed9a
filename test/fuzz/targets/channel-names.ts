import fc from 'fast-check';
import { parseChannelName } from '../../../main/calls/channel-name.ts';
import { isOwnChannel } from '../../../main/calls/own-phone.ts';
import { hostileText, hugeText, must } from '../hostile.ts';
import { fuzzTarget } from '../target.ts';

interface Named {
  readonly name: string;
  readonly extension: string;
  readonly port: number;
}

const words = [
  ...[
    'PJSIP/',
    'SIP/',
    'IAX2/',
    'DAHDI/',
    'Local/',
    'trunk-',
    '1001',
    '100',
    '10010',
    '-0000000a',
    '@default',
    ';1',
  ],
  ...[';2', '<MASQ>', '<ZOMBIE>', '65', '-1', 'a-b', 'i1/', 'AsyncGoto/', 'Parked/', 'Transfered/', 'pjsip/'],
];

const name = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...words.slice(0, 6)),
      hostileText(words, 4),
      fc.constantFrom('', '-00000001', '-1'),
    )
    .map((parts) => parts.join('')),
  hugeText(hostileText(words)),
);

/** Told in another way than the product does: the name begins as the phone's own do, and ends after one more hyphen. */
const isOwn = ({ name: given, extension, port }: Named): boolean => {
  const starts = [
    ...['PJSIP', 'SIP', 'IAX2'].map((technology) => `${technology}/${extension}`),
    `DAHDI/${port}`,
  ];
  if (given.endsWith('>')) return false;
  return starts.some((start) => {
    if (start.startsWith('DAHDI') ? false : extension === '' || extension.startsWith('trunk-')) return false;
    const behind = given.startsWith(start) ? given.slice(start.length) : null;
    if (behind === null) return false;
    return behind === '' ? !start.includes('-') : behind.startsWith('-') && !behind.slice(1).includes('-');
  });
};

export const channelNames = fuzzTarget({
  name: 'channel-names',
  holds: 'a name is taken apart without loss, and only the whole extension is the own phone',
  input: fc.record<Named>({
    name,
    extension: fc.constantFrom('1001', '100', 'a-b', 'trunk-1', 'x.y_z', '-'),
    port: fc.constantFrom(65, 1),
  }),
  isInput: (value): value is Named =>
    typeof value === 'object' && value !== null && 'name' in value && 'extension' in value,
  check: (given) => {
    const parsed = parseChannelName(given.name);
    if (parsed !== null) {
      const { technology, device, trunk, half } = parsed;
      must(technology !== '' && !technology.includes('/'), 'a technology that is none');
      must(given.name.startsWith(`${technology}/${device}`), 'a device that is not in the name');
      must(device !== '' && trunk !== '', 'a device without a name');
      must((half === null) === (technology !== 'Local'), 'half a channel');
    }
    const own = isOwnChannel({ extension: given.extension, analogPort: given.port }, given.name);
    must(own === isOwn(given), `it is ${own ? '' : 'not '}taken for the own phone`);
  },
});
