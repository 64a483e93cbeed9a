/** The classes of events and actions that rights are given for. Source: manager.conf, read and write. */
const eventClasses = [
  ...(['system', 'call', 'log', 'verbose', 'command', 'agent', 'user', 'config', 'dtmf'] as const),
  ...(['reporting', 'cdr', 'dialplan', 'originate'] as const),
] as const;
export type EventClass = (typeof eventClasses)[number];

export type Rights = ReadonlySet<EventClass>;

export const allRights: Rights = new Set(eventClasses);

/** An AMI account. */
export interface Account {
  readonly user: string;
  readonly secret: string;
  /** Events it may see. */
  readonly read: Rights;
  /** Actions it may send. */
  readonly write: Rights;
}

/** What a desk needs and no more. */
export const deskRights = {
  read: new Set<EventClass>(['call', 'cdr', 'agent']),
  write: new Set<EventClass>(['call', 'originate', 'agent']),
} as const;

/** The mask that an `Events` header means: on, off, a list of classes, or a number of which 0 is none; null when it means nothing. */
export const eventMask = (text: string): Rights | null => {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  if (/^-?\d+$/.test(wanted)) return wanted.startsWith('-') ? null : wanted === '0' ? new Set() : allRights;
  if (['on', 'yes', 'true', 'all'].includes(wanted)) return allRights;
  if (['off', 'no', 'false', 'none'].includes(wanted)) return new Set();
  const names = wanted.split(',').map((name) => name.trim());
  if (names.includes('all')) return allRights;
  return new Set(eventClasses.filter((name) => names.includes(name)));
};
