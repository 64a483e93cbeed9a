import type { World } from './world.ts';

/** Where a dialled number leads. */
export type Route =
  | { readonly kind: 'extension'; readonly number: string }
  | { readonly kind: 'ring-group'; readonly number: string; readonly members: readonly string[] }
  | { readonly kind: 'outside'; readonly number: string }
  | { readonly kind: 'parking-space'; readonly space: string }
  /** Whoever is sent here is parked. */
  | { readonly kind: 'parking' }
  /** The mailbox of an extension. */
  | { readonly kind: 'voicemail'; readonly number: string }
  /** What rings at an extension, or at any of them, for whoever dials this. */
  | { readonly kind: 'pickup'; readonly number: string | null };

/** Where somebody is rung. */
export type RingingRoute = Extract<Route, { kind: 'extension' | 'ring-group' | 'outside' }>;

/** Where an extension's own calls start, as on a Yeastar S-Series. */
export const extensionContext = (extension: string): string => `DLPN_DialPlan${extension}`;
/** Context of the hints; it dials nothing. Source: the guide's ExtensionState example. */
export const hintContext = 'default';

/** The numbering plan: pure, from what was dialled to where it leads. */
export class Dialplan {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Is there anything to dial from in this context? */
  hasContext(context: string): boolean {
    return (
      context === this.#world.trunk.context ||
      this.#world.extensions.some(({ number }) => context === extensionContext(number))
    );
  }

  /** Where `exten` leads from `context`; null when it leads nowhere. */
  route(context: string, exten: string): Route | null {
    const { trunk } = this.#world;
    if (context === trunk.context) {
      return exten.startsWith(trunk.prefix) ? this.#inside(exten.slice(trunk.prefix.length)) : null;
    }
    if (!this.hasContext(context)) return null;
    const inside = this.#inside(exten);
    if (inside) return inside;
    const [, code, number = ''] = /^(#|\*04)(\d+)$/.exec(exten) ?? [];
    if (code !== undefined && this.#inside(number)?.kind === 'extension')
      return { kind: code === '#' ? 'voicemail' : 'pickup', number };
    if (exten === '*8') return { kind: 'pickup', number: null };
    const goesOut = this.#world.outsidePrefixes.some((prefix) => exten.startsWith(prefix));
    if (exten.length > 1 && goesOut && /^[0-9*#+]+$/.test(exten)) {
      return { kind: 'outside', number: exten };
    }
    return null;
  }

  /** The hint of an extension, such as `PJSIP/1001`; null where there is none. */
  hint(exten: string): string | null {
    return this.#world.extensions.find(({ number }) => number === exten)?.dialString ?? null;
  }

  #inside(exten: string): Route | null {
    const { extensions, ringGroups, parking, parkingExtension } = this.#world;
    if (exten === parkingExtension) return { kind: 'parking' };
    if (extensions.some(({ number }) => number === exten)) return { kind: 'extension', number: exten };
    const group = ringGroups.find(({ number }) => number === exten);
    if (group) return { kind: 'ring-group', number: exten, members: group.members };
    const [first, last] = parking;
    if (/^\d{1,4}$/.test(exten) && Number(exten) >= first && Number(exten) <= last) {
      return { kind: 'parking-space', space: exten };
    }
    return null;
  }
}
