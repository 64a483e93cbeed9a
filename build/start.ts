import { buildApplication, endWithReason } from './application.ts';
import { runCommand } from './command.ts';
import { findRuntime } from './electron-runtime.ts';
import { provideSystemPackages } from './system-packages.ts';

// `npm start -- ARGUMENTS`: Tipring from source for real use, with the official Electron only.
try {
  await provideSystemPackages(['electron']);
  const runtime = await findRuntime({ purpose: 'product' });
  await buildApplication();
  const { code } = await runCommand(runtime.executable, ['.', ...process.argv.slice(2)], { output: 'shown' });
  process.exitCode = code;
} catch (error) {
  endWithReason(error);
}
