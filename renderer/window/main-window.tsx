import { useState } from 'react';
import type { OpeningPage, PageName } from '../../shared/pages.ts';
import { useTextDrop } from '../design/use-text-drop.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { useEditor } from '../settings/editor.ts';
import { UnsavedDialog } from '../settings/unsaved-dialog.tsx';
import { useSaving } from '../settings/use-saving.ts';
import type { PageProps } from './page.ts';
import { Pages } from './pages.tsx';
import { useLeaving } from './use-leaving.ts';

const pageAt = (opening: OpeningPage): PageName | 'first-start' =>
  opening === 'missed-calls' ? 'calls' : opening;

/** The main window: its pages, or the first start instead of them. */
export const MainWindow = (props: PageProps) => {
  const { snapshot, calls, clock } = props;
  const { opening, settings } = snapshot;
  const [page, setPage] = useState(pageAt(opening.page));
  const [opened, setOpened] = useState(opening.number);
  const editor = useEditor(settings);
  const saving = useSaving(editor, calls);
  const leaving = useLeaving(editor, calls);
  useTextDrop((text) => void calls.dialText({ text }));

  if (opening.number !== opened) {
    setOpened(opening.number);
    setPage(pageAt(opening.page));
  }

  const saveAndLeave = async (): Promise<void> => {
    const outcome = await saving.save();
    if (outcome === 'saved') leaving.goOn();
    if (outcome !== 'wrong') return;
    leaving.stay();
    setPage('settings');
  };

  return (
    <>
      {page === 'first-start' ? (
        <FirstStart
          snapshot={settings}
          calls={calls}
          clock={clock}
          editor={editor}
          onSettings={() => {
            setPage('settings');
          }}
          onDone={() => {
            setPage('calls');
          }}
        />
      ) : (
        <Pages
          {...props}
          page={page}
          onPage={setPage}
          onFirstStart={() => {
            setPage('first-start');
          }}
          editor={editor}
          saving={saving}
          onQuit={leaving.quit}
        />
      )}
      {leaving.asks !== null && (
        <UnsavedDialog
          saving={saving}
          onSave={() => void saveAndLeave()}
          onDiscard={() => {
            editor.reset();
            leaving.goOn();
          }}
          onStay={leaving.stay}
        />
      )}
    </>
  );
};
