import { Icon } from '../design/icon.tsx';
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
  const inView = useSectionInView();
  return (
    <nav className="navigation" aria-label="Sections">
      <p className="brand">
        <img className="mark" src="icon.svg" alt="" />
        Tipring
      </p>
      <ul>
        {sections.map(({ id, name, icon }) => (
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
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p className="version">Version {version}</p>
    </nav>
  );
};
