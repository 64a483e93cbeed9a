import type { Phones } from './phones.ts';
import type { SwitchEvent } from './switch-event.ts';
import type { Switch } from './switch.ts';

/** The line state of an extension. Source: the Status codes of AMI ExtensionState. */
export const extensionStatus = (pbx: Switch, phones: Phones, extension: string): number => {
  const phone = phones.byExtension.get(extension);
  if (!phone) return -1;
  const own = pbx.channels.filter(({ device }) => device === phone);
  const ringing = own.some(({ state }) => state === 'Ringing');
  const inUse = own.some(({ state }) => state === 'Up' || state === 'Ring');
  if (ringing || inUse) return (ringing ? 8 : 0) + (inUse ? 1 : 0);
  return phone.reachable ? 0 : 4;
};

/** Watches the line states and tells each change. */
export class Hints {
  readonly #switch: Switch;
  readonly #phones: Phones;
  readonly #last = new Map<string, number>();

  constructor(pbx: Switch, phones: Phones) {
    this.#switch = pbx;
    this.#phones = phones;
    this.changes();
  }

  /** What has changed since the last time, as events. */
  changes(): readonly SwitchEvent[] {
    return [...this.#phones.byExtension].flatMap(([extension, { dialString }]): SwitchEvent[] => {
      const status = extensionStatus(this.#switch, this.#phones, extension);
      if (this.#last.get(extension) === status) return [];
      this.#last.set(extension, status);
      return [{ kind: 'ExtensionStatus', extension, hint: dialString, status }];
    });
  }
}
