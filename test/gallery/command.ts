/*
 * Pictures of every window in its states: `npx tsx test/gallery/command.ts [part of a name…]`
 * writes them to test-output/gallery. CHROMIUM names the browser, /usr/bin/chromium by default.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { contentSecurityPolicy, contentTypeOf } from '../../main/desktop/app-files.ts';
import { now } from './samples.ts';
import { diagnosticsStates } from './diagnostics-states.ts';
import { dialStates } from './dial-states.ts';
import { firstStartStates } from './first-start-states.ts';
import { mainStates } from './main-states.ts';
import { popStates } from './pop-states.ts';
import { settingsStates } from './settings-states.ts';
import type { State } from './state.ts';

const output = join(process.cwd(), 'test-output', 'gallery');
const built = join(process.cwd(), 'test-output', 'gallery-pages');
const origin = 'http://tipring.test';

interface Look {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly zoom?: number;
}

const looks: readonly Look[] = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'contrast', colorScheme: 'dark', forcedColors: 'active' },
  { name: 'zoom-200', colorScheme: 'light', zoom: 2 },
];

/** Content sizes of the windows, CSS pixels; the height of pop and dial follows their content. */
const sizes = {
  pop: { width: 440, height: 40 },
  dial: { width: 400, height: 40 },
  main: { width: 940, height: 700 },
} as const;

const servePages = async (page: Page): Promise<void> => {
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({
      body: await readFile(join(built, pathname)),
      headers: {
        'content-type': contentTypeOf(pathname),
        'content-security-policy': contentSecurityPolicy,
      },
    });
  });
};

/** Stands in for the preload script: one snapshot, and calls that answer what the state says. */
const preload = ({ snapshot, answers, language }: State): string => `
  const { snapshot, answers, language } = ${JSON.stringify({ snapshot, answers: answers ?? {}, language: language ?? 'en' })};
  const calls = new Proxy({}, {
    get: (_, name) => () =>
      answers[name] === 'never' ? new Promise(() => {}) : Promise.resolve(answers[name] ?? { ok: true, value: undefined }),
  });
  window.tipring = { snapshot: () => Promise.resolve({ number: 1, language, snapshot }), calls, onPush: () => {} };
`;

/** Takes one picture and returns what the page complained of. */
const take = async (browser: Browser, state: State, look: Look): Promise<readonly string[]> => {
  const zoom = look.zoom ?? 1;
  const { width, height } = {
    ...sizes[state.window],
    ...(state.width !== undefined && { width: state.width }),
  };
  const context = await browser.newContext({
    viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: look.colorScheme,
    forcedColors: look.forcedColors ?? 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.clock.setFixedTime(now);
  await servePages(page);
  await page.addInitScript({ content: preload(state) });
  await page.goto(`${origin}/${state.window}.html`);
  await page.locator('#window > *').first().waitFor();
  await state.act?.(page);
  // As high as the content, as main makes the pop and the dialling window; settings show all they have.
  const needed = await page.evaluate(() => {
    const settings = document.querySelector('.pages');
    const scrolls =
      settings === null ? 0 : window.innerHeight + settings.scrollHeight - settings.clientHeight;
    return Math.max(document.documentElement.scrollHeight, scrolls);
  });
  await page.setViewportSize({ width: Math.round(width / zoom), height: needed });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) complaints.push(`wider than its window by ${overflow} pixels`);
  await page.screenshot({
    path: join(output, `${state.window}-${state.name}-${look.name}.png`),
  });
  await context.close();
  return complaints;
};

const wanted = (name: string): boolean => {
  const parts = process.argv.slice(2);
  return parts.length === 0 || parts.some((part) => name.includes(part));
};

await build({
  configFile: false,
  root: 'renderer',
  base: './',
  publicDir: '../build/icons',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: built,
    emptyOutDir: true,
    rolldownOptions: { input: ['renderer/pop.html', 'renderer/dial.html', 'renderer/main.html'] },
  },
});
await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--font-render-hinting=none'],
});
for (const state of [
  ...popStates,
  ...dialStates,
  ...mainStates,
  ...firstStartStates,
  ...settingsStates,
  ...diagnosticsStates,
]) {
  for (const look of looks) {
    const name = `${state.window}-${state.name}-${look.name}`;
    if (!wanted(name)) continue;
    for (const complaint of await take(browser, state, look)) {
      console.error(`${name}: ${complaint}`);
      process.exitCode = 1;
    }
  }
}
await browser.close();
console.log(`The pictures are in ${output}.`);
