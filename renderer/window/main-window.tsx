import { useState } from 'react';
import type { OpeningPage } from '../../shared/pages.ts';
import { useTextDrop } from '../design/use-text-drop.ts';
import { FirstStart } from '../first-start/first-start.tsx';
import { useEditor } from '../settings/editor.ts';
import type { PageProps } from './page.ts';
import { Pages } from './pages.tsx';

/** The main window: its pages, or the first start instead of them. */
export const MainWindow = (props: PageProps) => {
  const { snapshot, calls, clock } = props;
  const { opening, settings } = snapshot;
  const [page, setPage] = useState<OpeningPage>(opening.page);
  const [opened, setOpened] = useState(opening.number);
  const editor = useEditor(settings);
  useTextDrop((text) => void calls.dialText({ text }));

  if (opening.number !== opened) {
    setOpened(opening.number);
    setPage(opening.page);
  }

  if (page === 'first-start')
    return (
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
    );
  return (
    <Pages
      {...props}
      page={page}
      onPage={setPage}
      onFirstStart={() => {
        setPage('first-start');
      }}
      editor={editor}
    />
  );
};
