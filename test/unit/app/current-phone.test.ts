import { describe, expect, it } from 'vitest';
import { CurrentPhone } from '../../../main/app/current-phone.ts';
import { PasswordKeeper } from '../../../main/passwords/password-keeper.ts';
import { Phone } from '../../../main/phone/phone.ts';
import { SettingsKeeper } from '../../../main/settings/settings-keeper.ts';
import { success } from '../../../shared/problem.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import { fakeClock } from '../ami/fake-clock.ts';
import { FakeLink } from '../phone/fake-link.ts';

const setUp: Settings = {
  ...defaultSettings,
  pbx: { ...defaultSettings.pbx, host: 'pbx', user: 'desk' },
  phone: { ...defaultSettings.phone, extension: '1001' },
};

/** A link whose goodbye takes as long as the test says. */
class SlowLink extends FakeLink {
  readonly #goodbye: Promise<void>;

  constructor(goodbye: Promise<void>) {
    super();
    this.#goodbye = goodbye;
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.#goodbye;
  }
}

const desk = () => {
  let letGo: () => void = () => undefined;
  const goodbye = new Promise<void>((resolve) => (letGo = resolve));
  const links: SlowLink[] = [];
  const settings = new SettingsKeeper(
    { read: () => ({ settings: setUp, notice: null }), write: () => success(undefined) },
    null,
  );
  const phone = new CurrentPhone({
    settings,
    passwords: new PasswordKeeper(
      [],
      { read: () => null, account: () => null, write: () => undefined },
      'secret',
    ),
    createPhone: (current, secret) =>
      new Phone({
        settings: current,
        secret,
        createLink: () => {
          const link = new SlowLink(goodbye);
          links.push(link);
          return link;
        },
        clock: fakeClock(),
        newId: () => `id${String(links.length)}`,
        log: () => undefined,
        record: () => undefined,
      }),
    log: () => undefined,
  });
  return {
    phone,
    settings,
    links,
    letGo: () => {
      letGo();
    },
  };
};

describe('the phone of the settings', () => {
  it('is let go of at once when it is replaced, however long the PBX takes to say goodbye', async () => {
    const { phone, links, letGo } = desk();
    await phone.restart();
    await links[0]?.connect();
    expect(phone.link.kind).toBe('connected');
    const restarted = phone.restart();
    expect([phone.link.kind, phone.phone]).toEqual(['connecting', null]);
    letGo();
    await restarted;
    expect(links).toHaveLength(2);
  });

  it('is one, however often it is asked for at the same time', async () => {
    const { phone, links, letGo } = desk();
    await phone.restart();
    const restarts = [phone.restart(), phone.restart(), phone.restart()];
    letGo();
    await Promise.all(restarts);
    expect(links).toHaveLength(2);
  });

  it('is not made anew before the old one has said goodbye, however quickly it is asked for again', async () => {
    const { phone, links, letGo } = desk();
    await phone.restart();
    const first = phone.restart();
    // Time enough for a second one that would not wait.
    await new Promise((resolve) => setImmediate(resolve));
    const second = phone.restart();
    await new Promise((resolve) => setImmediate(resolve));
    expect(links).toHaveLength(1);
    letGo();
    await Promise.all([first, second]);
    expect(links).toHaveLength(2);
  });

  it('is gone for good when the settings are emptied while an earlier change is on its way', async () => {
    const { phone, settings, links, letGo } = desk();
    await phone.restart();
    const first = phone.restart();
    settings.save(defaultSettings);
    const second = phone.restart();
    letGo();
    await Promise.all([first, second]);
    expect(links).toHaveLength(1);
    expect(phone.link).toEqual({ kind: 'not-set-up' });
  });
});
