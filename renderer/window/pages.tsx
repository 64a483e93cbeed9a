import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageName } from '../../shared/pages.ts';
import type { Settings } from '../../shared/settings.ts';
import { LiveCalls } from '../call/live-calls.tsx';
import { ColleaguesPage } from '../colleagues/colleagues-page.tsx';
import { DialPadPage } from '../dial-pad/dial-pad-page.tsx';
import { useTitle, useWords } from '../design/words.tsx';
import { DiagnosticsPage } from '../diagnostics/diagnostics-page.tsx';
import type { DiagnosticsPageHandle } from '../diagnostics/diagnostics-page.tsx';
import { CallsPage } from '../history/calls-page.tsx';
import type { CallsPageHandle } from '../history/calls-page.tsx';
import { Palette } from '../palette/palette.tsx';
import type { Editor } from '../settings/editor.ts';
import { draftIn } from '../settings/form.ts';
import { SettingsPage } from '../settings/settings-page.tsx';
import type { Saving } from '../settings/use-saving.ts';
import { pageOf } from './destination.ts';
import type { Destination } from './destination.ts';
import { Navigation } from './navigation.tsx';
import type { PageProps } from './page.ts';
import { showSection, showSetting } from './show-setting.ts';
import { useKeys } from './use-keys.ts';

interface PagesProps extends PageProps {
  readonly page: PageName;
  readonly onPage: (page: PageName) => void;
  readonly onFirstStart: () => void;
  readonly editor: Editor;
  readonly saving: Saving;
  readonly onQuit: () => void;
}

/** The pages, the calls of the moment above them, and the way to everything by keyboard. */
export const Pages = ({
  page,
  onPage: setPage,
  onFirstStart,
  editor,
  saving,
  onQuit,
  ...props
}: PagesProps) => {
  const { snapshot, calls, clock } = props;
  const { settings, history, quiet, opening } = snapshot;
  const words = useWords();
  /** Where was gone to last; a new object each time. */
  const [destination, setDestination] = useState<Destination | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const callsPage = useRef<CallsPageHandle>(null);
  const diagnosticsPage = useRef<DiagnosticsPageHandle>(null);
  const [palette, setPalette] = useState<'open' | 'closed'>('closed');
  const openPalette = useCallback(() => {
    setPalette('open');
  }, []);
  const edits = editor.changed ? 'unsaved' : 'none';
  useTitle(words.main.pages[page]);

  // Its page is there by now.
  useEffect(() => {
    if (opening.page === 'missed-calls') callsPage.current?.show('missed');
  }, [opening.page, opening.number]);
  useEffect(() => {
    switch (destination?.kind) {
      case undefined:
      case 'page':
        return;
      case 'search':
        search.current?.focus();
        return;
      case 'section':
        showSection(destination.section);
        return;
      case 'setting':
        showSetting(destination.section, destination.setting);
        return;
      case 'filter':
        callsPage.current?.show(destination.filter);
        return;
      case 'export-calls':
        callsPage.current?.exportAll();
        return;
      case 'clear-calls':
        callsPage.current?.askToClear();
        return;
      case 'copy-report':
        diagnosticsPage.current?.copyReport();
        return;
    }
  }, [destination]);

  const go = (next: Destination): void => {
    setPage(pageOf(next));
    setDestination(next);
  };
  const speak = async (language: Settings['language']) => {
    const result = await calls.save(draftIn(language, settings));
    if (result.ok && editor.changed) editor.edit({ language });
    return result;
  };

  useKeys({ onPage: setPage, onPalette: openPalette, search });

  return (
    <div className="main">
      <Navigation
        page={page}
        missedUnseen={history.missedUnseen}
        edits={edits}
        quiet={quiet}
        link={settings.link}
        version={settings.appVersion}
        clock={clock}
        onGo={setPage}
        onSection={(section) => {
          go({ kind: 'section', section });
        }}
        onPalette={openPalette}
        onConnect={() => void calls.connectNow(undefined)}
      />
      <main className="page" data-page={page} aria-label={words.main.pages[page]}>
        {page !== 'diagnostics' && <h1 className="visually-hidden">{words.main.pages[page]}</h1>}
        {page !== 'settings' && (
          <LiveCalls live={snapshot.calls} control={snapshot} calls={calls} clock={clock} />
        )}
        {page === 'calls' && <CallsPage {...props} searchField={search} ref={callsPage} />}
        {page === 'colleagues' && (
          <ColleaguesPage
            {...props}
            searchField={search}
            onEnter={() => {
              go({ kind: 'section', section: 'colleagues' });
            }}
          />
        )}
        {page === 'dial-pad' && <DialPadPage {...props} numberField={search} />}
        {page === 'diagnostics' && <DiagnosticsPage calls={calls} ref={diagnosticsPage} />}
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
          edits={edits}
          window={{
            go,
            firstStart: onFirstStart,
            saveSettings: () => {
              // What is wrong shows there.
              setPage('settings');
              void saving.save();
            },
            discardSettings: editor.reset,
            speak,
            quit: onQuit,
          }}
          onClose={() => {
            setPalette('closed');
          }}
        />
      )}
    </div>
  );
};
