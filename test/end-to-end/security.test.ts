import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { until } from '../asterisk/until.ts';
import { embeddedTestPbx } from '../support/embedded-test-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { Desk } from './desk.ts';

const bridge = z.object({ calls: z.array(z.string()), node: z.boolean() });

describe("Tipring's windows", () => {
  let pbx: TestPbx;
  let desk: Desk;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
    desk = await Desk.connected(pbx);
  });
  afterAll(async () => {
    await desk.close();
    await pbx.close();
  });

  it('have no Node, and only the calls of their own', async () => {
    const seen = bridge.parse(
      await desk.pop.evaluate(() => ({
        calls: Object.keys(window.tipring.calls),
        node: 'require' in window || 'process' in window || 'Buffer' in window,
      })),
    );
    expect(seen).toEqual({
      calls: [
        ...['hangUp', 'openTransfer', 'toVoicemail', 'park', 'fetch', 'completeTransfer', 'cancelTransfer'],
        ...[
          'copyNumber',
          'dismiss',
          'hide',
          'look',
          'takeKeyboard',
          'giveKeyboardBack',
          'note',
          'drag',
          'fit',
        ],
      ],
      node: false,
    });
  });

  it('answer a wrong argument with a refusal, as a value', async () => {
    const answers = await desk.pop.evaluate(async () => {
      const call = (argument: unknown): Promise<unknown> =>
        Promise.resolve(Reflect.apply(window.tipring.calls.hangUp, undefined, [argument]));
      return [await call({ callId: 7 }), await call('x'), await call({ callId: 'a', more: 1 })];
    });
    expect(answers).toHaveLength(3);
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, problem: { code: 'call-refused' } });
  });

  it('refuse to go elsewhere, to open windows and to ask for permissions', async () => {
    const before = desk.pop.url();
    await desk.pop.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await until('the refusal', async () => (await desk.tipring.log()).includes('Refused to leave the page.'));
    expect(await desk.pop.evaluate(() => window.open('https://example.com/'))).toBeNull();
    expect(await desk.pop.evaluate(() => Notification.requestPermission())).toBe('denied');
    expect(desk.pop.url()).toBe(before);
    expect(desk.tipring.app.playwright.windows()).toHaveLength(1);
  });

  it('run no script but their own, and load nothing from elsewhere', async () => {
    const [script, markup, image] = await desk.pop.evaluate(async () => {
      const refused = (attempt: () => void): string => {
        try {
          attempt();
          return 'allowed';
        } catch (error) {
          return error instanceof TypeError ? 'refused' : 'failed otherwise';
        }
      };
      const loading = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          if (event.effectiveDirective === 'img-src') resolve('refused');
        });
      });
      const element = document.createElement('script');
      const picture = document.createElement('img');
      picture.src = 'https://example.com/x.png';
      return [
        refused(() => {
          element.setAttribute('src', 'https://example.com/x.js');
        }),
        refused(() => {
          document.body.innerHTML = '<p>markup</p>';
        }),
        await loading,
      ];
    });
    expect([script, markup, image]).toEqual(['refused', 'refused', 'refused']);
  });

  it('never try what their own policy forbids', async () => {
    await desk.tipring.tray.choose('Settings…');
    const main = await desk.tipring.settingsWindow();
    await desk.tipring.tray.choose('Dial…');
    for (const page of [main, await desk.tipring.dialWindow(), desk.pop]) {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.reload();
      await page.locator('#window > *').first().waitFor({ state: 'attached' });
      expect(errors).toEqual([]);
    }
  });

  it('are served from app:// with nothing outside their folder', async () => {
    const fetched = await desk.tipring.app.playwright.evaluate(async ({ session }) => {
      const status = async (url: string): Promise<number> => (await session.defaultSession.fetch(url)).status;
      return [
        await status('app://tipring/pop.html'),
        await status('app://tipring/..%2fmain/main.js'),
        await status('app://tipring/%2e%2e/preload/preload.cjs'),
        await status('app://elsewhere/pop.html'),
      ];
    });
    expect(fetched).toEqual([200, 404, 404, 404]);
  });
});
