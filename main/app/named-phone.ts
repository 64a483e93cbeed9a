import type { Call } from '../../shared/call.ts';
import type { ControlState } from '../../shared/call-control.ts';
import type { LineState } from '../../shared/line-state.ts';
import type { LinkState } from '../../shared/link-state.ts';
import type { CurrentPhone, PhoneAtHand } from './current-phone.ts';
import type { Names } from './names.ts';

/** The phone as it is shown: with the names that are known at the desk. */
export class NamedPhone implements PhoneAtHand {
  readonly #phone: PhoneAtHand & Pick<CurrentPhone, 'restart'>;
  readonly #names: Pick<Names, 'party' | 'call'>;

  constructor(phone: PhoneAtHand & Pick<CurrentPhone, 'restart'>, names: Pick<Names, 'party' | 'call'>) {
    this.#phone = phone;
    this.#names = names;
  }

  get link(): LinkState {
    return this.#phone.link;
  }

  get calls(): readonly Call[] {
    return this.#phone.calls.map((call) => this.#names.call(call));
  }

  get control(): ControlState {
    const { control } = this.#phone;
    return {
      ...control,
      parked: control.parked.map((parked) => ({
        ...parked,
        who: parked.who === null ? null : this.#names.party(parked.who),
      })),
    };
  }

  get phone(): PhoneAtHand['phone'] {
    return this.#phone.phone;
  }

  lineOf(number: string): LineState {
    return this.#phone.lineOf(number);
  }

  restart(): Promise<void> {
    return this.#phone.restart();
  }
}
