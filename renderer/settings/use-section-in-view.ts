import { useEffect, useState } from 'react';
import { sections } from './parts.tsx';
import type { SectionId } from './parts.tsx';

/** The section that a person is looking at: the first whose lower part is still in sight. */
export const useSectionInView = (): SectionId => {
  const [inView, setInView] = useState<SectionId>(sections[0].id);
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        }
        const first = sections.find(({ id }) => seen.has(id));
        if (first !== undefined) setInView(first.id);
      },
      // The upper third of the window is where one reads.
      { rootMargin: '0px 0px -66% 0px' },
    );
    for (const { id } of sections) {
      const section = document.getElementById(id);
      if (section !== null) observer.observe(section);
    }
    return () => {
      observer.disconnect();
    };
  }, []);
  return inView;
};
