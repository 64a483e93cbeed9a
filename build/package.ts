import { buildApplication, endWithReason } from './application.ts';
import { findRuntime } from './electron-runtime.ts';
import { packageApp } from './packager.ts';

// `npm run package`: the installers of this system in dist/; `npm run package -- --dir`: the unpacked app only.
try {
  const runtime = await findRuntime({ purpose: 'product' });
  await buildApplication();
  const files = await packageApp({ runtime, kind: process.argv.includes('--dir') ? 'folder' : 'installers' });
  for (const file of files) process.stdout.write(`${file}\n`);
} catch (error) {
  endWithReason(error);
}
