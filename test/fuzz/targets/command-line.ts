import fc from 'fast-check';
import { parseCommandLine } from '../../../main/command-line/command-line.ts';
import { hostileText, hugeText, isText, must, mustBeUnpolluted } from '../hostile.ts';
import { fuzzTarget } from '../target.ts';

const words = [
  ...[
    '--config',
    '--config=',
    '--user-data-dir',
    '--user-data-dir=',
    '--demo',
    '--hidden',
    '--help',
    '-h',
    '--',
  ],
  ...[
    '--version',
    '-v',
    'tel:',
    'tel:123',
    'sip:1@h',
    'callto:',
    'file:///etc/passwd',
    '--no-sandbox',
    '--inspect=1',
  ],
  ...['__proto__', '--__proto__', 'constructor', 'C:\\x', 'javascript:', '--config=--demo'],
];

const word = fc.oneof(fc.constantFrom(...words), hugeText(hostileText(words, 5)));

export const commandLine = fuzzTarget({
  name: 'command-line',
  holds: 'one link of a known length at most; a wrong argument is refused with a sentence',
  input: fc.array(word, { maxLength: 6 }),
  isInput: (value): value is string[] => Array.isArray(value) && value.every(isText),
  check: (given) => {
    const line = parseCommandLine(given);
    mustBeUnpolluted();
    if (line.kind === 'wrong') must(line.problem.what !== '', 'it is refused without a word');
    if (line.kind !== 'run') return;
    const { link, configFile, userDataDir, demo } = line;
    must(
      link === null || (given.includes(link) && link.length <= 4000),
      'the link is not one that was given',
    );
    must(link === null || /^[a-z][a-z0-9+.-]*:/i.test(link), 'the link is none');
    must(configFile !== '' && userDataDir !== '', 'a file without a name');
    must(!(demo && configFile !== null), 'the demo with settings of its own and of a file');
    for (const file of [configFile, userDataDir])
      must(file === null || given.some((argument) => argument.includes(file)), 'a file that was not given');
  },
});
