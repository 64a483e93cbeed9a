import { extensionContext } from './dialplan.ts';
import { Phone } from './phone.ts';
import type { Switch } from './switch.ts';
import type { World } from './world.ts';

/** The phones of a PBX by extension, those that ring with them by name, and the far end of its trunk. */
export interface Phones {
  readonly byExtension: ReadonlyMap<string, Phone>;
  readonly second: ReadonlyMap<string, { readonly extension: string; readonly phone: Phone }>;
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

/** The phones that ring when an extension is called. */
export const phonesAt = (phones: Phones, extension: string): readonly Phone[] => {
  const first = phones.byExtension.get(extension);
  const others = [...phones.second.values()].filter((second) => second.extension === extension);
  return [...(first ? [first] : []), ...others.map(({ phone }) => phone)];
};

/** Puts a phone on every desk of a world. */
export const makePhones = (pbx: Switch, { extensions, secondPhones = [], trunk }: World): Phones => {
  const byExtension = new Map(
    extensions.map(({ number, name, dialString, behaviour }) => [
      number,
      new Phone(pbx, {
        ...{ dialString, behaviour },
        identity: { number, name },
        context: extensionContext(number),
      }),
    ]),
  );
  const second = new Map(
    secondPhones.flatMap(({ name, extension }) => {
      const first = byExtension.get(extension);
      if (!first) return [];
      const { dialString, identity, context } = first;
      const phone = new Phone(pbx, { dialString, identity, context, behaviour: { kind: 'off' } });
      return [[name, { extension, phone }] as const];
    }),
  );
  const outside = new Phone(pbx, {
    dialString: trunk.dialString,
    identity: { number: '', name: '' },
    context: trunk.context,
    behaviour: trunk.behaviour,
  });
  return { byExtension, second, outside };
};
