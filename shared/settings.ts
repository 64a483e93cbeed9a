import { z } from 'zod';
import { corners } from './corner.ts';
import { hotkeyPattern } from './hotkey.ts';
import { longestReplacementPart, replacementForms } from './replacement.ts';
import { weekdays } from './weekdays.ts';
import { languageChoices } from './words/language.ts';

// eslint-disable-next-line no-control-regex -- control characters are what is refused
const oneLine = /^[^\u0000-\u001f\u007f]*$/;

/** Text that goes to the PBX: no control characters, so that nothing can end a line of the protocol. */
const wireText = (what: string, max = 120) =>
  z
    .string()
    .trim()
    .max(max, `${what} is longer than ${String(max)} characters.`)
    .regex(oneLine, `${what} holds a control character.`);

export const digits = (what: string) =>
  z
    .string()
    .trim()
    .max(40, `${what} is longer than 40 characters.`)
    .regex(/^[0-9*#+]*$/, `${what} may hold digits, *, # and + only.`);

const hotkey = () => z.string().regex(hotkeyPattern, 'A hotkey is such as Control+Alt+P.');

/** Which PBX it is: decides the channel of the user's phone and the context calls start in. */
const dialects = ['yeastar-s', 'freepbx', 'asterisk'] as const;
export type Dialect = (typeof dialects)[number];

/** The channel technology of the user's phone. `DAHDI` is an analog phone on a port. */
export const technologies = ['PJSIP', 'SIP', 'IAX2', 'DAHDI', 'Local'] as const;
export type Technology = (typeof technologies)[number];

/** The makers whose phones Tipring knows how to have answer by themselves. */
const autoAnswers = ['off', 'yealink', 'snom', 'grandstream', 'fanvil', 'polycom', 'cisco'] as const;
export type AutoAnswer = (typeof autoAnswers)[number];

/** What is dialled in front of an extension to reach something of it. */
const code = (what: string) =>
  z
    .string()
    .trim()
    .max(10, `${what} is longer than 10 characters.`)
    .regex(/^[0-9*#]*$/, `${what} may hold digits, * and # only.`);

const pbxSchema = z.strictObject({
  /** Host name or address of the PBX. Empty: not set up yet. */
  host: wireText('The host', 253),
  /** TCP port of the Manager Interface. */
  port: z.number().int().min(1).max(65535),
  /** Name of the AMI account. */
  user: wireText('The user name'),
  dialect: z.enum(dialects),
  /** Context that the user's calls start in. Empty: the dialect's own (`DLPN_DialPlan<ext>`, `from-internal`, `default`). */
  context: wireText('The context').regex(
    /^[\w.@-]*$/,
    'A context holds letters, digits, _, ., @ and - only.',
  ),
  /** Dialled before an extension to reach its voicemail. Empty: the dialect's own; a plain Asterisk has none. */
  voicemailCode: code('The voicemail code'),
  /** Dialled before an extension to pick up what rings there. Empty: the dialect's own; a plain Asterisk has none. */
  pickupCode: code('The pickup code'),
});

const phoneSchema = z.strictObject({
  /** The user's extension, as the PBX names it; may hold letters and hyphens. */
  extension: wireText('The extension', 80).regex(
    /^[\w.-]*$/,
    'An extension holds letters, digits, _, . and - only.',
  ),
  technology: z.enum(technologies),
  /** The DAHDI port of an analog phone; null for every other phone. */
  analogPort: z.number().int().min(1).max(9999).nullable(),
  /** Whether the phone is to answer by itself when Tipring dials: its maker, for each wants to be told in its own way. */
  autoAnswer: z.enum(autoAnswers),
});

const replacementPart = (what: string, form: RegExp) =>
  z
    .string()
    .trim()
    .max(longestReplacementPart, `${what} is longer than ${String(longestReplacementPart)} characters.`)
    .regex(form, `${what} may hold digits, and a plus at the start only.`);

/** What is dialled instead of a number, or of its beginning. */
const replacementSchema = z.discriminatedUnion('match', [
  z.strictObject({
    match: z.literal('begins'),
    from: replacementPart('The beginning', replacementForms.begins.from),
    /** Empty: the beginning is left out. */
    to: replacementPart('What the beginning becomes', replacementForms.begins.to),
  }),
  z.strictObject({
    match: z.literal('equals'),
    from: replacementPart('The number', replacementForms.equals.from),
    to: replacementPart('What the number becomes', replacementForms.equals.to),
  }),
]);
export type Replacement = z.infer<typeof replacementSchema>;

export const dialingSchema = z.strictObject({
  /** A link comes from a stranger: ask before it dials, or always dial. */
  links: z.enum(['ask', 'always']),
  /** Dialled before every number outside the PBX. Empty: none. */
  outsideLine: code('The outside line'),
  /** Numbers of at most so many digits are extensions. */
  extensionLength: z.number().int().min(2).max(8),
  /** A number with a plus is dialled with it, or as one dials inside the country, such as 030… or 0044…. */
  plus: z.enum(['kept', 'written-out']),
  /** Dials the text that is selected in any program; empty: none. */
  hotkey: hotkey(),
  /** The first that fits is taken, before the other rules. */
  replacements: z.array(replacementSchema).max(100, 'There is room for 100 replacements.'),
});

const timeOfDay = (what: string) =>
  z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, `${what} is a time such as 18:30.`);

/** Calls that come quietly: those for which all of this holds. */
const quietRuleSchema = z.strictObject({
  /** By this computer's clock; null: at any time. Where `until` is not after `from`, it is on the day after. */
  hours: z
    .strictObject({
      days: z.array(z.enum(weekdays)).min(1, 'A rule with hours needs a day.').max(7),
      from: timeOfDay('The beginning'),
      until: timeOfDay('The end'),
    })
    .nullable(),
  direction: z.enum(['any', 'incoming', 'outgoing']),
  /** Whether the other side is a colleague or somebody outside. */
  origin: z.enum(['any', 'internal', 'external']),
  /** Of the other side; `*` stands for any digits, `?` for one. Empty: any number, or none. */
  number: z
    .string()
    .trim()
    .max(40, 'The number is longer than 40 characters.')
    .regex(/^[0-9+*?]*$/, 'The number may hold digits, + and the signs * and ? only.'),
  /** Name of the queue that the call comes through. Empty: any, or none. */
  queue: wireText('The queue', 80),
});
export type QuietRule = z.infer<typeof quietRuleSchema>;

const quietSchema = z.strictObject({
  /** What Tipring is for here: `click-to-dial` shows no call by itself, and dials. */
  use: z.enum(['everything', 'click-to-dial']),
  /** Whether calls come quietly while the system is told not to disturb. */
  doNotDisturb: z.enum(['honour', 'ignore']),
  rules: z.array(quietRuleSchema).max(100, 'There is room for 100 rules.'),
});

const popSchema = z.strictObject({
  /** It stays there until it is dragged elsewhere. */
  corner: z.enum(corners),
  /** `in-use`: where the mouse is; `primary`: the system's main one; else one by its name, while it is there. */
  display: z.string().min(1).max(200).regex(oneLine, 'The display holds a control character.'),
  /** Seconds that an ended call stays; a missed one stays longer. */
  stays: z.number().int().min(1).max(600),
  /** Whether it shrinks while nothing but talking goes on. */
  whileTalking: z.enum(['card', 'chip']),
  /** Moves the keyboard into the pop and back; empty: none. */
  hotkey: hotkey(),
});

export const numbersSchema = z.strictObject({
  /** The country whose numbers are written without a country code, ISO 3166-1 alpha-2; empty: the system's. */
  country: z.string().regex(/^(?:[A-Z]{2})?$/, 'A country has two capital letters.'),
  /** Grouped as their country writes them, or digit by digit as the PBX sends them. */
  written: z.enum(['formatted', 'as-sent']),
});

const colleagueSchema = z.strictObject({
  name: wireText('The name', 80).min(1, 'A colleague needs a name.'),
  number: digits('The number').min(1, 'A colleague needs a number.'),
});

/** The settings file, version 5. Each section can be set, and locked, field by field from a `--config` file. */
export const settingsSchema = z.strictObject({
  version: z.literal(5),
  language: z.enum(languageChoices),
  pbx: pbxSchema,
  phone: phoneSchema,
  dialing: dialingSchema,
  /** Which calls neither pop up nor notify. */
  quiet: quietSchema,
  pop: popSchema,
  numbers: numbersSchema,
  /** Offered in "Transfer to…". */
  colleagues: z.array(colleagueSchema).max(500),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A `--config` file: any part of the settings, and where the password is to be read. */
export const configFileSchema = z.strictObject({
  /** All are read alike: later ones have more fields, and none has to be there. */
  version: z.literal([1, 2, 3, 4, 5]),
  language: z.enum(languageChoices).optional(),
  pbx: pbxSchema
    .partial()
    .extend({
      /** File whose first line is the password; beside the configuration file where only its name is given. */
      passwordFile: z.string().min(1).optional(),
      /** Environment variable that holds the password. */
      passwordEnv: z.string().min(1).optional(),
    })
    .optional(),
  phone: phoneSchema.partial().optional(),
  dialing: dialingSchema.partial().optional(),
  quiet: quietSchema.partial().optional(),
  pop: popSchema.partial().optional(),
  numbers: numbersSchema.partial().optional(),
  colleagues: z.array(colleagueSchema).max(500).optional(),
});
export type ConfigFile = z.infer<typeof configFileSchema>;

export const defaultSettings: Settings = {
  version: 5,
  language: 'system',
  pbx: {
    host: '',
    port: 5038,
    user: '',
    dialect: 'yeastar-s',
    context: '',
    voicemailCode: '',
    pickupCode: '',
  },
  phone: { extension: '', technology: 'PJSIP', analogPort: null, autoAnswer: 'off' },
  dialing: {
    links: 'ask',
    outsideLine: '',
    extensionLength: 4,
    plus: 'kept',
    hotkey: '',
    replacements: [],
  },
  quiet: { use: 'everything', doNotDisturb: 'honour', rules: [] },
  pop: {
    corner: 'bottom-right',
    display: 'in-use',
    stays: 8,
    whileTalking: 'card',
    hotkey: 'Control+Alt+Shift+P',
  },
  numbers: { country: '', written: 'formatted' },
  colleagues: [],
};

/** A field of the settings that a `--config` file has set, such as `pbx.host` or `colleagues`. */
export type LockedField =
  | 'language'
  | `pbx.${keyof Settings['pbx'] | 'password'}`
  | `phone.${keyof Settings['phone']}`
  | `dialing.${keyof Settings['dialing']}`
  | `quiet.${keyof Settings['quiet']}`
  | `pop.${keyof Settings['pop']}`
  | `numbers.${keyof Settings['numbers']}`
  | 'colleagues';
