import { build } from 'electron-builder';
import { addDesktopEntry, removeDefaultApp } from './desktop-entry.ts';
import type { Runtime } from './electron-runtime.ts';

/** One packaging run. */
export interface PackageOrder {
  readonly runtime: Runtime;
  /** `folder`: the unpacked app only. `installers`: the packages of this system, as electron-builder.yml names them. */
  readonly kind: 'folder' | 'installers';
  /** Where the packages go; `dist/` when absent. */
  readonly outputFolder?: string;
}

/**
 * Packages the app that is built in `out/`, for the system this runs on.
 *
 * @returns the files that were made; empty for a folder
 * @throws electron-builder's own errors
 */
export const packageApp = (order: PackageOrder): Promise<readonly string[]> =>
  build({
    publish: 'never',
    ...(order.kind === 'folder' ? { dir: true } : {}),
    config: {
      ...(order.kind === 'folder' ? { afterPack: addDesktopEntry } : {}),
      extends: 'electron-builder.yml',
      electronDist: order.runtime.folder,
      electronVersion: order.runtime.version,
      afterExtract: removeDefaultApp,
      ...(order.outputFolder === undefined ? {} : { directories: { output: order.outputFolder } }),
    },
  });
