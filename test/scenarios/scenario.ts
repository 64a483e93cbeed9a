import type { ConfigFile } from '../../shared/settings.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import type { PopRecord } from './pop-record.ts';
import type { Person } from './person.ts';
import type { Recording, Tape } from './tape.ts';
import type { UserAtDesk } from './user-at-desk.ts';

/** The people and things of a scenario, by what they are called in its script. */
export interface Cast {
  readonly pbx: TestPbx;
  /** Uta Keller, 1001, whose desk Tipring is on. */
  readonly user: UserAtDesk;
  /** Her second phone, at the same extension. */
  readonly secondPhone: Person;
  /** Her softphone, an extension of its own, 1005. */
  readonly softphone: Person;
  /** Anna Berg, 1000. */
  readonly anna: Person;
  /** Björn Čapek, 1002. */
  readonly bjoern: Person;
  /** Carla Dupont, 1003. */
  readonly carla: Person;
  /** The extensions 100, 10010 and anna-berg. */
  readonly frontDesk: Person;
  readonly warehouse: Person;
  readonly annaLena: Person;
  /** Whoever has this number outside and is called through the trunk. */
  readonly outside: (number: string) => Pick<Person, 'answers' | 'hangsUp'>;
  /** Somebody who calls in through the trunk. */
  readonly stranger: (number: string, name: string) => Pick<Person, 'calls'>;
  /** What the pop shows, from the first moment on. */
  readonly pop: PopRecord;
}

export type PbxName = TestPbx['name'];

/** What the desk is set up for, where that is not extension 1001 with a PJSIP phone. */
export type DeskPhone = NonNullable<ConfigFile['phone']>;

interface ScenarioBase {
  /** For the command line, such as `colleague-talks`. */
  readonly name: string;
  /** What happens, in a sentence. */
  readonly story: string;
  readonly desk?: DeskPhone;
  /** What the ended calls say in the end, in the order they began: `from` or `to` whom, on which line, and the outcome. */
  readonly history: readonly string[];
}

/**
 * A call, or a few of them, as people make them, and what the user must see of it.
 * Everybody's phone rings until it is answered in the script. What the pop shows stands in it change by change:
 * any other change fails the scenario, and so does one after its end.
 */
interface PlayedScenario extends ScenarioBase {
  /** Where it cannot be played, and why. */
  readonly notOn?: Readonly<Partial<Record<PbxName, string>>>;
  readonly play: (cast: Cast) => Promise<void>;
}

/** The same of a call that a PBX made which is not at hand: its recording is told to the app. */
export interface RecordedScenario extends ScenarioBase {
  readonly recording: Recording;
  /** Of that PBX's Manager Interface; Asterisk 16 by default. */
  readonly amiVersion?: string;
  readonly tell: (cast: Pick<Cast, 'pop'> & { readonly tape: Tape }) => Promise<void>;
}

export type Scenario = PlayedScenario | RecordedScenario;

/** Why a scenario cannot be played on a PBX; null where it can. Recordings need none: one PBX's turn is enough. */
export const whyNotOn = (scenario: Scenario, pbx: PbxName): string | null => {
  if ('play' in scenario) return scenario.notOn?.[pbx] ?? null;
  return pbx === 'embedded' ? null : 'it is told from a recording: see the embedded PBX';
};
