import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Bounds } from '../../main/desktop/pop-placement.ts';
import { until } from '../asterisk/until.ts';
import type { Desktop } from '../support/desktop.ts';
import { startElectronApp } from '../support/electron-app.ts';
import { launchTipring } from '../support/launch.ts';
import { bundle } from './bundle.ts';
import { own, secret, user } from './client.ts';
import { callOf, endOf } from './pop-call.ts';
import { ScriptedAmi } from './scripted-ami.ts';

/** Who is measured: Tipring, and two bare Electron windows that show the same card, or the caller as one line of text. */
export const candidateNames = ['tipring', 'bare-card', 'bare-line'] as const;
export type CandidateName = (typeof candidateNames)[number];

/** An app that shows a window when the PBX says that somebody calls. */
export interface Candidate {
  readonly ami: ScriptedAmi;
  readonly page: Page;
  /** Where its window comes up. */
  readonly place: Bounds;
  /** Takes the ended call off the window, where that does not happen by itself. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const repository = path.resolve(import.meta.dirname, '../..');

/** Writes the configuration that leads Tipring to a port, and returns its path. */
export const tipringConfig = async ({ session }: Desktop, port: number): Promise<string> => {
  const passwordFile = await session.write('bench.password', `${secret}\n`);
  return session.write(
    'bench.config.json',
    JSON.stringify({
      version: 1,
      pbx: { host: '127.0.0.1', port, user, passwordFile, dialect: 'yeastar-s' },
      phone: { extension: own, technology: 'PJSIP' },
    }),
  );
};

const dismissAll = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Dismiss' }).first().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    for (const button of document.querySelectorAll('button')) {
      if (button.textContent === 'Dismiss') button.click();
    }
  });
  await until('an empty pop', async () => (await page.getByRole('article').count()) === 0);
};

/** @returns also the card that its pop has ready for a call, HTML */
export const startTipring = async (desktop: Desktop): Promise<Candidate & { readonly card: string }> => {
  const ami = new ScriptedAmi();
  const config = await tipringConfig(desktop, await ami.listen());
  const tipring = await launchTipring({ desktop, config, heap: 'as-shipped' });
  const page = await tipring.pop();
  await until(
    'the link to the PBX',
    async () => (await tipring.tray.toolTip()).includes('Connected to'),
    30_000,
  );
  const card = await page.locator('#window').innerHTML();
  const clear = async (): Promise<void> => {
    await dismissAll(page);
    await desktop.notifications.closeAll();
  };
  // It has its place from the first time it is shown.
  await ami.send(callOf(0));
  await until('the pop', () => tipring.isVisible(page));
  const place = await tipring.app.bounds(page);
  await ami.send(endOf(0));
  await clear();
  return {
    ami,
    page,
    place,
    card,
    clear,
    close: async () => {
      await tipring.close();
      ami.close();
    },
  };
};

/**
 * Builds the bare Electron app into the desktop's folder: its windows `line.html` and, where a card is given,
 * `card.html`, in which the card waits as a template with Tipring's own style sheets.
 *
 * @param card what stands in Tipring's pop, HTML
 * @returns the app's folder
 */
export const buildBareApp = async ({ session }: Desktop, card: string | null): Promise<string> => {
  const source = path.join(import.meta.dirname, 'bare-window');
  const folder = path.join(session.folder, 'bare-window');
  await mkdir(folder);
  await bundle({ main: path.join(source, 'main.ts') }, folder);
  await bundle({ preload: path.join(source, 'preload.ts') }, folder, 'cjs');
  await copyFile(path.join(source, 'index.html'), path.join(folder, 'line.html'));
  await copyFile(path.join(repository, 'build/icons/tray-connectedPanel.png'), path.join(folder, 'tray.png'));
  const description = { name: 'bare-window', version: '1.0.0', type: 'module', main: 'main.mjs' };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(description));
  if (card === null) return folder;
  const assets = path.join(repository, 'out/renderer/assets');
  const styles = (await readdir(assets)).filter(
    (name) => name.endsWith('.css') && !/^(dial|settings)-/.test(name),
  );
  for (const name of styles) await copyFile(path.join(assets, name), path.join(folder, name));
  const links = styles.map((name) => `<link rel="stylesheet" href="${name}" />`).join('');
  const head = `<meta charset="utf-8" /><meta name="color-scheme" content="light dark" />${links}`;
  await writeFile(
    path.join(folder, 'card.html'),
    `<!doctype html><html><head>${head}</head><body><div id="window"></div><template>${card}</template></body></html>`,
  );
  return folder;
};

interface BareArguments {
  /** Of the PBX. */
  readonly port: number;
  readonly page: 'card.html' | 'line.html';
  /** Of its window, pixels. */
  readonly height: number;
  /** A folder for what Chromium writes. */
  readonly userData: string;
}

/** What the bare app is started with. */
export const bareArguments = ({ port, page, height, userData }: BareArguments): readonly string[] => [
  `--user-data-dir=${userData}`,
  `--bench-port=${port}`,
  `--bench-page=${page}`,
  `--bench-height=${height}`,
];

export interface BareOptions {
  readonly desktop: Desktop;
  /** Of the built app. */
  readonly folder: string;
  readonly page: 'card.html' | 'line.html';
  /** Of its window, pixels. */
  readonly height: number;
}

export const startBareWindow = async ({
  desktop,
  folder,
  page: file,
  height,
}: BareOptions): Promise<Candidate> => {
  const ami = new ScriptedAmi();
  const port = await ami.listen();
  const app = await startElectronApp({
    heap: 'as-shipped',
    desktop,
    folder,
    args: bareArguments({ port, page: file, height, userData: path.join(folder, `user-data-${file}`) }),
  });
  const page = await app.page(`file://${folder}/${file}`);
  await until('the bare window on the line', () => ami.isConnected);
  return {
    ami,
    page,
    place: await app.bounds(page),
    clear: () => Promise.resolve(),
    close: async () => {
      await app.close();
      ami.close();
    },
  };
};
