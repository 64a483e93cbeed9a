import { parseChannelName } from './channel-name.ts';

/** The user's phone, as far as it shows in channel names. */
export interface OwnPhone {
  /** The extension; empty while it is not set up: then no channel is the user's. */
  readonly extension: string;
  /** The DAHDI port of an analog phone; null for every other phone. */
  readonly analogPort: number | null;
}

const extensionTechnologies: readonly string[] = ['PJSIP', 'SIP', 'IAX2'];

/**
 * Is this the name of a channel of the user's phone? Whole names are compared: 1001 is not 10010.
 * Trunks and Local channels never are.
 */
export const isOwnChannel = (own: OwnPhone, channelName: string): boolean => {
  const name = parseChannelName(channelName);
  if (name === null || name.trunk !== null) return false;
  if (name.technology === 'DAHDI') return own.analogPort !== null && name.device === String(own.analogPort);
  return extensionTechnologies.includes(name.technology) && name.device === own.extension;
};
