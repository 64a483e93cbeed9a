import type { KnownNumber } from '../../shared/history.ts';
import type { MainSnapshot } from '../../shared/ipc.ts';
import type { Result } from '../../shared/problem.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Words } from '../../shared/words/words.ts';
import type { Client } from '../bridge.ts';
import type { IconName } from '../design/icon.tsx';
import type { Destination } from '../window/destination.ts';

/** Something that the palette reaches. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** Beside the label, such as a number; also searched. */
  readonly hint: string;
  readonly icon: IconName;
  /** Whom it is about; it is found by every spelling of the number. */
  readonly number?: string;
  /** One of many of its kind: it is found by what is typed, and not listed before. */
  readonly listed?: 'when-typed';
  /** Carries it out; an answer tells how it went. */
  readonly run: () => Promise<Result<unknown>> | undefined;
}

/** What the window itself does, beside main. */
interface WindowDeeds {
  readonly go: (destination: Destination) => void;
  /** Leads through the settings step by step. */
  readonly firstStart: () => void;
  readonly saveSettings: () => void;
  readonly discardSettings: () => void;
  /** Changes the language and nothing else of the settings. */
  readonly speak: (language: Settings['language']) => Promise<Result<undefined>>;
  readonly quit: () => void;
}

/** What commands are made of: the state of the moment, and who carries them out. */
export interface Reach {
  readonly snapshot: MainSnapshot;
  readonly calls: Client<'main'>['calls'];
  readonly words: Words;
  /** Whom the history knows by what was typed. */
  readonly known: readonly KnownNumber[];
  /** The numbers in what was copied last. */
  readonly copied: readonly string[];
  /** Is something edited in the settings that is not saved? */
  readonly edits: 'unsaved' | 'none';
  readonly window: WindowDeeds;
}

/** Whom a command is about: the number stands beside the label where it is not in it. */
export const about = (
  { showNumber }: Pick<Words, 'showNumber'>,
  number: string,
  name: string,
): Pick<Command, 'number' | 'hint'> => {
  const { text } = showNumber(number);
  return { number, hint: name === text ? '' : text };
};

/** Goes there in the window. */
export const goTo =
  ({ window }: Pick<Reach, 'window'>, destination: Destination) =>
  (): undefined => {
    window.go(destination);
  };

/** Has the window do it; how it goes shows there. */
export const here = (deed: () => void) => (): undefined => {
  deed();
};
