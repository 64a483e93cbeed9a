import type { Page } from 'playwright-core';

interface Side {
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

/** A full stop at the other end of a line can make it a little wider, CSS pixels. */
const near = 4;

/** Runs in the page: where every box stands between the sides of the window, CSS pixels. Words in a line are none. */
const boxes = (): readonly Side[] =>
  [...document.body.querySelectorAll(':not(svg *)')]
    .filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !getComputedStyle(element).display.startsWith('inline'),
    )
    .map((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { name: `<${element.tagName.toLowerCase()} class="${element.className}">`, left, right };
    });

/**
 * Turns a page from right to left, with the words that it has.
 * @returns what then does not stand as in a mirror
 */
export const unmirrored = async (page: Page): Promise<readonly string[]> => {
  const before = await page.evaluate(boxes);
  const width = await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    return document.documentElement.clientWidth;
  });
  const after = await page.evaluate(boxes);
  return after
    .filter(({ left, right }, index) => {
      const from = before[index];
      return (
        from === undefined ||
        Math.abs(width - right - from.left) > near ||
        Math.abs(width - left - from.right) > near
      );
    })
    .map(({ name, left, right }) => `${name} from ${Math.round(left)} to ${Math.round(right)}`);
};
