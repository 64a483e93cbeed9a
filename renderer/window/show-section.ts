import type { SectionId } from '../settings/parts.tsx';

/** Brings a section of the settings into sight, and the focus to its head. */
export const showSection = (id: SectionId): void => {
  const heading = document.getElementById(`${id}-heading`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
};
