import type { Page } from 'playwright-core';

/**
 * Runs in the page: notes everything that a person can use there, and how it looks without the keyboard. Radio
 * buttons of one name are one stop.
 */
const noteStops = () => {
  interface Colour {
    readonly light: number;
    readonly solid: boolean;
  }
  const colourOf = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
    const [r = 0, g = 0, b = 0] = [red, green, blue]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return { light: 0.2126 * r + 0.7152 * g + 0.0722 * b, solid: alpha > 0.99 };
  };
  const groundOf = (element: Element | null): Colour => {
    if (element === null) return colourOf('rgb(255, 255, 255)');
    const own = colourOf(getComputedStyle(element).backgroundColor);
    return own.solid ? own : groundOf(element.parentElement);
  };
  const contrast = (one: Colour, other: Colour): number =>
    (Math.max(one.light, other.light) + 0.05) / (Math.min(one.light, other.light) + 0.05);

  /** The outlines at an element that can be seen: at least two pixels wide, and 3:1 against their ground. */
  const outlinesAt = (element: Element): string => {
    const chosen = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    const shown = [element, element.closest('label'), element.nextElementSibling, chosen];
    return shown
      .filter((each) => each !== null)
      .flatMap((each) =>
        [undefined, '::after'].map((part) => {
          const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(each, part);
          const ground = groundOf(parseFloat(outlineOffset) < 0 ? each : each.parentElement);
          const isSeen =
            outlineStyle !== 'none' &&
            parseFloat(outlineWidth) >= 2 &&
            contrast(colourOf(outlineColor), ground) >= 3;
          return isSeen ? `${outlineWidth} ${outlineColor}` : '';
        }),
      )
      .join('|');
  };
  const describe = (element: Element): string => {
    const words = element.getAttribute('aria-label') ?? element.closest('label')?.textContent;
    const name = (words ?? element.textContent).trim() || element.getAttribute('name');
    return `<${element.tagName.toLowerCase()} class="${element.className}"> ${name?.slice(0, 40) ?? ''}`;
  };

  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const usable = 'button, input, select, textarea, summary, a[href], [tabindex="0"]';
  const place = document.querySelector('dialog[open]') ?? document;
  const all = [...place.querySelectorAll(usable)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
  );
  const groupOf = (element: Element): string | null =>
    element instanceof HTMLInputElement && element.type === 'radio' ? element.name : null;
  const stops = all
    .filter((element) => {
      const group = groupOf(element);
      return group === null || all.find((other) => groupOf(other) === group) === element;
    })
    .map((element) => ({ element, group: groupOf(element) }));
  const without = new Map(all.map((element) => [element, outlinesAt(element)]));

  return {
    names: stops.map(({ element }) => describe(element)),
    /** Which stop the keyboard is at, -1 for none of them, and what is wrong there. */
    here: () => {
      const element = document.activeElement;
      if (element === null || element === document.body) return { at: -1, wrong: null };
      const group = groupOf(element);
      const at = stops.findIndex(
        (stop) => stop.element === element || (group !== null && stop.group === group),
      );
      const outlines = outlinesAt(element);
      const isMarked = outlines.replaceAll('|', '') !== '' && outlines !== without.get(element);
      const box = (element.closest('label') ?? element).getBoundingClientRect();
      // Part of it may be scrolled away, or have a picture on it.
      const isSeen = [0.5, 0.1, 0.9].some((part) => {
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * part);
        return element.contains(top) || element.closest('label')?.contains(top) === true;
      });
      const wrong = !isMarked ? 'shows no focus' : isSeen ? null : 'lies out of sight or under something';
      return { at, wrong: wrong === null ? null : `${describe(element)} ${wrong}` };
    },
  };
};

/**
 * Goes through a page with Tab until it begins anew.
 * @returns what cannot be reached so, and where the focus is not to be seen
 */
export const unreachable = async (page: Page): Promise<readonly string[]> => {
  const stops = await page.evaluateHandle(noteStops);
  const names = await stops.evaluate((noted) => noted.names);
  const reached = new Set<number>();
  const wrong = new Set<string>();
  let first: number | null = null;
  // Lists that scroll are stops as well.
  for (let step = 0; step < names.length * 2 + 10; step += 1) {
    await page.keyboard.press('Tab');
    const here = await stops.evaluate((noted) => noted.here());
    if (here.wrong !== null) wrong.add(here.wrong);
    if (here.at < 0) continue;
    if (here.at === first && reached.size > 1) break;
    first ??= here.at;
    reached.add(here.at);
  }
  await stops.dispose();
  return [...wrong, ...names.filter((_, at) => !reached.has(at)).map((name) => `${name} cannot be reached`)];
};
