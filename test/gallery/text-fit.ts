/**
 * Runs in a page: the texts in it that are cut, stick out of their button, lie on another text or beyond the window,
 * and what has to be scrolled sideways.
 *
 * @param cutByDesign selector of what may be cut, because it ends with an ellipsis and its whole text is told elsewhere
 */
export const misfits = (cutByDesign: string): readonly string[] => {
  interface Box {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  interface Seen extends Box {
    readonly element: Element;
    /** Of the whole line, however much of it is to be seen. */
    readonly height: number;
  }
  /** Glyphs may reach a little beyond their line, CSS pixels. */
  const near = 1.5;
  const found = new Set<string>();
  const seen: Seen[] = [];

  const describe = (element: Element): string => {
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${text}”`;
  };
  const within = (element: Element): Box => {
    const { left, top } = element.getBoundingClientRect();
    const [x, y] = [left + element.clientLeft, top + element.clientTop];
    return { left: x, right: x + element.clientWidth, top: y, bottom: y + element.clientHeight };
  };
  const isOutside = (inner: Box, outer: Box, ...sides: readonly (keyof Box)[]): boolean =>
    sides.some((side) =>
      side === 'left' || side === 'top' ? inner[side] < outer[side] - near : inner[side] > outer[side] + near,
    );
  const ancestors = (element: Element | null): readonly Element[] =>
    element === null ? [] : [element, ...ancestors(element.parentElement)];

  const checkText = (element: Element, text: Box): void => {
    let shown: Box = text;
    for (const around of ancestors(element)) {
      if (around === document.documentElement || around === document.body) break;
      const { overflowX, overflowY, contain, position, clipPath } = getComputedStyle(around);
      if (clipPath === 'inset(50%)' || around.matches(cutByDesign)) return;
      const clips = /strict|content|paint/.test(contain);
      const box = within(around);
      const across = overflowX !== 'visible' || clips;
      const down = overflowY !== 'visible' || clips;
      const isScrolled = /auto|scroll/.test(overflowY);
      if (across && isOutside(text, box, 'left', 'right'))
        found.add(`${describe(element)} is cut at its side`);
      if (down && !isScrolled && isOutside(text, box, 'top', 'bottom'))
        found.add(`${describe(element)} is cut`);
      if (across || down)
        shown = {
          left: Math.max(shown.left, box.left),
          right: Math.min(shown.right, box.right),
          top: Math.max(shown.top, box.top),
          bottom: Math.min(shown.bottom, box.bottom),
        };
      if (around.matches('button, summary, .badge, [role="option"], .choice')) {
        const border = around.getBoundingClientRect();
        if (isOutside(text, border, 'left', 'right', 'top', 'bottom'))
          found.add(`${describe(element)} sticks out of ${around.tagName.toLowerCase()}`);
      }
      // What stays in sight lies on what is scrolled below it.
      if (position === 'sticky' || position === 'fixed') return;
    }
    if (text.left < -near || text.right > innerWidth + near)
      found.add(`${describe(element)} lies beyond the window`);
    if (shown.right > shown.left && shown.bottom > shown.top)
      seen.push({ ...shown, element, height: text.bottom - text.top });
  };

  const texts = document.createTreeWalker(
    document.querySelector('dialog[open]') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const element = node.parentElement;
    if (element === null || node.textContent?.trim() === '' || element.matches('option, script')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rectangle of range.getClientRects()) {
      if (rectangle.width > 0 && rectangle.height > 0) checkText(element, rectangle);
    }
  }

  for (const [index, one] of seen.entries()) {
    for (const other of seen.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // Lines of one text may touch.
      const isOver = across > 2 && down > 0.4 * Math.min(one.height, other.height);
      if (isOver && !one.element.contains(other.element) && !other.element.contains(one.element))
        found.add(`${describe(one.element)} and ${describe(other.element)} lie on each other`);
    }
  }

  const canvas = document.createElement('canvas').getContext('2d');
  for (const field of document.querySelectorAll('input, select')) {
    if (canvas === null || !field.checkVisibility({ visibilityProperty: true })) continue;
    const words =
      field instanceof HTMLSelectElement
        ? (field.selectedOptions[0]?.text ?? '')
        : field instanceof HTMLInputElement && field.value === ''
          ? field.placeholder
          : '';
    const { font, paddingLeft, paddingRight } = getComputedStyle(field);
    canvas.font = font;
    const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    if (canvas.measureText(words).width > room + near) found.add(`“${words}” does not fit into its field`);
  }

  const page = document.documentElement;
  if (getComputedStyle(document.body).overflowY === 'hidden' && page.scrollHeight > page.clientHeight + 1)
    found.add('The page is cut at its foot, and does not scroll');
  for (const element of document.querySelectorAll('*')) {
    const isPage = element === page;
    if (!isPage && !/auto|scroll/.test(getComputedStyle(element).overflowX)) continue;
    if (element.scrollWidth > element.clientWidth + 1 && !element.matches('input, select, textarea'))
      found.add(
        `<${element.tagName.toLowerCase()} class="${element.className}"> has to be scrolled sideways`,
      );
  }
  return [...found];
};

/** Names, numbers and notes of people: they may be longer than any window, and end with an ellipsis. */
export const cutByDesign = [
  '.two-lines',
  '.call-unfold',
  '.target-name',
  '.entry-name > bdi',
  '.entry-note > bdi',
  '.recorded-channel',
].join(', ');
