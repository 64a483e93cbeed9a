import { buildApplication, endWithReason } from './application.ts';
import { findRuntime } from './electron-runtime.ts';
import { packageApp } from './packager.ts';

// `npm run package`: the installers of this system in dist/; `npm run package -- --dir`: the unpacked app only.
try {
  const runtime = await findRuntime({ purpose: 'product' });
  await buildApplication();
  const kind = process.argv.includes('--dir') ? 'folder' : 'installers';
  const { executable, installers } = await packageApp({ runtime, kind });
  for (const file of [executable, ...installers]) process.stdout.write(`${file}\n`);
} catch (error) {
  endWithReason(error);
}
