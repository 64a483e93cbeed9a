import { historyFilters } from '../../shared/history.ts';
import { pages } from '../../shared/pages.ts';
import { sections } from '../settings/parts.tsx';
import { settingPlaces } from '../settings/setting-places.ts';
import { pageIcons } from '../window/navigation.tsx';
import { goTo } from './command.ts';
import type { Command, Reach } from './command.ts';

/** The pages, and the sections of the settings. */
export const placeCommands = (reach: Reach): readonly Command[] => {
  const { main, settings } = reach.words;
  return [
    ...pages.map((page): Command => ({
      id: `page ${page}`,
      label: main.goTo(main.pages[page]),
      hint: '',
      icon: pageIcons[page],
      run: goTo(reach, { kind: 'page', page }),
    })),
    ...sections.map(({ id, icon }): Command => ({
      id: `section ${id}`,
      label: main.goToSetting(settings.sections[id]),
      hint: '',
      icon,
      run: goTo(reach, { kind: 'section', section: id }),
    })),
  ];
};

/** The settings one by one. */
export const settingCommands = (reach: Reach): readonly Command[] => {
  const { words } = reach;
  return settingPlaces(words).map(({ section, setting, label }) => ({
    id: `setting ${setting}`,
    label: words.main.goToSetting(label),
    hint: words.settings.sections[section],
    icon: sections.find(({ id }) => id === section)?.icon ?? 'settings',
    listed: 'when-typed',
    run: goTo(reach, { kind: 'setting', section, setting }),
  }));
};

/** Where calls and colleagues are looked for. */
export const searchCommands = (reach: Reach): readonly Command[] => {
  const {
    snapshot,
    words: { main },
  } = reach;
  return [
    {
      id: 'search calls',
      label: main.search,
      hint: '',
      icon: 'search',
      listed: 'when-typed',
      run: goTo(reach, { kind: 'search', page: 'calls' }),
    },
    ...(snapshot.colleagues.length === 0
      ? []
      : [
          {
            id: 'search colleagues',
            label: main.searchColleagues,
            hint: '',
            icon: 'search',
            listed: 'when-typed',
            run: goTo(reach, { kind: 'search', page: 'colleagues' }),
          } as const,
        ]),
    // Where missed calls wait to be seen, that stands among what waits.
    ...historyFilters
      .filter((filter) => filter !== 'missed' || snapshot.history.missedUnseen === 0)
      .map((filter): Command => ({
        id: `filter ${filter}`,
        label: main.showCalls(main.filters[filter]),
        hint: '',
        icon: filter === 'missed' ? 'missed' : 'recent',
        listed: 'when-typed',
        run: goTo(reach, { kind: 'filter', filter }),
      })),
  ];
};
