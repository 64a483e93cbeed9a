import { defaultSettings } from '../../shared/settings.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withFields = (section: unknown, added: Readonly<Record<string, unknown>>): unknown =>
  isObject(section) ? { ...section, ...added } : section;

/** Version 2 brought the codes for voicemail and pickup, and the phone that answers by itself. */
const fromVersion1 = (json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const { voicemailCode, pickupCode } = defaultSettings.pbx;
  const { autoAnswer } = defaultSettings.phone;
  return {
    ...json,
    version: 2,
    pbx: withFields(json['pbx'], { voicemailCode, pickupCode }),
    phone: withFields(json['phone'], { autoAnswer }),
  };
};

/** Version 3 brought quiet, the language, the pop's place and manners, and how numbers are written. */
const fromVersion2 = (json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...json,
  version: 3,
  language: defaultSettings.language,
  quiet: defaultSettings.quiet,
  pop: defaultSettings.pop,
  numbers: defaultSettings.numbers,
});

/** Version 4 brought the rules of dialling. */
const fromVersion3 = (json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const { outsideLine, extensionLength, plus } = defaultSettings.dialing;
  return {
    ...json,
    version: 4,
    dialing: withFields(json['dialing'], { outsideLine, extensionLength, plus }),
  };
};

/** Version 5 brought replacements, and the hotkey for the selected text. */
const fromVersion4 = (json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const { replacements, hotkey } = defaultSettings.dialing;
  return { ...json, version: 5, dialing: withFields(json['dialing'], { replacements, hotkey }) };
};

/**
 * Brings a settings file of an older version up to this one.
 *
 * @param json as read; anything at all
 * @returns the same where it is of this version, or of none that is known
 */
export const migrated = (json: unknown): unknown => {
  if (!isObject(json)) return json;
  if (json['version'] === 1) return migrated(fromVersion1(json));
  if (json['version'] === 2) return migrated(fromVersion2(json));
  if (json['version'] === 3) return migrated(fromVersion3(json));
  return json['version'] === 4 ? fromVersion4(json) : json;
};
