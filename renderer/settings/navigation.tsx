import { Icon } from '../design/icon.tsx';
import { useWords } from '../design/words.tsx';
import { sections } from './parts.tsx';
import type { SectionId } from './parts.tsx';
import { useSectionInView } from './use-section-in-view.ts';

const show = (id: SectionId): void => {
  const heading = document.getElementById(`${id}-heading`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
};

/** Leads to the sections of the page. */
export const Navigation = ({ version }: { readonly version: string }) => {
  const { settings } = useWords();
  const inView = useSectionInView();
  return (
    <nav className="navigation" aria-label={settings.navigation}>
      <p className="brand">
        <img className="mark" src="icon.svg" alt="" />
        Tipring
      </p>
      <ul>
        {sections.map(({ id, icon }) => (
          <li key={id}>
            <button
              type="button"
              className="navigation-link"
              aria-current={id === inView}
              onClick={() => {
                show(id);
              }}
            >
              <Icon name={icon} />
              {settings.sections[id]}
            </button>
          </li>
        ))}
      </ul>
      <p className="version">{settings.version(version)}</p>
    </nav>
  );
};
