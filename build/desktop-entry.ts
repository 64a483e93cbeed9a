import { rm } from 'node:fs/promises';
import path from 'node:path';
import { LinuxTargetHelper } from 'app-builder-lib/out/targets/LinuxTargetHelper.js';
import { LinuxPackager } from 'electron-builder';
import type { AfterPackContext } from 'electron-builder';

/** Takes out of a copied runtime what only a bare Electron needs. electron-builder: afterExtract. */
export const removeDefaultApp = async ({ packager, appOutDir }: AfterPackContext): Promise<void> => {
  await rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), {
    recursive: true,
    force: true,
  });
  await rm(path.join(appOutDir, 'version'), { force: true });
};

/**
 * Lays the desktop entry that electron-builder otherwise writes into its installers beside the executable of an
 * unpacked app, so that this folder can be registered for tel: links where it lies. electron-builder: afterPack.
 */
export const addDesktopEntry = async ({ packager, appOutDir }: AfterPackContext): Promise<void> => {
  if (!(packager instanceof LinuxPackager)) return;
  const helper = new LinuxTargetHelper(packager);
  const command = `"${path.join(appOutDir, packager.executableName)}" %U`;
  const destination = path.join(appOutDir, `${helper.getDesktopFileName()}.desktop`);
  await helper.writeDesktopEntry(packager.platformSpecificBuildOptions, command, destination);
};
