import { rm } from 'node:fs/promises';
import path from 'node:path';
import { startDesktop } from '../test/support/desktop.ts';
import { launchTipring } from '../test/support/launch.ts';
import { buildApplication, endWithReason } from './application.ts';
import { runCommand } from './command.ts';
import { playStory } from './demo-story.ts';
import { findRuntime } from './electron-runtime.ts';
import { provideSystemPackages } from './system-packages.ts';

// `npm run demo`: Tipring with its embedded PBX. On a display it opens there; without one it plays its story on a
// display of its own and leaves pictures.

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const openOnDisplay = async (executable: string): Promise<void> => {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (sandbox.length > 0) say('Chromium has no sandbox for root, so it runs without.');
  say('The demo is open: look for Tipring in the tray. Its menu has calls under "Demo"; Ctrl+C ends it.');
  const args = [...sandbox, '.', '--demo', ...process.argv.slice(2)];
  process.exitCode = (await runCommand(executable, args, { output: 'shown' })).code;
};

const playWithoutDisplay = async (): Promise<void> => {
  const outputFolder = path.resolve('demo-output');
  await rm(outputFolder, { recursive: true, force: true });
  say('There is no display: the demo plays its story on one of its own.');
  const desktop = await startDesktop();
  try {
    const tipring = await launchTipring({ desktop, args: ['--demo', ...process.argv.slice(2)] });
    try {
      await playStory({ desktop, tipring, outputFolder, say });
    } catch (error) {
      await desktop.screenshot(path.join(outputFolder, 'failed.png'));
      const log = (await tipring.log()).trim().split('\n').slice(-10);
      say(`The demo failed (demo-output/failed.png). Tipring's log ends with:\n${log.join('\n')}`);
      throw error;
    } finally {
      await tipring.close();
    }
  } finally {
    await desktop.close();
  }
  say('The demo is over.');
};

try {
  const hasDisplay =
    process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  await provideSystemPackages(hasDisplay ? ['electron'] : ['electron', 'screen']);
  const runtime = await findRuntime({ purpose: 'demo-or-test' });
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.folder;
  await buildApplication();
  if (hasDisplay) await openOnDisplay(runtime.executable);
  else await playWithoutDisplay();
} catch (error) {
  endWithReason(error);
}
