import type { OwnPhone } from './own-phone.ts';

/** Everything the call model knows. Immutable; to be handed back to the functions of this folder only. */
export interface CallsState {
  readonly own: OwnPhone;
  readonly idPrefix: string;
}
