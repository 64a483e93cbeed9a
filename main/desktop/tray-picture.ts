import type { TrayIcon } from '../app/tray-view.ts';

/**
 * The file of an icon as this system's tray wants it. macOS takes black on clear and colours it itself, the panels of
 * Linux show it larger; both find the picture of the screen's scale by the ending of its name. Of the sizes in the one
 * file for Windows the system takes that of its scale: of pictures Electron would hand it the smallest, to be blown up.
 * Source: Electron, Tray and nativeImage.
 */
export const trayPicture = (icon: TrayIcon, platform: NodeJS.Platform): string => {
  switch (platform) {
    case 'darwin':
      return `tray-${icon}Template.png`;
    case 'win32':
      return `tray-${icon}.ico`;
    default:
      return `tray-${icon}Panel.png`;
  }
};
