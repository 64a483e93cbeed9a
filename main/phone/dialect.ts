import { dialectCodes } from '../../shared/dialect-codes.ts';
import type { DialectCodes } from '../../shared/dialect-codes.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Result } from '../../shared/problem.ts';
import type { AutoAnswer, Dialect, Settings, Technology } from '../../shared/settings.ts';

/** The sections of the settings that say which PBX and which phone. */
export type DeskSettings = Pick<Settings, 'pbx' | 'phone'>;

/** How the PBX reaches the user's phone, and where the user's calls start. */
export interface Desk {
  readonly extension: string;
  readonly technology: Technology;
  /** The channel to originate to, such as `PJSIP/1000`, `DAHDI/5` or `Local/1000@from-internal`. */
  readonly channel: string;
  /** The context that Originate and Redirect send calls to, such as `DLPN_DialPlan1000`. */
  readonly context: string;
  /** The contexts in which the PBX may keep the extension's hint, the likeliest first. */
  readonly hintContexts: readonly string[];
  /** What is dialled before an extension for its voicemail, and to pick up what rings there. */
  readonly codes: DialectCodes;
  /** How the phone is asked to answer by itself. */
  readonly autoAnswer: AutoAnswer;
}

const namePattern = /^[\w.-]+$/;
const contextPattern = /^[\w.@-]+$/;

/**
 * The context that a dialect starts an extension's calls in when the settings name none.
 * @param dialect the kind of PBX
 * @param extension the user's extension
 * @returns such as `DLPN_DialPlan1000`. Source: Yeastar S-Series developer guide; FreePBX's own.
 */
export const dialectContext = (dialect: Dialect, extension: string): string => {
  switch (dialect) {
    case 'yeastar-s':
      return `DLPN_DialPlan${extension}`;
    case 'freepbx':
      return 'from-internal';
    case 'asterisk':
      return 'default';
  }
};

/** Where a dialect keeps hints, besides the context its calls start in. */
const hintContexts = (dialect: Dialect): readonly string[] => {
  switch (dialect) {
    case 'yeastar-s':
      return ['default'];
    case 'freepbx':
      return ['ext-local', 'from-internal'];
    case 'asterisk':
      return ['default'];
  }
};

const channelOf = (phone: DeskSettings['phone'], context: string): Result<string> => {
  switch (phone.technology) {
    case 'PJSIP':
    case 'SIP':
    case 'IAX2':
      return success(`${phone.technology}/${phone.extension}`);
    case 'Local':
      return success(`Local/${phone.extension}@${context}`);
    case 'DAHDI':
      return phone.analogPort === null
        ? failure(problem('analog-port-missing'))
        : success(`DAHDI/${phone.analogPort}`);
  }
};

/**
 * Works out how the PBX reaches the user's phone.
 * @param settings the dialect, context, extension and technology
 * @returns the desk, or the problem with the settings that a person can correct
 */
export const deskOf = (settings: DeskSettings): Result<Desk> => {
  const { pbx, phone } = settings;
  if (phone.extension === '') return failure(problem('extension-missing'));
  if (!namePattern.test(phone.extension)) return failure(problem('extension-unusable'));
  const context = pbx.context === '' ? dialectContext(pbx.dialect, phone.extension) : pbx.context;
  if (!contextPattern.test(context)) return failure(problem('context-unusable'));
  const channel = channelOf(phone, context);
  if (!channel.ok) return channel;
  return success({
    extension: phone.extension,
    technology: phone.technology,
    channel: channel.value,
    context,
    hintContexts: [...new Set([context, ...hintContexts(pbx.dialect)])],
    codes: {
      voicemail: pbx.voicemailCode === '' ? dialectCodes[pbx.dialect].voicemail : pbx.voicemailCode,
      pickup: pbx.pickupCode === '' ? dialectCodes[pbx.dialect].pickup : pbx.pickupCode,
    },
    autoAnswer: phone.autoAnswer,
  });
};

/** What may be dialled. Everything else stays off the wire. */
const dialable = /^[0-9*#+]{1,40}$/;

/**
 * The last gate before a number goes to the PBX.
 * @param number as cleaned up by the caller
 * @returns the number, or why it cannot be dialled
 */
export const dialableNumber = (number: string): Result<string> =>
  dialable.test(number) ? success(number) : failure(problem('number-unusable'));
