import type { Dialect } from './settings.ts';

/** What is dialled in front of an extension; null where a PBX has no such code of its own. */
export interface DialectCodes {
  readonly voicemail: string | null;
  readonly pickup: string | null;
}

/** As the PBX comes from its maker. Sources: Yeastar S-Series and FreePBX, feature codes; a plain Asterisk has what its dialplan says. */
export const dialectCodes: Readonly<Record<Dialect, DialectCodes>> = {
  'yeastar-s': { voicemail: '#', pickup: '*04' },
  freepbx: { voicemail: '*', pickup: '**' },
  asterisk: { voicemail: null, pickup: null },
};
