import { mayConnectNow } from '../../shared/link-state.ts';
import type { LinkState } from '../../shared/link-state.ts';
import { pages } from '../../shared/pages.ts';
import type { PageName } from '../../shared/pages.ts';
import { quietLines } from '../../shared/quiet.ts';
import type { QuietView } from '../../shared/quiet.ts';
import { Button } from '../design/button.tsx';
import type { Clock } from '../design/duration.tsx';
import { Icon } from '../design/icon.tsx';
import type { IconName } from '../design/icon.tsx';
import { LinkStatus } from '../design/link-status.tsx';
import { useWords } from '../design/words.tsx';
import { sections } from '../settings/parts.tsx';
import type { SectionId } from '../settings/parts.tsx';
import { useSectionInView } from '../settings/use-section-in-view.ts';

/** Each page's picture. */
export const pageIcons: Readonly<Record<PageName, IconName>> = {
  calls: 'recent',
  colleagues: 'colleague',
  'dial-pad': 'keypad',
  settings: 'settings',
  diagnostics: 'diagnostics',
};

const Sections = ({ onGo }: { readonly onGo: (section: SectionId) => void }) => {
  const { settings } = useWords();
  const inView = useSectionInView();
  return (
    <ul className="navigation-sections" aria-label={settings.navigation}>
      {sections.map(({ id, icon }) => (
        <li key={id}>
          <button
            type="button"
            className="navigation-link"
            aria-current={id === inView}
            onClick={() => {
              onGo(id);
            }}
          >
            <Icon name={icon} />
            {settings.sections[id]}
          </button>
        </li>
      ))}
    </ul>
  );
};

interface NavigationProps {
  readonly page: PageName;
  readonly missedUnseen: number;
  readonly edits: 'unsaved' | 'none';
  readonly quiet: QuietView;
  readonly link: LinkState;
  readonly version: string;
  readonly clock: Clock;
  readonly onGo: (page: PageName) => void;
  readonly onSection: (section: SectionId) => void;
  readonly onPalette: () => void;
  readonly onConnect: () => void;
}

/** Leads to the pages, and on the last one to its sections. */
export const Navigation = ({ page, missedUnseen, edits, quiet, link, ...props }: NavigationProps) => {
  const { version, clock, ...on } = props;
  const words = useWords();
  const { main, settings, tray } = words;
  return (
    <nav className="navigation" aria-label={main.pagesLabel}>
      <p className="brand">
        <img className="mark" src="icon.svg" alt="" />
        Tipring
      </p>
      <button type="button" className="palette-button" onClick={on.onPalette}>
        <Icon name="search" />
        <span>{main.paletteButton}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <ul className="navigation-pages">
        {pages.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="navigation-link"
              aria-current={name === page ? 'page' : undefined}
              onClick={() => {
                on.onGo(name);
              }}
            >
              <Icon name={pageIcons[name]} />
              <span className="navigation-name">{main.pages[name]}</span>
              {name === 'settings' && page !== 'settings' && edits === 'unsaved' && (
                <span className="unsaved" title={settings.notSavedYet}>
                  <Icon name="edit" />
                  <span className="visually-hidden">{settings.notSavedYet}</span>
                </span>
              )}
              {name === 'calls' && missedUnseen > 0 && (
                <span className="badge" title={main.missedUnseen(missedUnseen)}>
                  <span aria-hidden="true">{missedUnseen}</span>
                  <span className="visually-hidden">{main.missedUnseen(missedUnseen)}</span>
                </span>
              )}
            </button>
            {name === 'settings' && page === 'settings' && <Sections onGo={on.onSection} />}
          </li>
        ))}
      </ul>
      <div className="navigation-foot">
        {quietLines(words, quiet).map((line) => (
          <p className="quiet-status" key={line}>
            <Icon name="quiet" />
            <span>{line}</span>
          </p>
        ))}
        <LinkStatus link={link} clock={clock} />
        {mayConnectNow(link) && <Button onPress={on.onConnect}>{tray.connectNow}</Button>}
        <p className="version">{settings.version(version)}</p>
      </div>
    </nav>
  );
};
