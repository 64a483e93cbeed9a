import { describe, expect, it } from 'vitest';
import { windowsDoNotDisturb } from '../../../main/windows/do-not-disturb.ts';

const base = 'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\CloudStore\\Store';
const leaf = 'windows.data.donotdisturb.quiethourssettings';
const forAll = `${base}\\DefaultAccount\\Current\\default$${leaf}\\${leaf}`;
const ofAccount = `${base}\\DefaultAccount\\Current\\{8c8b63ee-0f5a-4c1b-9d3e-77a1c2b3d4e5}$${leaf}\\${leaf}`;
const former = `${base}\\Cache\\DefaultAccount\\$$windows.data.notifications.quiethourssettings\\Current`;

const hexOf = (...bytes: readonly (readonly number[] | Buffer)[]): string =>
  Buffer.concat(bytes.map((each) => Buffer.from(each)))
    .toString('hex')
    .toUpperCase();
const nameOf = (profile: string): Buffer => {
  const name = `Microsoft.QuietHoursProfile.${profile}`;
  return Buffer.concat([Buffer.from([0xd2, 0x14, name.length]), Buffer.from(name, 'utf16le')]);
};
const sevenBits = (value: number): readonly number[] =>
  value < 0x80 ? [value] : [(value % 0x80) + 0x80, ...sevenBits(Math.floor(value / 0x80))];

/** As Windows 11 keeps it: a head with the time of writing, and the profile in a value of its own. */
const written = (profile: string, at: number): string =>
  hexOf(
    [0x43, 0x42, 0x01, 0x00, 0x0a, 0x02, 0x01, 0x00, 0x2a, 0x06, ...sevenBits(at)],
    [0x2a, 0x2b, 0x0e, 0x5c, 0x43, 0x42, 0x01, 0x00, 0xc2, 0x0a, 0x01],
    nameOf(profile),
    [0xca, 0x28, 0x00, 0x00, 0x00, 0x00, 0x00],
  );
/** As Windows 10 has kept it. */
const cached = (profile: string): string =>
  hexOf(
    [0x02, 0x00, 0x00, 0x00, 0x54, 0x31, 0x92, 0x3b, 0x7c, 0xd8, 0xd8, 0x01, 0x00, 0x00, 0x00, 0x00],
    [0x43, 0x42, 0x01, 0x00, 0xc2, 0x0a, 0x01],
    nameOf(profile),
    [0xca, 0x28, 0x00, 0x00],
  );

const printedValue = (key: string, hex: string): string =>
  `\r\n${key}\r\n    Data    REG_BINARY    ${hex}\r\n\r\n`;

/** A registry as `reg query` prints it: keys with what their value "Data" holds. */
const registry = (values: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  const query = ([key = '', ...how]: readonly string[]): Promise<string | null> => {
    asked.push([key, ...how].join(' '));
    const full = key.replace(/^HKCU/, 'HKEY_CURRENT_USER');
    if (how.includes('/k')) {
      const found = Object.keys(values).filter(
        (each) => each.startsWith(full) && each.includes(how.at(-1) ?? ''),
      );
      if (found.length === 0) return Promise.resolve(null);
      // The keys above them have the name in theirs, too.
      const lines = found.flatMap((each) => [each.slice(0, each.lastIndexOf('\\')), each]);
      return Promise.resolve(
        `\r\n${lines.join('\r\n')}\r\n\r\nEnd of search: ${lines.length} match(es) found.\r\n`,
      );
    }
    const hex = values[full];
    return Promise.resolve(hex === undefined ? null : printedValue(full, hex));
  };
  return { query, asked };
};
const said = (values: Readonly<Record<string, string>>) => windowsDoNotDisturb(registry(values).query);

const march = 1_772_616_600;

describe('“Do not disturb” of Windows', () => {
  it.each([
    ['Unrestricted', 'off'],
    ['PriorityOnly', 'on'],
    ['AlarmsOnly', 'on'],
    ['Custom', 'unknown'],
  ])('with the profile %s is %s', async (profile, state) => {
    expect(await said({ [ofAccount]: written(profile, march) })).toBe(state);
    expect(await said({ [former]: cached(profile) })).toBe(state);
  });

  it('is what was chosen last where two keys say different things, whichever comes first', async () => {
    const on = written('PriorityOnly', march + 200);
    const off = written('Unrestricted', march);
    expect(await said({ [forAll]: off, [ofAccount]: on })).toBe('on');
    expect(await said({ [forAll]: on, [ofAccount]: off })).toBe('on');
    expect(await said({ [forAll]: written('PriorityOnly', march), [ofAccount]: off })).toBe('unknown');
  });

  it('is not asked of the place of Windows 10 where there is that of Windows 11', async () => {
    const { query, asked } = registry({
      [ofAccount]: written('Unrestricted', march),
      [former]: cached('AlarmsOnly'),
    });
    expect(await windowsDoNotDisturb(query)).toBe('off');
    expect(asked.filter((each) => each.includes('Cache'))).toEqual([]);
  });

  it('is not known where nothing is found, or what is found cannot be read', async () => {
    expect(await said({})).toBe('unknown');
    expect(await said({ [ofAccount]: '4342' })).toBe('unknown');
    expect(await said({ [former]: '' })).toBe('unknown');
    expect(await windowsDoNotDisturb(() => Promise.resolve('ERROR: Access is denied.'))).toBe('unknown');
  });
});
