import { mayConnectNow } from '../../shared/link-state.ts';
import { quietSpans } from '../../shared/quiet.ts';
import { languageChoices, languages } from '../../shared/words/language.ts';
import { goTo, here } from './command.ts';
import type { Command, Reach } from './command.ts';

/** What waits for the user: missed calls, a link that is down, quiet time that goes on, settings that are not saved. */
export const waitingCommands = (reach: Reach): readonly Command[] => {
  const { snapshot, calls, words, edits, window } = reach;
  const { main, settings, tray, quiet } = words;
  const { missedUnseen } = snapshot.history;
  const missed: readonly Command[] = [
    {
      id: 'filter missed',
      label: main.showCalls(main.filters.missed),
      hint: main.missedUnseen(missedUnseen),
      icon: 'missed',
      run: goTo(reach, { kind: 'filter', filter: 'missed' }),
    },
    {
      id: 'mark-seen',
      label: main.markSeen,
      hint: '',
      icon: 'check',
      run: () => calls.markSeen(undefined),
    },
  ];
  const unsaved: readonly Command[] = [
    {
      id: 'save-settings',
      label: main.goToSetting(settings.save),
      hint: settings.notSavedYet,
      icon: 'check',
      run: here(window.saveSettings),
    },
    {
      id: 'discard-settings',
      label: main.goToSetting(settings.discard),
      hint: settings.notSavedYet,
      icon: 'remove',
      run: here(window.discardSettings),
    },
  ];
  return [
    ...(missedUnseen > 0 ? missed : []),
    ...(mayConnectNow(snapshot.settings.link)
      ? [
          {
            id: 'connect-now',
            label: tray.connectNow,
            hint: '',
            icon: 'plug',
            run: () => calls.connectNow(undefined),
          } as const,
        ]
      : []),
    ...(snapshot.quiet.until === null || snapshot.quiet.clickToDial
      ? []
      : [
          {
            id: 'end-quiet',
            label: quiet.endNow,
            hint: quiet.until(snapshot.quiet.until),
            icon: 'quiet',
            run: () => calls.endQuiet(undefined),
          } as const,
        ]),
    ...(edits === 'unsaved' ? unsaved : []),
  ];
};

/** Quiet for a while; where no call ever shows, there is nothing to make quiet. */
export const quietCommands = ({ snapshot, calls, words: { main, quiet } }: Reach): readonly Command[] =>
  snapshot.quiet.clickToDial
    ? []
    : quietSpans.map((span) => ({
        id: `quiet ${span}`,
        label: main.inDetail(quiet.menu, quiet.spans[span]),
        hint: '',
        icon: 'quiet',
        run: () => calls.beginQuiet({ span }),
      }));

const historyCommands = (reach: Reach): readonly Command[] => {
  const {
    snapshot,
    words: { main },
  } = reach;
  return snapshot.history.count === 0
    ? []
    : [
        {
          id: 'export-calls',
          label: main.exportHistory,
          hint: 'CSV',
          icon: 'export',
          run: goTo(reach, { kind: 'export-calls' }),
        },
        {
          id: 'clear-calls',
          label: main.clearHistory,
          hint: '',
          icon: 'remove',
          run: goTo(reach, { kind: 'clear-calls' }),
        },
      ];
};

const languageCommands = ({ snapshot: { settings }, words, window }: Reach): readonly Command[] =>
  settings.locked.includes('language')
    ? []
    : languageChoices
        .filter((choice) => choice !== 'pseudo' && choice !== settings.settings.language)
        .map((choice) => ({
          id: `language ${choice}`,
          label: words.main.inDetail(
            words.settings.language,
            choice === 'system' || choice === 'pseudo' ? words.settings.asTheSystem : languages[choice],
          ),
          hint: '',
          icon: 'language',
          listed: 'when-typed',
          run: () => window.speak(choice),
        }));

const setUpCommands = ({ snapshot: { settings }, calls, words, window }: Reach): readonly Command[] =>
  settings.link.kind === 'not-set-up'
    ? [
        {
          id: 'first-start',
          label: words.firstStart.stepByStep,
          hint: words.main.pages.settings,
          icon: 'settings',
          run: here(window.firstStart),
        },
        ...(settings.demo
          ? []
          : [
              {
                id: 'try-demo',
                label: words.firstStart.tryDemo,
                hint: '',
                icon: 'incoming',
                run: () => calls.tryDemo(undefined),
              } as const,
            ]),
      ]
    : [];

const demoCommands = ({ snapshot, calls, words: { main, tray } }: Reach): readonly Command[] =>
  snapshot.demoSteps.map((step) => ({
    id: `demo ${step}`,
    label: main.inDetail(tray.demo, tray.demoSteps[step]),
    hint: '',
    icon: 'incoming',
    run: () => calls.playDemoStep({ step }),
  }));

/** What concerns Tipring as a whole. */
export const programCommands = (reach: Reach): readonly Command[] => {
  const { snapshot, calls, words, window } = reach;
  return [
    ...historyCommands(reach),
    {
      id: 'copy-report',
      label: words.diagnostics.copy,
      hint: words.main.pages.diagnostics,
      icon: 'copy',
      run: goTo(reach, { kind: 'copy-report' }),
    },
    {
      id: 'open-log-folder',
      label: words.diagnostics.openFolder,
      hint: words.main.pages.diagnostics,
      icon: 'folder',
      run: () => calls.openLogFolder(undefined),
    },
    ...(snapshot.settings.opensLinks === 'yes'
      ? []
      : [
          {
            id: 'open-links',
            label: words.settings.openLinks,
            hint: '',
            icon: 'link',
            run: () => {
              window.go({ kind: 'setting', section: 'dialing', setting: 'opensLinks' });
              return calls.openLinksWithTipring(undefined);
            },
          } as const,
        ]),
    ...setUpCommands(reach),
    ...languageCommands(reach),
    ...demoCommands(reach),
    { id: 'quit', label: words.tray.quit, hint: 'Tipring', icon: 'close', run: here(window.quit) },
  ];
};
