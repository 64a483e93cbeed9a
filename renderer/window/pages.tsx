import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageName } from '../../shared/pages.ts';
import { LiveCalls } from '../call/live-calls.tsx';
import { ColleaguesPage } from '../colleagues/colleagues-page.tsx';
import { DialPadPage } from '../dial-pad/dial-pad-page.tsx';
import { useTitle, useWords } from '../design/words.tsx';
import { DiagnosticsPage } from '../diagnostics/diagnostics-page.tsx';
import { CallsPage } from '../history/calls-page.tsx';
import { Palette } from '../palette/palette.tsx';
import type { Editor } from '../settings/editor.ts';
import type { SectionId } from '../settings/parts.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import type { Saving } from '../settings/use-saving.ts';
import { Navigation } from './navigation.tsx';
import type { PageProps } from './page.ts';
import { showSection } from './show-section.ts';
import { useKeys } from './use-keys.ts';

interface PagesProps extends PageProps {
  readonly page: PageName;
  readonly onPage: (page: PageName) => void;
  readonly onFirstStart: () => void;
  readonly editor: Editor;
  readonly saving: Saving;
}

/** The pages, the calls of the moment above them, and the way to everything by keyboard. */
export const Pages = ({ page, onPage: setPage, onFirstStart, editor, saving, ...props }: PagesProps) => {
  const { snapshot, calls, clock } = props;
  const { settings, history, quiet } = snapshot;
  const words = useWords();
  /** The section that was asked for last; a new object each time. */
  const [section, setSection] = useState<{ readonly id: SectionId } | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const [palette, setPalette] = useState<'open' | 'closed'>('closed');
  const openPalette = useCallback(() => {
    setPalette('open');
  }, []);
  useTitle(words.main.pages[page]);

  useEffect(() => {
    if (section !== null) showSection(section.id);
  }, [section]);

  const goTo = (next: SectionId): void => {
    setPage('settings');
    setSection({ id: next });
  };

  useKeys({ onPage: setPage, onPalette: openPalette, search });

  return (
    <div className="main">
      <Navigation
        page={page}
        missedUnseen={history.missedUnseen}
        edits={editor.changed ? 'unsaved' : 'none'}
        quiet={quiet}
        link={settings.link}
        version={settings.appVersion}
        clock={clock}
        onGo={setPage}
        onSection={goTo}
        onPalette={openPalette}
      />
      <main className="page" data-page={page} aria-label={words.main.pages[page]}>
        {page !== 'diagnostics' && <h1 className="visually-hidden">{words.main.pages[page]}</h1>}
        {page !== 'settings' && (
          <LiveCalls live={snapshot.calls} control={snapshot} calls={calls} clock={clock} />
        )}
        {page === 'calls' && <CallsPage {...props} searchField={search} />}
        {page === 'colleagues' && (
          <ColleaguesPage
            {...props}
            searchField={search}
            onEnter={() => {
              goTo('colleagues');
            }}
          />
        )}
        {page === 'dial-pad' && <DialPadPage {...props} numberField={search} />}
        {page === 'diagnostics' && <DiagnosticsPage calls={calls} />}
        {page === 'settings' && (
          <SettingsPage
            snapshot={settings}
            calls={calls}
            editor={editor}
            saving={saving}
            onFirstStart={onFirstStart}
          />
        )}
      </main>
      {palette === 'open' && (
        <Palette
          {...props}
          onPage={setPage}
          onSection={goTo}
          onClose={() => {
            setPalette('closed');
          }}
        />
      )}
    </div>
  );
};
