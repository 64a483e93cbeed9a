import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedPbx } from '../../main/embedded-pbx/embedded-pbx.ts';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import { launchTipring } from '../support/launch.ts';
import { Desk } from './desk.ts';

const refusal = 'refused the login of “desk”';
const missing = 'The password is missing.';

describe('a PBX that refuses the login while Tipring runs', () => {
  it('is told of by one notification, which opens the settings and goes when the link is up again', async () => {
    const pbx = new EmbeddedPbx();
    const { port } = await pbx.listen();
    const desk = await Desk.connected({ name: 'pbx', host: '127.0.0.1', amiPort: port, ...pbx.desk });
    const { notifications } = desk.desktop;
    const displayed = async (): Promise<number> =>
      (await notifications.list()).filter(
        ({ summary, state }) => summary.includes(refusal) && state === 'displayed',
      ).length;

    await pbx.close();
    // The same PBX with another password.
    const changed = new EmbeddedPbx();
    await changed.listen(port);
    await notifications.displayed(refusal);
    // Nothing was said of the connection that was lost before.
    expect((await notifications.list()).map(({ summary }) => summary)).toHaveLength(1);
    expect(desk.tipring.isOpen('main')).toBe(false);

    await desk.tipring.tray.choose('Connect now');
    await until('the refusal told anew', async () => (await notifications.list()).length === 2);
    expect(await displayed()).toBe(1);

    await changed.close();
    await pbx.listen(port);
    await desk.tipring.tray.choose('Connect now');
    await desk.connected();
    await until('the end of the notification', async () => (await displayed()) === 0);

    await pbx.close();
    await changed.listen(port);
    await notifications.click(refusal);
    await desk.tipring.settingsWindow();
    await desk.close();
    await changed.close();
  });
});

describe('a password that is asked for at every start', () => {
  let desktop: Desktop;
  let config: string;

  beforeAll(async () => {
    desktop = await startDesktop();
    config = await desktop.session.write(
      'config.json',
      JSON.stringify({
        version: 1,
        pbx: { host: '127.0.0.1', port: 1, user: 'desk' },
        phone: { extension: '1001', technology: 'PJSIP' },
      }),
    );
  });
  afterAll(() => desktop.close());

  it('is asked for by a notification where Tipring starts hidden', async () => {
    const tipring = await launchTipring({ desktop, config, args: ['--hidden'] });
    const { id } = await desktop.notifications.displayed(missing);
    expect(tipring.isOpen('main')).toBe(false);
    await tipring.secondInstance();
    await tipring.settingsWindow();
    await until('the end of the notification', async () =>
      (await desktop.notifications.list()).some((each) => each.id === id && each.state === 'closed'),
    );
    await tipring.close();
  });

  it('is asked for by the window alone where that opens', async () => {
    await desktop.notifications.closeAll();
    const before = (await desktop.notifications.list()).length;
    const tipring = await launchTipring({ desktop, config });
    await tipring.settingsWindow();
    await tipring.close();
    expect(await desktop.notifications.list()).toHaveLength(before);
  });
});
