import { extensionContext } from './dialplan.ts';
import { Phone } from './phone.ts';
import type { Switch } from './switch.ts';
import type { World } from './world.ts';

/** The phones of a PBX by extension, and the far end of its trunk. */
export interface Phones {
  readonly byExtension: ReadonlyMap<string, Phone>;
  readonly outside: Phone;
}

/** The phone that a dial string such as `PJSIP/1001` or `DAHDI/5` means, in any case. */
export const phoneByDialString = (phones: Phones, dialString: string): Phone | undefined =>
  [...phones.byExtension.values()].find(
    (phone) => phone.dialString.toLowerCase() === dialString.toLowerCase(),
  );

/** The extension that a phone belongs to. */
export const extensionOf = (phones: Phones, phone: unknown): string | undefined =>
  [...phones.byExtension].find(([, own]) => own === phone)?.[0];

/** Puts a phone on every desk of a world. */
export const makePhones = (pbx: Switch, { extensions, trunk }: World): Phones => ({
  byExtension: new Map(
    extensions.map(({ number, name, dialString, behaviour }) => [
      number,
      new Phone(pbx, {
        ...{ dialString, behaviour },
        identity: { number, name },
        context: extensionContext(number),
      }),
    ]),
  ),
  outside: new Phone(pbx, {
    dialString: trunk.dialString,
    identity: { number: '', name: '' },
    context: trunk.context,
    behaviour: trunk.behaviour,
  }),
});
