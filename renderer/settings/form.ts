import type { Findings, SettingsDraft, SettingsSnapshot } from '../../shared/ipc.ts';
import { cleanNumber } from '../../shared/phone-number.ts';
import type { LockedField, Settings } from '../../shared/settings.ts';
import { rowOf, ruleOf } from './quiet-rules.ts';
import type { QuietRuleRow } from './quiet-rules.ts';
import { filledReplacements } from './replacements.ts';
import type { ReplacementRow } from './replacements.ts';

/** A colleague as edited. `key` keeps the row's place on the screen and goes nowhere else. */
export interface ColleagueRow {
  readonly key: number;
  readonly name: string;
  readonly number: string;
}

/** The settings as they stand in the fields: all that is typed is text, right or wrong. */
export interface Form {
  readonly host: string;
  readonly port: string;
  readonly user: string;
  /** Empty: the kept password stays. */
  readonly password: string;
  readonly dialect: Settings['pbx']['dialect'];
  readonly context: string;
  readonly voicemailCode: string;
  readonly pickupCode: string;
  readonly extension: string;
  readonly technology: Settings['phone']['technology'];
  readonly analogPort: string;
  readonly autoAnswer: Settings['phone']['autoAnswer'];
  readonly language: Settings['language'];
  readonly links: Settings['dialing']['links'];
  readonly outsideLine: string;
  readonly extensionLength: number;
  readonly plus: Settings['dialing']['plus'];
  readonly dialHotkey: string;
  readonly replacements: readonly ReplacementRow[];
  readonly use: Settings['quiet']['use'];
  readonly doNotDisturb: Settings['quiet']['doNotDisturb'];
  readonly pop: Settings['pop'];
  readonly numbers: Settings['numbers'];
  readonly quietRules: readonly QuietRuleRow[];
  readonly colleagues: readonly ColleagueRow[];
  readonly keepIn: SettingsDraft['keepIn'];
}

const keepIn = ({ place, offered }: SettingsSnapshot['password']): SettingsDraft['keepIn'] => {
  if (place !== 'config-file') return place;
  return offered.find((candidate) => candidate !== 'config-file') ?? 'ask';
};

/** The fields as main has them. */
export const formOf = ({
  settings: { language, pbx, phone, dialing, quiet, pop, numbers, colleagues },
  password,
}: SettingsSnapshot): Form => ({
  host: pbx.host,
  port: String(pbx.port),
  user: pbx.user,
  password: '',
  dialect: pbx.dialect,
  context: pbx.context,
  voicemailCode: pbx.voicemailCode,
  pickupCode: pbx.pickupCode,
  extension: phone.extension,
  technology: phone.technology,
  analogPort: phone.analogPort === null ? '' : String(phone.analogPort),
  autoAnswer: phone.autoAnswer,
  language,
  links: dialing.links,
  outsideLine: dialing.outsideLine,
  extensionLength: dialing.extensionLength,
  plus: dialing.plus,
  dialHotkey: dialing.hotkey,
  replacements: dialing.replacements.map((replacement, key) => ({ key, ...replacement })),
  use: quiet.use,
  doNotDisturb: quiet.doNotDisturb,
  pop,
  numbers,
  quietRules: quiet.rules.map((rule, key) => ({ key, ...rowOf(rule) })),
  colleagues: colleagues.map((colleague, key) => ({ key, ...colleague })),
  keepIn: keepIn(password),
});

/** Rows in which something stands. */
export const filledRows = ({ colleagues }: Form): readonly ColleagueRow[] =>
  colleagues.filter(({ name, number }) => name.trim() !== '' || number.trim() !== '');

/** The number as it is dialled; as typed where it is none, for main to refuse. */
const dialled = (typed: string): string => {
  const cleaned = cleanNumber(typed);
  return cleaned.ok ? cleaned.value : typed.trim();
};

/** What was typed as a whole number; NaN when it is none. */
export const wholeNumberOf = (typed: string): number => (/^\s*\d{1,9}\s*$/.test(typed) ? Number(typed) : NaN);

/** What the fields say, for main. Whether it may be said is for `checkForm`. */
export const draftOf = (form: Form): SettingsDraft => ({
  settings: {
    version: 5,
    language: form.language,
    pbx: {
      host: form.host.trim(),
      port: wholeNumberOf(form.port),
      user: form.user.trim(),
      dialect: form.dialect,
      context: form.context.trim(),
      voicemailCode: form.voicemailCode.trim(),
      pickupCode: form.pickupCode.trim(),
    },
    phone: {
      extension: form.extension.trim(),
      technology: form.technology,
      analogPort:
        form.technology === 'DAHDI' && form.analogPort.trim() !== '' ? wholeNumberOf(form.analogPort) : null,
      autoAnswer: form.autoAnswer,
    },
    dialing: {
      links: form.links,
      outsideLine: form.outsideLine.trim(),
      extensionLength: form.extensionLength,
      plus: form.plus,
      hotkey: form.dialHotkey,
      replacements: filledReplacements(form.replacements).map(({ match, from, to }) => ({ match, from, to })),
    },
    pop: form.pop,
    numbers: form.numbers,
    quiet: { use: form.use, doNotDisturb: form.doNotDisturb, rules: form.quietRules.map(ruleOf) },
    colleagues: filledRows(form).map(({ name, number }) => ({
      name: name.trim(),
      number: dialled(number),
    })),
  },
  password: form.password === '' ? null : form.password,
  keepIn: form.keepIn,
});

/** The settings as main has them, in another language. */
export const draftIn = (language: Form['language'], snapshot: SettingsSnapshot): SettingsDraft =>
  draftOf({ ...formOf(snapshot), language });

/** Would saving change anything? */
export const differs = (form: Form, snapshot: SettingsSnapshot): boolean =>
  JSON.stringify(draftOf(form)) !== JSON.stringify(draftOf(formOf(snapshot)));

/** Takes over what "Find out" has found, but for fields that the configuration file has set. */
export const withFindings = (form: Form, findings: Findings, locked: readonly LockedField[]): Form => {
  const open = <Value>(field: LockedField, found: Value | null | undefined, old: Value): Value =>
    locked.includes(field) ? old : (found ?? old);
  const [port, ...others] = findings.analogPorts;
  const onlyPort = port === undefined || others.length > 0 ? null : String(port);
  return {
    ...form,
    dialect: open('pbx.dialect', findings.dialect, form.dialect),
    technology: open('phone.technology', findings.technology, form.technology),
    analogPort: open('phone.analogPort', onlyPort, form.analogPort),
  };
};
