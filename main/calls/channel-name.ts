/** What the name of a channel tells about it. */
export interface ChannelName {
  /** Such as `PJSIP`, `DAHDI`, `Local`. */
  readonly technology: string;
  /** The endpoint, peer, analog port or, for `Local`, `exten@context`. */
  readonly device: string;
  /** The trunk the channel runs over, without the `trunk-` prefix; null for a phone. */
  readonly trunk: string | null;
  /** Which half of a Local channel this is; null for every other channel. */
  readonly half: 1 | 2 | null;
}

const localForm = /^(.+)-[^-;]+;([12])$/;

/**
 * Takes a channel name apart, such as `PJSIP/474-000079de`, `DAHDI/65-1` (analog port 65),
 * `SIP/trunk-sps-test3/111222-0000802c` or `Local/1002@default-0000000b;1`. An endpoint may hold
 * hyphens itself, so the name is cut at the last one. Answers null for what is no channel of
 * anybody's: other text, and channels that are being replaced (`<MASQ>`, `<ZOMBIE>`).
 * Source: the developer guide of the Yeastar S-Series; chan_dahdi for `DAHDI/i1/…`.
 */
export const parseChannelName = (name: string): ChannelName | null => {
  const slash = name.indexOf('/');
  const technology = name.slice(0, slash);
  const rest = name.slice(slash + 1);
  if (slash < 1 || rest === '' || name.endsWith('>')) return null;
  if (technology === 'Local') {
    const [, device, half] = localForm.exec(rest) ?? [];
    return device === undefined ? null : { technology, device, trunk: null, half: half === '1' ? 1 : 2 };
  }
  const hyphen = rest.lastIndexOf('-');
  const endpoint = hyphen === -1 ? rest : rest.slice(0, hyphen);
  const [device = '', number] = endpoint.split('/');
  if (device === '') return null;
  const isTrunk = number !== undefined || device.startsWith('trunk-');
  return { technology, device, trunk: isTrunk ? device.replace(/^trunk-(?=.)/, '') : null, half: null };
};
