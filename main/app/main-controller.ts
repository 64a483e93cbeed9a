import type { HistoryEntry, HistoryQuery } from '../../shared/history.ts';
import type { DemoStep, MainSnapshot, SettingsSnapshot } from '../../shared/ipc.ts';
import type { OpeningPage } from '../../shared/pages.ts';
import { failure, problem, success } from '../../shared/problem.ts';
import type { Words } from '../../shared/words/words.ts';
import { csvOf } from '../history/csv.ts';
import type { History } from '../history/history.ts';
import { daysOf, findEntries, knownNumbers } from '../history/search.ts';
import type { SettingsKeeper } from '../settings/settings-keeper.ts';
import { csvWords } from './csv-words.ts';
import type { DiagnosticsController } from './diagnostics-controller.ts';
import { colleagueLines } from './current-phone.ts';
import type { CurrentPhone, PhoneAtHand } from './current-phone.ts';
import type { DialController, LastDialled } from './dial-controller.ts';
import type { Handlers } from './handlers.ts';
import type { NamedHistory } from './named-history.ts';
import type { PopController } from './pop-controller.ts';
import type { QuietController } from './quiet-controller.ts';
import type { SettingsController } from './settings-controller.ts';
import type { Shell } from './shell.ts';

/** How many numbers are offered for what was typed. */
const mostNumbers = 8;

export interface MainControllerOptions {
  readonly phone: PhoneAtHand & Pick<CurrentPhone, 'restart'>;
  readonly settings: SettingsKeeper;
  readonly history: History;
  /** The same with the names that are known: as it is shown, searched and exported. */
  readonly shownHistory: Pick<NamedHistory, 'entries' | 'revision'>;
  readonly shell: Shell;
  readonly words: () => Words;
  readonly lastDialled: Pick<LastDialled, 'read'>;
  readonly demoSteps: readonly DemoStep[];
  readonly playDemoStep: (step: string) => void;
}

export interface MainControllerParts {
  readonly pop: Pick<PopController, 'handlers' | 'show' | 'view'>;
  readonly dial: Pick<DialController, 'handlers' | 'dialNow' | 'pickUpNow' | 'fetch' | 'numbersIn'>;
  readonly quiet: Pick<QuietController, 'view' | 'begin' | 'end'>;
  readonly settings: Pick<SettingsController, 'handlers' | 'snapshot'>;
  readonly diagnostics: Pick<DiagnosticsController, 'handlers'>;
}

type DeskHandlers = Pick<
  Handlers<'main'>,
  | ('connectNow' | 'beginQuiet' | 'endQuiet' | 'showPop' | 'hidePop' | 'takeKeyboard')
  | ('fetchParked' | 'copiedNumbers' | 'playDemoStep' | 'quit')
>;

/** The main window: calls and their history, colleagues, dial pad, and the settings. */
export class MainController {
  readonly #options: MainControllerOptions;
  readonly #parts: MainControllerParts;
  #opening: MainSnapshot['opening'] = { page: 'calls', number: 0 };
  #deleted: HistoryEntry | null = null;
  /** What was found last, as the same is asked for part by part. */
  #found: { readonly of: readonly HistoryEntry[]; readonly entries: readonly HistoryEntry[] } & HistoryQuery =
    {
      ...{ of: [], entries: [], search: '', filter: 'all' },
    };

  constructor(options: MainControllerOptions, parts: MainControllerParts) {
    this.#options = options;
    this.#parts = parts;
  }

  snapshot(): MainSnapshot {
    const { phone, settings, history, shownHistory, lastDialled, demoSteps } = this.#options;
    const { pop, quiet } = this.#parts;
    const { controls, consultation, parked } = phone.control;
    return {
      ...{ controls, consultation, parked },
      opening: this.#opening,
      calls: phone.calls,
      colleagues: colleagueLines(settings.effective.settings.colleagues, phone),
      history: {
        revision: shownHistory.revision,
        count: history.entries.length,
        missedUnseen: history.missedUnseen,
        problems: history.problems,
      },
      ...{ pop: pop.view, quiet: quiet.view, lastDialled: lastDialled.read(), demoSteps },
      settings: this.#settingsSnapshot(),
    };
  }

  /** Opens the window at a page, or brings it to the front. */
  open(page: OpeningPage): void {
    this.#opening = { page, number: this.#opening.number + 1 };
    this.#options.shell.open('main');
    this.#options.shell.push('main');
  }

  get handlers(): Handlers<'main'> {
    const { history, shownHistory, phone, shell, words } = this.#options;
    const { pop, dial, settings, diagnostics } = this.#parts;
    const { hangUp, openTransfer, toVoicemail, park, fetch } = pop.handlers;
    const { completeTransfer, cancelTransfer, copyNumber, dismiss } = pop.handlers;
    return {
      ...{ hangUp, openTransfer, toVoicemail, park, fetch },
      ...{ completeTransfer, cancelTransfer, copyNumber, dismiss },
      ...settings.handlers,
      ...diagnostics.handlers,
      ...this.#deskHandlers,
      ...{ previewDial: dial.handlers.previewDial, findNumbers: dial.handlers.findNumbers },
      dial: (number) => dial.dialNow(number),
      dialText: dial.handlers.dialText,
      pickUp: ({ number }) => dial.pickUpNow(number),
      transfer: dial.handlers.transfer,
      tryDemo: () => {
        shell.restartAsDemo();
        return success(undefined);
      },
      callMe: () => phone.phone?.callMe() ?? failure(problem('not-connected')),
      findCalls: ({ after, ...query }) => {
        const found = this.#find(query);
        const places = after.map((id) => found.findIndex((entry) => entry.id === id));
        return success({ revision: shownHistory.revision, days: daysOf(found), places });
      },
      callsAt: ({ from, count, ...query }) =>
        success({ revision: shownHistory.revision, entries: this.#find(query).slice(from, from + count) }),
      knownNumbers: ({ typed }) => {
        const { colleagues } = this.#options.settings.effective.settings;
        const besides = new Set(colleagues.map(({ number }) => number));
        return success(knownNumbers(shownHistory.entries, { typed, besides, count: mostNumbers }));
      },
      setNote: ({ id, note }) => {
        history.setNote(id, note.trim());
        return success(undefined);
      },
      copyEntryNumber: ({ id }) => {
        const number = this.#entry(id)?.party.number ?? null;
        if (number === null) return failure(problem('entry-gone'));
        shell.copyText(number);
        return success(undefined);
      },
      deleteEntry: ({ id }) => {
        const entry = this.#entry(id);
        if (entry === undefined) return failure(problem('entry-gone'));
        this.#deleted = entry;
        history.remove(new Set([id]));
        return success(undefined);
      },
      undoDelete: () => {
        if (this.#deleted !== null) history.restore([this.#deleted]);
        this.#deleted = null;
        return success(undefined);
      },
      clearHistory: () => {
        this.#deleted = null;
        history.remove(new Set(history.entries.map(({ id }) => id)));
        return success(undefined);
      },
      exportCalls: (query) =>
        shell.saveText({
          name: `${words().main.exportName}.csv`,
          text: csvOf(this.#find(query), csvWords(words())),
        }),
      markSeen: () => {
        history.markSeen();
        return success(undefined);
      },
    };
  }

  /** What the tray and the pop offer as well. */
  get #deskHandlers(): DeskHandlers {
    const { phone, shell, demoSteps, playDemoStep } = this.#options;
    const { pop, dial, quiet } = this.#parts;
    const done = success(undefined);
    return {
      ...{ hidePop: pop.handlers.hide, takeKeyboard: pop.handlers.takeKeyboard },
      connectNow: () => {
        void phone.restart();
        return done;
      },
      beginQuiet: ({ span }) => {
        quiet.begin(span);
        return done;
      },
      endQuiet: () => {
        quiet.end();
        return done;
      },
      showPop: () => {
        pop.show();
        return done;
      },
      fetchParked: ({ space }) => {
        if (!phone.control.parked.some((parked) => parked.space === space))
          return failure(problem('call-gone'));
        dial.fetch(space);
        return done;
      },
      copiedNumbers: async () => success(dial.numbersIn(await shell.copiedText())),
      playDemoStep: ({ step }) => {
        if (demoSteps.some((each) => each === step)) playDemoStep(step);
        return done;
      },
      quit: () => {
        shell.quit();
        return done;
      },
    };
  }

  #settingsSnapshot(): SettingsSnapshot {
    return this.#parts.settings.snapshot();
  }

  #entry(id: string): HistoryEntry | undefined {
    return this.#options.history.entries.find((entry) => entry.id === id);
  }

  #find({ search, filter }: HistoryQuery): readonly HistoryEntry[] {
    const { entries } = this.#options.shownHistory;
    const { of, search: lastSearch, filter: lastFilter } = this.#found;
    if (of !== entries || search !== lastSearch || filter !== lastFilter)
      this.#found = { of: entries, entries: findEntries(entries, { search, filter }), search, filter };
    return this.#found.entries;
  }
}
