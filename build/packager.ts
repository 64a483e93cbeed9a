import path from 'node:path';
import { LinuxPackager, build } from 'electron-builder';
import type { AfterPackContext } from 'electron-builder';
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

/** What a packaging run has made. */
export interface Packaged {
  /** The program of the unpacked app. */
  readonly executable: string;
  /** The installers; none for a folder. */
  readonly installers: readonly string[];
}

const executableOf = ({ packager, appOutDir }: AfterPackContext): string => {
  const { productFilename } = packager.appInfo;
  if (packager instanceof LinuxPackager) return path.join(appOutDir, packager.executableName);
  return process.platform === 'darwin'
    ? path.join(appOutDir, `${productFilename}.app`, 'Contents', 'MacOS', productFilename)
    : path.join(appOutDir, `${productFilename}.exe`);
};

/**
 * Packages the app that is built in `out/`, for the system this runs on.
 *
 * @throws electron-builder's own errors
 */
export const packageApp = async (order: PackageOrder): Promise<Packaged> => {
  const isFolder = order.kind === 'folder';
  let executable = '';
  const installers = await build({
    publish: 'never',
    ...(isFolder ? { dir: true } : {}),
    config: {
      extends: 'electron-builder.yml',
      electronDist: order.runtime.folder,
      electronVersion: order.runtime.version,
      afterExtract: removeDefaultApp,
      afterPack: async (context) => {
        executable = executableOf(context);
        if (isFolder) await addDesktopEntry(context);
      },
      ...(order.outputFolder === undefined ? {} : { directories: { output: order.outputFolder } }),
    },
  });
  return { executable, installers };
};
