import type { Findings } from '../../shared/ipc.ts';
import { sentence } from '../../shared/sentence.ts';
import type { Sentence } from '../../shared/sentence.ts';
import { technologies } from '../../shared/settings.ts';
import type { Dialect, Technology } from '../../shared/settings.ts';
import { parseChannelName } from '../calls/channel-name.ts';
import { dialectContext } from '../phone/dialect.ts';
import { phonesOf } from './extension.ts';
import type { Known } from './pbx-look.ts';

/** What was seen on the PBX, before anything is concluded from it. */
export interface Clues {
  readonly extension: string;
  /** The extension's hints, and the contexts they stand in. */
  readonly hints: readonly { readonly context: string; readonly hint: string }[];
  /** Devices whose state the PBX keeps, such as `PJSIP/1001`. */
  readonly devices: readonly string[];
  /** Names of the channels that the extension has right now. */
  readonly channels: readonly string[];
  /** The DAHDI port in the PBX's own list of extensions. */
  readonly portInConfig: number | null;
  /** What `core show channel <port>` printed for the port in the settings. */
  readonly portOnConsole: readonly string[];
  readonly analogPort: number | null;
  /** Does `DLPN_DialPlan<ext>` take the extension? */
  readonly yeastarContext: Known;
  /** Does `from-internal` take the extension? */
  readonly freepbxContext: Known;
}

/** A phone the clues speak of, and which clue does. */
interface Phone {
  readonly technology: Technology;
  readonly device: string;
  readonly because: Sentence;
}

const isTechnology = (name: string): name is Technology => technologies.some((known) => known === name);

const phoneAt = (dialString: string, because: Sentence): readonly Phone[] => {
  const [technology = '', device = ''] = dialString.split('/');
  return isTechnology(technology) && technology !== 'Local' && device !== ''
    ? [{ technology, device, because }]
    : [];
};

const phonesIn = (clues: Clues): readonly Phone[] => {
  const { extension, hints, devices, channels, portInConfig } = clues;
  return [
    ...hints.flatMap(({ context, hint }) =>
      phonesOf(hint).flatMap((device) => phoneAt(device, sentence('hint-is', extension, context, hint))),
    ),
    ...(portInConfig === null
      ? []
      : phoneAt(`DAHDI/${portInConfig}`, sentence('config-gives-port', extension, portInConfig))),
    ...channels.flatMap((channel) => {
      const name = parseChannelName(channel);
      return name === null || name.trunk !== null
        ? []
        : phoneAt(`${name.technology}/${name.device}`, sentence('is-in-call-on', extension, channel));
    }),
    ...devices
      .filter((device) => device.split('/')[1] === extension)
      .flatMap((device) => phoneAt(device, sentence('keeps-state', device))),
  ];
};

const dialectOf = (
  clues: Clues,
  isPhoneKnown: boolean,
): { readonly dialect: Dialect | null; readonly because: Sentence } => {
  const { extension, hints, yeastarContext, freepbxContext } = clues;
  const yeastar = dialectContext('yeastar-s', extension);
  if (yeastarContext === 'known')
    return { dialect: 'yeastar-s', because: sentence('context-takes', yeastar, extension) };
  if (freepbxContext === 'known')
    return { dialect: 'freepbx', because: sentence('context-takes', 'from-internal', extension) };
  const hintContexts = hints.map(({ context }) => context);
  if (hintContexts.includes(yeastar))
    return { dialect: 'yeastar-s', because: sentence('hint-in-context', yeastar) };
  if (hintContexts.includes('ext-local'))
    return { dialect: 'freepbx', because: sentence('hint-in-context', 'ext-local') };
  if (yeastarContext === 'untold' || freepbxContext === 'untold')
    return { dialect: null, because: sentence('contexts-untold') };
  const because = sentence('neither-context', yeastar, 'from-internal', extension);
  // An extension that is not there at all is in neither context either.
  return { dialect: isPhoneKnown ? 'asterisk' : null, because };
};

/** A port the console knows as a channel of the extension. */
const consolePort = ({ analogPort, portOnConsole, extension }: Clues): readonly number[] => {
  const text = portOnConsole.join('\n');
  const isOwn = text.includes(`DAHDI/${String(analogPort)}-`) && text.includes(extension);
  return analogPort !== null && isOwn ? [analogPort] : [];
};

/** Tells from the clues which PBX it is and which phone is the user's, and by what. */
export const conclude = (clues: Clues): Findings => {
  const phones = phonesIn(clues);
  const phone = phones[0];
  const { dialect, because } = dialectOf(clues, phone !== undefined);
  const ports = phones
    .filter(({ technology, device }) => technology === 'DAHDI' && /^\d{1,4}$/.test(device))
    .map(({ device }) => Number(device));
  return {
    dialect,
    technology: phone?.technology ?? null,
    analogPorts: [...new Set([...ports, ...consolePort(clues)])],
    because: [because, phone?.because ?? sentence('no-phone-told', clues.extension)],
  };
};
