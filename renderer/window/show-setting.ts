import type { SectionId } from '../settings/parts.tsx';

/** Brings a section of the settings into sight, and the focus to its head. */
export const showSection = (id: SectionId): void => {
  const heading = document.getElementById(`${id}-heading`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
};

/** What takes the focus of a setting: of radio buttons the chosen one. */
const control = 'input:not([type="radio"]), input:checked, select, button';

/**
 * Brings a setting into sight, and the focus to it; to its section where it is not there now, such as a choice of one.
 * @param setting the `data-field` of what it is edited in
 */
export const showSetting = (section: SectionId, setting: string): void => {
  const place = document.querySelector(`[data-field="${setting}"]`);
  if (place === null) {
    showSection(section);
    return;
  }
  place.querySelector<HTMLElement>(control)?.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
};
