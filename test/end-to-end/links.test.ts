import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk, pressAndClose } from './desk.ts';

describe('phone links of the desktop', () => {
  let pbx: TestPbx;
  let desk: Desk;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    // Whoever follows a link starts a program without further switches, so that root could not do it.
    desk = await Desk.connected(pbx, {}, { user: 'ordinary-user' });
  });
  afterAll(async () => {
    await desk.close();
    await pbx.close();
  });

  const openLink = (link: string) => desk.desktop.session.run('xdg-open', [link]);

  it('are opened with Tipring once the user has said so in the settings', async () => {
    await desk.tipring.tray.choose('Settings…');
    const settings = await desk.tipring.settingsWindow();
    await settings.getByRole('button', { name: 'Open phone links with Tipring' }).click();
    await until('Tipring as the program for tel:', async () => {
      const { stdout } = await desk.desktop.session.run('xdg-mime', [
        'query',
        'default',
        'x-scheme-handler/tel',
      ]);
      return stdout.toString().trim() === 'tipring.desktop';
    });
    await settings.locator('[data-opens="yes"]').waitFor();
    await settings.close();

    await openLink('tel:+49-30-901820');
    const dial = await desk.tipring.dialWindow();
    await dial.getByText('+49 30 901820').first().waitFor();
    await dial.getByText('A link wants to dial').waitFor();
    await pressAndClose(dial, 'Cancel');
  });

  it.each(['callto:1002', 'sip:1002@pbx.example'])('%s works alike', async (link) => {
    await openLink(link);
    const dial = await desk.tipring.dialWindow();
    await dial.getByText('1002', { exact: true }).first().waitFor();
    await pressAndClose(dial, 'Cancel');
  });

  it('that hold a star code are refused and say why', async () => {
    await openLink('tel:*21*5551234%23');
    const dial = await desk.tipring.dialWindow();
    await dial.getByText('It holds a star or hash code').waitFor();
    expect(await dial.getByRole('button', { name: 'Dial' }).count()).toBe(0);
    await pressAndClose(dial, 'Close');
  });
});

describe('the user’s session', () => {
  it('starts Tipring, without a window, once the user has said so in the settings', async () => {
    const pbx = await embeddedTestPbx();
    const desk = await Desk.connected(pbx, {}, { user: 'ordinary-user' });
    const { desktop, tipring } = desk;
    await tipring.tray.choose('Settings…');
    const settings = await tipring.settingsWindow();
    await settings.getByRole('button', { name: 'Start when I log in' }).click();
    await settings.locator('[data-starts="yes"]').waitFor();
    await tipring.close();

    // As the session does it; what it starts must not hold on to the test's own pipes.
    const entry = path.join(desktop.session.folder, 'home/.config/autostart/tipring.desktop');
    await desktop.session.output('sh', ['-c', 'gio launch "$0" >/dev/null 2>&1', entry]);
    const links = async () => (await tipring.log()).split('link: connected').length - 1;
    await until('the link of the new start', async () => (await links()) === 2, 30_000);
    const shown = await desktop.session.run('xdotool', ['search', '--onlyvisible', '--name', 'Tipring$']);
    expect(shown.stdout.toString()).toBe('');

    // It is the same Tipring: started once more, it opens the window, and ends itself.
    expect((await tipring.secondInstance()).code).toBe(0);
    await until('its window', async () => (await desktop.focusedWindow()).endsWith(' – Tipring'));
    await desk.close();
    await pbx.close();
  });
});

describe('a user who lets links dial at once', () => {
  it('gets no question, and the pop tells how it goes', async () => {
    const pbx = await embeddedTestPbx();
    const desk = await Desk.connected(pbx, { dialing: { links: 'always' } });
    await pbx.setPhone('1001', { kind: 'answers', after: 1000 });
    await pbx.setPhone('1002', { kind: 'answers', after: 300 });
    const { code } = await desk.tipring.secondInstance('tel:1002');
    expect(code).toBe(0);
    await desk.sees('Björn Čapek', 'Your phone is ringing');
    expect(desk.tipring.isOpen('dial')).toBe(false);
    await until(
      'both phones talking',
      async () => (await pbx.isTalking('1001')) && (await pbx.isTalking('1002')),
    );
    await desk.close();
    await pbx.close();
  });
});
