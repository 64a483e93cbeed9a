import type { Call, CallOutcome, Party } from '../../shared/call.ts';
import type { HistoryEntry } from '../../shared/history.ts';
import { NumberIndex } from '../../shared/number-index.ts';
import type { Settings } from '../../shared/settings.ts';
import type { History } from '../history/history.ts';
import type { SettingsKeeper } from '../settings/settings-keeper.ts';

/**
 * Who somebody is: as the PBX names them with the call, else as the colleague of the settings with this number, else by
 * the last name of the history. A number that is withheld has no name.
 *
 * @param colleagues their names by their numbers
 * @param lastName the name that the PBX gave last for a number; null where none is known
 */
export const namedParty = (
  party: Party,
  colleagues: NumberIndex<string>,
  lastName: (number: string) => string | null,
): Party => {
  const { number, name } = party;
  // Some PBXs give the number for a name, too.
  if (number === null || (name !== null && name !== number)) return party;
  const known = colleagues.with(number).at(-1) ?? lastName(number);
  return known === null ? party : { number, name: known };
};

const indexOf = (colleagues: Settings['colleagues']): NumberIndex<string> => {
  const index = new NumberIndex<string>();
  // Of two with one number the first counts.
  for (const { number, name } of colleagues.toReversed()) index.set(number, name);
  return index;
};

export interface NamesOptions {
  readonly settings: Pick<SettingsKeeper, 'effective'>;
  readonly history: Pick<History, 'lastNameOf'>;
}

/** The names that are known at the desk, for those to whom the PBX gives none. Nothing of them is kept with a call. */
export class Names {
  readonly #options: NamesOptions;
  #colleagues: { readonly of: Settings['colleagues']; readonly index: NumberIndex<string> };

  constructor(options: NamesOptions) {
    this.#options = options;
    this.#colleagues = { of: [], index: indexOf([]) };
  }

  /** The names of the settings by their numbers: another index when the colleagues have changed. */
  get colleagues(): NumberIndex<string> {
    const { colleagues } = this.#options.settings.effective.settings;
    if (this.#colleagues.of !== colleagues) this.#colleagues = { of: colleagues, index: indexOf(colleagues) };
    return this.#colleagues.index;
  }

  party(party: Party): Party {
    return namedParty(party, this.colleagues, (number) => this.#options.history.lastNameOf(number));
  }

  call(call: Call): Call {
    const { phase } = call;
    return {
      ...call,
      party: this.party(call.party),
      phase: phase.kind === 'ended' ? { ...phase, outcome: this.#outcome(phase.outcome) } : phase,
    };
  }

  entry(entry: HistoryEntry): HistoryEntry {
    const party = this.party(entry.party);
    const outcome = this.#outcome(entry.outcome);
    // Most stay the same: what is known of them elsewhere, such as what they are found by, stays with them.
    return party === entry.party && outcome === entry.outcome ? entry : { ...entry, party, outcome };
  }

  #outcome(outcome: CallOutcome): CallOutcome {
    if (outcome.kind !== 'answered-elsewhere' || outcome.by === null) return outcome;
    const by = this.party(outcome.by);
    return by === outcome.by ? outcome : { ...outcome, by };
  }
}
