import type { QuietState } from '../quiet/quiet-reason.ts';

/**
 * What `reg query` prints with these arguments; null where it finds nothing.
 * Source: learn.microsoft.com, "reg query".
 */
export type QueryRegistry = (query: readonly string[]) => Promise<string | null>;

const store = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\CloudStore\\Store';
/** One key for the account, one for all; before their names stands what differs from computer to computer. */
const current = `${store}\\DefaultAccount\\Current`;
/** Where the first versions of Windows 10 keep it; later ones may have left an old one there. */
const former = `${store}\\Cache\\DefaultAccount\\$$windows.data.notifications.quiethourssettings\\Current`;

const settingsKey =
  /^HKEY_CURRENT_USER\\.+\$(windows\.data\.(?:donotdisturb|notifications)\.quiethourssettings)\\\1\s*$/gim;
const binaryValue = /^\s+Data\s+REG_BINARY\s+([0-9a-f]+)\s*$/im;

/** The profiles of Windows, as they are named in the value. Source: learn.microsoft.com, "Windows.Data.DoNotDisturb.QuietHoursSettings". */
const profiles = [
  { name: 'Unrestricted', state: 'off' },
  { name: 'PriorityOnly', state: 'on' },
  { name: 'AlarmsOnly', state: 'on' },
] as const;

interface Chosen {
  readonly state: 'on' | 'off';
  /** Seconds since 1970; 0 where that is not told. */
  readonly since: number;
}

/** Behind these bytes stands when the value was written, seven bits in each byte. */
const stampMark = Buffer.from('434201000a0201002a06', 'hex');

const stampOf = (data: Buffer): number => {
  if (!data.subarray(0, stampMark.length).equals(stampMark)) return 0;
  const rest = [...data.subarray(stampMark.length, stampMark.length + 6)];
  const length = rest.findIndex((byte) => byte < 0x80) + 1;
  return rest.slice(0, length).reduceRight((sum, byte) => sum * 0x80 + (byte & 0x7f), 0);
};

/** What a value says: the profile's name stands in it, in UTF-16 that may begin at an odd byte. */
const chosenIn = (printed: string | null): Chosen | null => {
  const [, hex] = binaryValue.exec(printed ?? '') ?? [];
  if (hex === undefined) return null;
  const data = Buffer.from(hex, 'hex');
  const profile = profiles.find(({ name }) =>
    data.includes(Buffer.from(`Microsoft.QuietHoursProfile.${name}`, 'utf16le')),
  );
  return profile === undefined ? null : { state: profile.state, since: stampOf(data) };
};

/** What was chosen last; unknown where there is nothing, or two say different things and neither is the later one. */
const latest = (chosen: readonly Chosen[]): QuietState['doNotDisturb'] => {
  const last = Math.max(...chosen.map(({ since }) => since));
  const states = new Set(chosen.filter(({ since }) => since === last).map(({ state }) => state));
  const [state] = states;
  return state === undefined || states.size > 1 ? 'unknown' : state;
};

/**
 * Whether Windows is told not to disturb: "Do not disturb" of Windows 11, "Focus assist" of Windows 10. Windows has no
 * call that says so; what its own settings show stands in the registry. What Windows turns on by itself for a while, by
 * the hour or for a full screen, is not told there.
 */
export const windowsDoNotDisturb = async (query: QueryRegistry): Promise<QuietState['doNotDisturb']> => {
  const keys = (await query([current, '/s', '/k', '/f', 'quiethourssettings']))?.match(settingsKey) ?? [];
  const values = await Promise.all(
    keys.map(async (key) => chosenIn(await query([key.trim(), '/v', 'Data']))),
  );
  const chosen = values.filter((value) => value !== null);
  if (chosen.length > 0) return latest(chosen);
  return chosenIn(await query([former, '/v', 'Data']))?.state ?? 'unknown';
};
