import { getConfig } from 'app-builder-lib/out/util/config/config.js';
import { expect, it } from 'vitest';
import { appUserModelId } from '../../../main/desktop/windows-identity.ts';

const config = await getConfig(process.cwd(), 'electron-builder.yml', null);

it('the installer of Windows marks its shortcut with the id that Tipring has while it runs', () => {
  expect(config.appId).toBe(appUserModelId);
  // Electron writes the activator into the shortcut of this name; a package of the Store would have to name it itself.
  expect(config.productName).toBe('Tipring');
  expect(config.win?.target).toBe('nsis');
  expect(config.nsis?.shortcutName).toBeUndefined();
});

it('macOS is told that Tipring lives in the menu bar, and that its notifications have buttons', () => {
  expect(config.mac?.extendInfo).toEqual({ LSUIElement: true, NSUserNotificationAlertStyle: 'alert' });
});
