import type { ConfigFile, LockedField, Settings } from '../../shared/settings.ts';

/** Settings as they are in effect, and which of them a `--config` file decides. */
export interface EffectiveSettings {
  readonly settings: Settings;
  readonly locked: readonly LockedField[];
}

const sections = ['pbx', 'phone', 'dialing', 'quiet', 'pop', 'numbers'] as const;
type Section = (typeof sections)[number];

/** Of `pbx`, where the password is read does not belong to the settings. */
const notSettings = new Set(['passwordFile', 'passwordEnv']);

const sectionOf = (config: ConfigFile, section: Section): Partial<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(config[section] ?? {}).filter(
      ([field, value]) => value !== undefined && !notSettings.has(field),
    ),
  );

/**
 * Lays a configuration file over the user's own settings: what the file sets wins and is locked.
 *
 * @param own the user's settings
 * @param config the configuration file, or null when there is none
 */
export const overlay = (own: Settings, config: ConfigFile | null): EffectiveSettings => {
  if (config === null) return { settings: own, locked: [] };
  const settings: Settings = {
    version: 5,
    language: config.language ?? own.language,
    pbx: { ...own.pbx, ...sectionOf(config, 'pbx') },
    phone: { ...own.phone, ...sectionOf(config, 'phone') },
    dialing: { ...own.dialing, ...sectionOf(config, 'dialing') },
    quiet: { ...own.quiet, ...sectionOf(config, 'quiet') },
    pop: { ...own.pop, ...sectionOf(config, 'pop') },
    numbers: { ...own.numbers, ...sectionOf(config, 'numbers') },
    colleagues: config.colleagues ?? own.colleagues,
  };
  const fields = sections.flatMap((section) =>
    Object.keys(sectionOf(config, section)).map((field) => `${section}.${field}`),
  );
  if (config.pbx?.passwordFile !== undefined || config.pbx?.passwordEnv !== undefined)
    fields.push('pbx.password');
  if (config.language !== undefined) fields.push('language');
  if (config.colleagues !== undefined) fields.push('colleagues');
  return { settings, locked: fields.filter(isLockedField) };
};

const isLockedField = (field: string): field is LockedField =>
  field === 'language' ||
  field === 'colleagues' ||
  sections.some((section) => field.startsWith(`${section}.`));

/**
 * What is to be written when the user saves: fields that the configuration file decides keep the
 * user's own value of before, so that the file can go again without a trace.
 *
 * @param edited the settings as shown and edited
 * @param own the user's own settings before
 * @param config the configuration file, or null
 */
export const withoutOverlay = (edited: Settings, own: Settings, config: ConfigFile | null): Settings => {
  if (config === null) return edited;
  const keep = <Values extends object>(section: Section, editedValues: Values, ownValues: Values): Values => {
    const locked = new Set(Object.keys(sectionOf(config, section)));
    const restored = Object.fromEntries(Object.entries(ownValues).filter(([field]) => locked.has(field)));
    return { ...editedValues, ...restored };
  };
  return {
    version: 5,
    language: config.language === undefined ? edited.language : own.language,
    pbx: keep('pbx', edited.pbx, own.pbx),
    phone: keep('phone', edited.phone, own.phone),
    dialing: keep('dialing', edited.dialing, own.dialing),
    quiet: keep('quiet', edited.quiet, own.quiet),
    pop: keep('pop', edited.pop, own.pop),
    numbers: keep('numbers', edited.numbers, own.numbers),
    colleagues: config.colleagues === undefined ? edited.colleagues : own.colleagues,
  };
};
