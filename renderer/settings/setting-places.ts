import type { Words } from '../../shared/words/words.ts';
import type { SectionId } from './parts.tsx';

/** A setting by the name that stands at it. */
export interface SettingPlace {
  readonly section: SectionId;
  /** The `data-field` of what it is edited in. */
  readonly setting: string;
  readonly label: string;
}

/** The settings that can be gone to by name; a section that is one setting alone is gone to as a section. */
export const settingPlaces = ({
  settings,
  popSettings,
  dialRules,
  quiet,
}: Words): readonly SettingPlace[] => {
  const within = (section: SectionId, named: Readonly<Record<string, string>>): readonly SettingPlace[] =>
    Object.entries(named).map(([setting, label]) => ({ section, setting, label }));
  return [
    ...within('general', { language: settings.language, sessionStart: settings.sessionStart }),
    ...within('pbx', {
      'pbx.host': settings.host,
      'pbx.port': settings.port,
      'pbx.user': settings.user,
      'pbx.password': settings.password,
      keepIn: settings.keepPassword,
      'pbx.dialect': settings.dialect,
      'pbx.context': settings.context,
      'pbx.voicemailCode': settings.voicemailCode,
      'pbx.pickupCode': settings.pickupCode,
    }),
    ...within('phone', {
      'phone.extension': settings.extension,
      'phone.technology': settings.connectedBy,
      'phone.autoAnswer': settings.autoAnswer,
    }),
    ...within('pop', {
      'pop.corner': popSettings.corner,
      'pop.display': popSettings.display,
      'pop.stays': popSettings.stays,
      'pop.whileTalking': popSettings.talking,
      'pop.hotkey': popSettings.hotkey,
      'numbers.written': popSettings.numbers,
      'numbers.country': popSettings.country,
    }),
    ...within('dialing', {
      'dialing.links': settings.linkClicked,
      opensLinks: settings.linkProgram,
      'dialing.hotkey': dialRules.hotkey,
      'dialing.outsideLine': settings.outsideLine,
      'dialing.extensionLength': settings.extensionLength,
      'dialing.plus': settings.plus,
      'dialing.replacements': dialRules.replacements,
      'dialing.try': dialRules.tryNumber,
    }),
    ...within('quiet', {
      'quiet.use': quiet.use,
      'quiet.doNotDisturb': quiet.whileNotToDisturb,
      'quiet.rules': quiet.rules,
    }),
  ];
};
