import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { contrast, dark, light, zoomed } from '../gallery/look.ts';
import { Stage } from '../gallery/stage.ts';
import { nameOf, states } from '../gallery/states.ts';
import { unreachable } from '../gallery/tab-stops.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import { startDesktop } from '../support/desktop.ts';
import { launchTipring, writeConfig } from '../support/launch.ts';
import { Desk } from './desk.ts';

/** In the page, once its source has been run there. */
declare const axe: { readonly run: (place: Document, options: RunOptions) => Promise<AxeResults> };

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Every kind of control is in one of these. */
const inOtherColours = [
  'pop-stack',
  'dial-transfer',
  'main-calls-live',
  'main-dial-pad',
  'main-first-start-pbx-wrong',
  'main-settings-quiet',
];
const contrastRules = { aa: ['color-contrast'], aaa: ['color-contrast', 'color-contrast-enhanced'] } as const;

/** What axe finds in a page: the rule, and the element that breaks it. */
const findings = (page: Page, options: RunOptions): Promise<readonly string[]> =>
  page.evaluate(async (chosen) => {
    const { violations } = await axe.run(document, chosen);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
  }, options);

/** What moves in a page, or would when it is used: by its class, with the seconds that it takes. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const longest = (seconds: string): number => Math.max(...seconds.split(',').map(parseFloat));
    const styled = [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part);
        const takes = Math.max(
          style.animationName === 'none' ? 0 : longest(style.animationDuration),
          style.transitionProperty === 'none' ? 0 : longest(style.transitionDuration),
          style.scrollBehavior === 'smooth' ? 1 : 0,
        );
        return takes > 0
          ? [`${element.tagName} ${element.classList.value} ${part ?? ''}: ${String(takes)} s`]
          : [];
      }),
    );
    const running = document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ id, timeline }) => `running: ${id} ${String(timeline?.currentTime)}`);
    return [...styled, ...running];
  });

describe('every window in every state', () => {
  let stage: Stage;
  let source: string;

  beforeAll(async () => {
    source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    stage = await Stage.open();
  });
  afterAll(async () => {
    await stage.close();
  });

  it.each(states.map((state) => [nameOf(state), state] as const))(
    '%s is without a finding of axe, in light, dark and high contrast',
    async (_, state) => {
      const { page } = stage;
      await stage.show(state);
      await page.evaluate(source);
      const level = state.window === 'pop' ? 'aaa' : 'aa';
      const enabled = Object.fromEntries(
        [...contrastRules[level], 'target-size'].map((rule) => [rule, { enabled: true }]),
      );
      await stage.wear(light);
      expect(await findings(page, { runOnly: tags, rules: enabled })).toEqual([]);
      for (const look of [light, dark, contrast]) {
        await stage.wear(look);
        expect(await findings(page, { runOnly: [...contrastRules[level]] }), look.name).toEqual([]);
      }
    },
  );

  it.each(states.map((state) => [nameOf(state), state] as const))(
    '%s is used by keyboard, and the focus is seen everywhere',
    async (_, state) => {
      await stage.show(state);
      await stage.wear(light);
      expect(await unreachable(stage.page)).toEqual([]);
    },
  );

  it.each(states.map((state) => [nameOf(state), state] as const))(
    '%s stands still where the system asks for less motion',
    async (_, state) => {
      await stage.show(state);
      expect(await moving(stage.page)).toEqual([]);
    },
  );

  it.each([
    ['pop-ringing', 'running'],
    ['main-first-start-pbx-trying', 'running'],
    ['dial-transfer', 'BUTTON'],
  ])('%s moves where it does not: %s', async (name, what) => {
    const state = states.find((each) => nameOf(each) === name);
    if (state === undefined) throw new Error('There is no such state.');
    await stage.show(state);
    await stage.page.emulateMedia({ reducedMotion: 'no-preference' });
    await until(`${what} to move`, async () =>
      (await moving(stage.page)).some((line) => line.startsWith(what)),
    );
    await stage.page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving(stage.page)).toEqual([]);
  });

  it.each(inOtherColours.map((name) => [name, states.find((state) => nameOf(state) === name)] as const))(
    '%s shows the focus in the dark, in high contrast and at 200 % as well',
    async (_, state) => {
      if (state === undefined) throw new Error('There is no such state.');
      await stage.show(state);
      for (const look of [dark, contrast, zoomed(light)]) {
        await stage.wear(look);
        expect(await unreachable(stage.page), look.name).toEqual([]);
      }
    },
  );
});

describe('a call that comes in', () => {
  it('is told to a screen reader, once, in a live region that stood in the page before', async () => {
    const pbx = await embeddedTestPbx();
    const desk = await Desk.connected(pbx);
    const region = await desk.pop.waitForSelector('[aria-live="assertive"]', { state: 'attached' });
    const said = await region.evaluateHandle((place) => {
      const lines: string[] = [place.textContent];
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const added of addedNodes) lines.push(added.textContent ?? '');
      }).observe(place, { childList: true, subtree: true });
      return lines;
    });
    await pbx.setPhone('1001', { kind: 'answers', after: 1500 });
    const call = await pbx.callFromOutside({ number: '0301234567', name: 'Zoë Müller', dialled: '5551001' });
    await desk.sees('Zoë Müller', 'Talking');
    await until('the words', async () => (await said.jsonValue()).length > 1);
    expect(await said.jsonValue()).toEqual(['', 'Incoming call from Zoë Müller, 0301234567']);
    await call.hangUp();
    await desk.close();
    await pbx.close();
  });
});

describe('a system that is set to less motion', () => {
  it('has a pop that stands still while the phone rings', async () => {
    const pbx = await embeddedTestPbx();
    await pbx.setPhone('1001', { kind: 'rings' });
    const desktop = await startDesktop();
    await desktop.session.write('home/.config/gtk-3.0/settings.ini', '[Settings]\ngtk-enable-animations=0\n');
    const tipring = await launchTipring({ desktop, config: await writeConfig(desktop, pbx) });
    const desk = new Desk(desktop, tipring, await tipring.pop());
    await desk.connected();
    // As the system has it; Playwright says that any motion will do.
    await desk.pop.emulateMedia({ reducedMotion: null });
    await pbx.callFrom('1000', '1001');
    await desk.sees('Anna Berg', 'Incoming call');
    expect(await moving(desk.pop)).toEqual([]);
    await desk.close();
    await pbx.close();
  });
});
