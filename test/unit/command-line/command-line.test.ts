import { describe, expect, it } from 'vitest';
import { foreignSwitches, parseCommandLine } from '../../../main/command-line/command-line.ts';

const nothing = { kind: 'run', configFile: null, userDataDir: null, demo: false, hidden: false, link: null };

describe('the command line', () => {
  it('starts plainly without arguments', () => {
    expect(parseCommandLine([])).toEqual(nothing);
  });

  it('takes values behind a space or an equals sign', () => {
    expect(parseCommandLine(['--config', 'a b.json', '--user-data-dir=/tmp/x=y'])).toEqual({
      ...nothing,
      configFile: 'a b.json',
      userDataDir: '/tmp/x=y',
    });
  });

  it('takes a link, whatever stands around it', () => {
    expect(parseCommandLine(['--hidden', 'tel:+49301234', '--no-sandbox'])).toEqual({
      ...nothing,
      hidden: true,
      link: 'tel:+49301234',
    });
  });

  it('tells switches of Chromium from its own', () => {
    expect(
      foreignSwitches([
        '--no-sandbox',
        '--config',
        'a.json',
        '--ozone-platform=x11',
        '--user-data-dir=/tmp',
        '--hidden',
        'tel:1',
      ]),
    ).toEqual(['--no-sandbox', '--ozone-platform=x11']);
  });

  it('leaves switches of Chromium alone', () => {
    expect(parseCommandLine(['--remote-debugging-port=0', '--disable-gpu'])).toEqual(nothing);
  });

  it('reads nothing but a link behind --', () => {
    expect(parseCommandLine(['--', '--demo'])).toMatchObject({ kind: 'wrong' });
    expect(parseCommandLine(['--', 'tel:1002'])).toEqual({ ...nothing, link: 'tel:1002' });
  });

  it.each([
    [['--config'], '--config has no value.'],
    [['--config', '--demo'], '--config has no value.'],
    [['--config='], '--config has no value.'],
    [['1002'], 'Tipring cannot dial "1002".'],
    [['tel:1', 'tel:2'], 'Two links were given.'],
    [[`tel:${'1'.repeat(100_000)}`], 'Tipring cannot dial this link.'],
    [['--demo', '--config', 'x.json'], '--demo and --config do not go together.'],
  ])('says what is wrong with %j', (given, what) => {
    expect(parseCommandLine(given)).toMatchObject({ kind: 'wrong', problem: { what } });
  });

  it('answers --help and --version before anything else', () => {
    expect(parseCommandLine(['--demo', '--help'])).toEqual({ kind: 'help' });
    expect(parseCommandLine(['--version', 'tel:1002'])).toEqual({ kind: 'version' });
  });
});
