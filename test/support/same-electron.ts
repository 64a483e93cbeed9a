import { findRuntime } from '../../build/electron-runtime.ts';

/** Finds Electron once for all files of a test run. vitest: globalSetup. */
export const setup = async (): Promise<void> => {
  const { folder } = await findRuntime({ purpose: 'demo-or-test' });
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = folder;
};
