import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../main/desktop/app-files.ts';
import {
  autostartEntry,
  desktopEntry,
  programFile,
  startsAutomatically,
} from '../../../main/desktop/desktop-entry.ts';
import { withoutMarkup } from '../../../main/linux/notification-text.ts';
import { Hotkey } from '../../../main/desktop/hotkeys.ts';
import {
  anchorOf,
  displayFor,
  displayNames,
  inCorner,
  popBounds,
} from '../../../main/desktop/pop-placement.ts';
import { readSelection } from '../../../main/desktop/selection.ts';
import { windowLook } from '../../../main/desktop/window-looks.ts';
import { featuresWith, hotkeyTextOf, placingOf } from '../../../main/desktop/window-system.ts';
import { corners } from '../../../shared/corner.ts';

describe('the place of the pop', () => {
  const display = { x: 1920, y: 40, width: 1280, height: 984 };
  const size = { width: 420, height: 120 };

  it.each([
    ['bottom-right', 1920 + 1280 - 420 - 16, 40 + 984 - 120 - 16],
    ['bottom-left', 1920 + 16, 40 + 984 - 120 - 16],
    ['top-right', 1920 + 1280 - 420 - 16, 40 + 16],
    ['top-left', 1920 + 16, 40 + 16],
  ] as const)('is the %s corner of the display', (corner, x, y) => {
    expect(popBounds(display, size, inCorner(corner))).toEqual({ x, y, ...size });
  });

  it('never leaves the display, however much there is to show', () => {
    const bounds = popBounds(
      { ...display, width: 300, height: 200 },
      { ...size, height: 900 },
      inCorner('top-left'),
    );
    expect(bounds).toEqual({ x: 1920, y: 40 + 16, width: 300, height: 168 });
  });

  const area = fc.record({
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
    width: fc.integer({ min: 320, max: 5000 }),
    height: fc.integer({ min: 240, max: 3000 }),
  });
  const sizes = fc.record({
    width: fc.integer({ min: 100, max: 420 }),
    height: fc.integer({ min: 40, max: 900 }),
  });
  const anchors = fc.record({
    corner: fc.constantFrom(...corners),
    x: fc.integer({ min: 0, max: 6000 }),
    y: fc.integer({ min: 0, max: 6000 }),
  });

  it('that was remembered is wholly on whatever display there is now', () => {
    fc.assert(
      fc.property(area, sizes, anchors, (workArea, need, anchor) => {
        const { x, y, width, height } = popBounds(workArea, need, anchor);
        expect(x).toBeGreaterThanOrEqual(workArea.x);
        expect(y).toBeGreaterThanOrEqual(workArea.y);
        expect(x + width).toBeLessThanOrEqual(workArea.x + workArea.width);
        expect(y + height).toBeLessThanOrEqual(workArea.y + workArea.height);
      }),
    );
  });

  it('that it was dragged to is the place where it comes up again', () => {
    fc.assert(
      fc.property(area, sizes, anchors, (workArea, need, anchor) => {
        const dropped = popBounds(workArea, need, anchor);
        expect(popBounds(workArea, need, anchorOf(workArea, dropped))).toEqual(dropped);
      }),
    );
  });
});

describe('the displays', () => {
  const bounds = { x: 0, y: 0, width: 1920, height: 1080 };

  it('have names that tell them apart', () => {
    expect(
      displayNames([
        { label: 'Dell', bounds },
        { label: '', bounds },
        { label: 'Dell', bounds },
      ]),
    ).toEqual(['Dell 1920 × 1080', '1920 × 1080', 'Dell 1920 × 1080 (2)']);
  });

  const there = { names: ['laptop', 'left', 'right'], primary: 0, withMouse: 2 };

  it.each([
    ['where the mouse is', 'in-use', null, 'right'],
    ['where the mouse is, wherever it was dragged', 'in-use', 'left', 'right'],
    ['the main one', 'primary', null, 'laptop'],
    ['the one that it was dragged to from the main one', 'primary', 'left', 'left'],
    ['the one that is named', 'left', null, 'left'],
    ['the one that it was dragged to from the named one', 'left', 'laptop', 'laptop'],
    ['the one with the mouse while the named one is not connected', 'beamer', null, 'right'],
    ['the named one while the one that it was dragged to is not connected', 'left', 'beamer', 'left'],
    ['the main one while the one that it was dragged to is not connected', 'primary', 'beamer', 'laptop'],
  ])('show the pop on %s', (_which, wanted, dragged, shown) => {
    expect(there.names[displayFor(there, wanted, dragged)]).toBe(shown);
  });
});

describe('a window of Tipring', () => {
  const at = (
    environment: Readonly<Record<string, string>>,
    electron: string,
    switches: Readonly<Record<string, string>> = {},
  ) =>
    placingOf({
      platform: 'linux',
      environment,
      electron,
      switchValue: (name) => switches[name] ?? '',
    });
  const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' };

  it.each([
    ['on X11', at({ XDG_SESSION_TYPE: 'x11' }, '45.4.1'), 'free'],
    ['on Wayland', at(wayland, '45.4.1'), 'by-the-system'],
    ['on Wayland through XWayland', at(wayland, '45.4.1', { 'ozone-platform': 'x11' }), 'free'],
    ['on Wayland with an Electron that goes through XWayland', at(wayland, '33.4.11'), 'free'],
    [
      'on Wayland where that is asked for',
      at(wayland, '33.4.11', { 'ozone-platform-hint': 'auto' }),
      'by-the-system',
    ],
    ['on X11 where either is asked for', at({}, '33.4.11', { 'ozone-platform-hint': 'auto' }), 'free'],
  ])('%s is placed', (_where, placing, expected) => {
    expect(placing).toBe(expected);
  });

  it('is placed by Tipring on every other system', () => {
    expect(
      placingOf({ platform: 'win32', environment: wayland, electron: '45.4.1', switchValue: () => '' }),
    ).toBe('free');
  });
});

describe('the hotkey', () => {
  const keyboard = (taken: readonly string[]) => {
    const own = new Map<string, () => void>();
    return {
      own,
      register: (accelerator: string, pressed: () => void) => {
        if (taken.includes(accelerator)) return false;
        own.set(accelerator, pressed);
        return true;
      },
      unregister: (accelerator: string) => void own.delete(accelerator),
    };
  };

  it('is changed for another, and switched off', () => {
    const keys = keyboard([]);
    const hotkey = new Hotkey(keys, () => undefined, 'works');
    hotkey.use('Control+Alt+P');
    hotkey.use('Control+Alt+O');
    expect([[...keys.own.keys()], hotkey.state]).toEqual([['Control+Alt+O'], 'works']);
    hotkey.use('');
    expect([[...keys.own.keys()], hotkey.state]).toEqual([[], 'off']);
  });

  it('that another program has is refused, and asked for again when the settings are saved', () => {
    const taken = ['Control+Alt+P'];
    const hotkey = new Hotkey(keyboard(taken), () => undefined, 'works');
    hotkey.use('Control+Alt+P');
    expect(hotkey.state).toBe('refused');
    taken.pop();
    hotkey.use('Control+Alt+P');
    expect(hotkey.state).toBe('works');
  });
});

describe('the hotkey on Wayland', () => {
  it('is no more than asked for, until it is pressed', () => {
    const own = new Map<string, () => void>();
    let times = 0;
    const keys = {
      register: (accelerator: string, pressed: () => void) => own.set(accelerator, pressed).has(accelerator),
      unregister: (accelerator: string) => void own.delete(accelerator),
    };
    const hotkey = new Hotkey(keys, () => (times += 1), 'asked-for');
    hotkey.use('Control+Alt+P');
    expect(hotkey.state).toBe('asked-for');
    hotkey.leave('Control+Alt+P');
    expect([...own.keys()]).toEqual(['Control+Alt+P']);
    own.get('Control+Alt+P')?.();
    expect([hotkey.state, times]).toEqual(['works', 1]);
    hotkey.leave('Control+Alt+O');
    expect([hotkey.state, own.size]).toEqual(['off', 0]);
  });

  it('is asked for with what else is switched on in Chromium', () => {
    const hotkeys = 'GlobalShortcutsPortal,GlobalShortcutsPortalPreferredTrigger';
    expect(featuresWith('')).toBe(hotkeys);
    expect(featuresWith('UseOzonePlatform,WaylandWindowDecorations')).toBe(
      `UseOzonePlatform,WaylandWindowDecorations,${hotkeys}`,
    );
    expect(featuresWith(hotkeys)).toBe(hotkeys);
  });
});

describe('the hotkey for dialling', () => {
  it.each([
    ['on X11', 'linux', 'free', 'selected'],
    ['on Wayland', 'linux', 'by-the-system', 'copied'],
    ['on Windows', 'win32', 'free', 'copied'],
    ['on macOS', 'darwin', 'free', 'copied'],
  ] as const)('%s takes what the system shows', (_where, platform, placing, text) => {
    expect(hotkeyTextOf(platform, placing)).toBe(text);
  });
});

describe('what is selected', () => {
  it('is read in the way of every Electron', async () => {
    const other = (name?: 'selection') => (name === 'selection' ? 'selected' : 'copied');
    expect(await readSelection({ readText: other })).toBe('selected');
    const selection = { readText: () => Promise.resolve('selected') };
    expect(await readSelection({ selection, readText: () => 'copied' })).toBe('selected');
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

  it('starts with the session unless the desktop has switched it off, or it is of another program', () => {
    const start = { program: '/opt/Tipring/tipring', args: ['--hidden'] };
    const entry = autostartEntry(start);
    expect(entry).toContain('Exec="/opt/Tipring/tipring" "--hidden"\n');
    expect(startsAutomatically(entry, start)).toBe(true);
    expect(startsAutomatically(`${entry}Hidden=false\n`, start)).toBe(true);
    expect(startsAutomatically(`${entry}Hidden=true\n`, start)).toBe(false);
    expect(startsAutomatically(`${entry}X-GNOME-Autostart-enabled=false\n`, start)).toBe(false);
    expect(startsAutomatically(entry, { ...start, program: '/home/me/Tipring.AppImage' })).toBe(false);
    expect(startsAutomatically('', start)).toBe(false);
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

describe('the kind of the pop’s window', () => {
  it('is a panel on macOS, where a click on any other window makes its app the active one', () => {
    expect(windowLook('pop', 'darwin').type).toBe('panel');
    expect(windowLook('main', 'darwin').type).toBeUndefined();
  });

  it.each(['linux', 'win32'])('is left to the window manager on %s', (platform) => {
    expect(windowLook('pop', platform).type).toBeUndefined();
  });
});
