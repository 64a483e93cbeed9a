import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../main/desktop/app-files.ts';
import { desktopEntry, programFile } from '../../../main/desktop/desktop-entry.ts';
import { withoutMarkup } from '../../../main/linux/notification-text.ts';
import { popBounds, popWidth } from '../../../main/desktop/pop-placement.ts';

describe('the place of the pop', () => {
  const display = { x: 1920, y: 40, width: 1280, height: 984 };

  it('is the lower right corner of the display in use', () => {
    expect(popBounds(display, 120)).toEqual({
      x: 1920 + 1280 - popWidth - 16,
      y: 40 + 984 - 120 - 16,
      width: popWidth,
      height: 120,
    });
  });

  it('never leaves the display, however much there is to show', () => {
    const bounds = popBounds({ ...display, width: 300, height: 200 }, 900);
    expect(bounds).toEqual({ x: 1920, y: 40 + 16, width: 300, height: 168 });
  });
});

describe('app://', () => {
  const folder = '/opt/tipring/out/renderer';

  it.each([
    ['app://tipring/pop.html', `${folder}/pop.html`],
    ['app://tipring/assets/pop-1.js?x#y', `${folder}/assets/pop-1.js`],
    ['app://tipring/a/../dial.html', `${folder}/dial.html`],
  ])('%s is %s', (url, file) => {
    expect(fileOf(url, folder)).toBe(file);
  });

  it.each([
    'app://tipring/..%2fmain/main.js',
    'app://tipring/%2e%2e/%2e%2e/etc/passwd',
    'app://tipring/..%5c..%5cmain.js%00.html',
    'app://elsewhere/pop.html',
    'https://tipring/pop.html',
    'app://tipring/',
    'app://tipring/pop.html/',
    'app://tipring/settings.json',
  ])('%s is nothing', (url) => {
    expect(fileOf(url, folder)).toBeNull();
  });
});

describe('the desktop entry', () => {
  it('starts this very program with the link, whatever its path holds', () => {
    const entry = desktopEntry({ program: '/opt/my "apps"/tip$ring', args: ['/home/me/100%'] });
    expect(entry).toContain('Exec="/opt/my \\\\"apps\\\\"/tip\\\\$ring" "/home/me/100%%" %u\n');
  });

  it('names the file of an AppImage and not the folder it runs from', () => {
    const environment = { APPIMAGE: '/home/me/Tipring.AppImage', APPDIR: '/tmp/.mount_Tip' };
    expect(programFile('/tmp/.mount_Tip/tipring', environment)).toBe('/home/me/Tipring.AppImage');
    expect(programFile('/opt/Tipring/tipring', environment)).toBe('/opt/Tipring/tipring');
    expect(programFile('/opt/Tipring/tipring', {})).toBe('/opt/Tipring/tipring');
  });

  it('takes tel:, callto: and sip: links', () => {
    expect(desktopEntry({ program: 'tipring', args: [] })).toContain(
      'MimeType=x-scheme-handler/tel;x-scheme-handler/callto;x-scheme-handler/sip;\n',
    );
  });
});

describe('the body of a notification', () => {
  it('holds no markup, whatever a caller calls himself', () => {
    expect(withoutMarkup('<a href="http://x">030</a> & &lt;b&gt;')).toBe(
      '‹a href="http://x"›030‹/a› ＆ ＆lt;b＆gt;',
    );
  });
});
