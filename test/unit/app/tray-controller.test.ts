import { describe, expect, it } from 'vitest';
import { DialPlanner } from '../../../main/app/dial-planner.ts';
import { TrayController } from '../../../main/app/tray-controller.ts';
import type { MenuEntry } from '../../../main/app/tray-view.ts';
import { SettingsKeeper } from '../../../main/settings/settings-keeper.ts';
import { controls } from '../../../shared/call-control.ts';
import type { NumberToDial } from '../../../shared/number-to-dial.ts';
import { failure, problem, success } from '../../../shared/problem.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { english } from '../../support/english.ts';
import { FakeShell } from './fake-shell.ts';

/** The tray of a system that tells when its menu is opened, as Windows and macOS do. */
const desk = () => {
  const shell = new FakeShell();
  const done: (NumberToDial | string)[] = [];
  const note =
    (what: string) =>
    (asked = ''): void => {
      done.push(`${what} ${asked}`.trim());
    };
  const settings = new SettingsKeeper(
    { read: () => ({ settings: defaultSettings, notice: null }), write: () => success(undefined) },
    null,
  );
  const planner = new DialPlanner({ settings, systemCountry: 'DE' });
  const tray = new TrayController(
    {
      phone: {
        link: { kind: 'connected', pbx: 'Asterisk 22' },
        calls: [],
        control: { controls, consultation: null, parked: [] },
        lineOf: () => 'free',
        phone: null,
        restart: () => Promise.resolve(),
      },
      shell,
      settings,
      words: () => english,
      history: { lastCalls: () => [], missedUnseen: 0 },
      recentTargets: { read: () => [], add: note('target') },
      lastDialled: { read: () => null, write: () => undefined },
      trayMenu: 'tells-opening',
      demoSteps: [],
      playDemoStep: note('demo'),
    },
    {
      pop: { show: () => false },
      dial: {
        numbersIn: (text) => planner.numbersIn(text),
        call: (number) => done.push(number),
        askText: note('ask about'),
        askNumber: note('ask'),
        askTransfer: note('ask where to'),
        redial: note('redial'),
        fetch: note('fetch'),
        pickUp: note('pick up'),
        transfer: () => Promise.resolve(failure(problem('not-connected'))),
      },
      quiet: {
        view: { until: null, clickToDial: false, doNotDisturb: false },
        begin: note('quiet'),
        end: note('end quiet'),
      },
      openMain: note('open'),
    },
  );
  const opened = async (): Promise<readonly MenuEntry[]> => (await tray.menuOpens()).menu;
  return { shell, tray, opened, done };
};

/** The entry on what was copied. */
const aboutCopied = (menu: readonly MenuEntry[]) =>
  menu.find((entry) => entry.kind === 'action' && entry.label.includes('copied'));

describe('the number that was copied, in the menu of the tray', () => {
  it('is named when the menu opens, and dialled when it is chosen', async () => {
    const { shell, tray, opened, done } = desk();
    shell.copied = 'Zoë: +49 (30) 901820';
    const entry = aboutCopied(await opened());
    expect(entry).toMatchObject({ label: 'Dial the copied +4930901820' });
    if (entry?.kind === 'action') tray.choose(entry.command);
    expect(done).toEqual([{ kind: 'call', number: '+4930901820', form: 'written' }]);
  });

  it('is the one of the moment, each time the menu opens', async () => {
    const { shell, opened } = desk();
    shell.copied = '1002';
    expect(aboutCopied(await opened())).toMatchObject({ label: 'Dial the copied 1002' });
    shell.copied = 'Dear Anna,';
    expect(aboutCopied(await opened())).toBeUndefined();
  });

  it('is asked for where several were copied', async () => {
    const { shell, tray, opened, done } = desk();
    shell.copied = 'Zoë 030 901820, Anna 030 901821';
    const entry = aboutCopied(await opened());
    expect(entry).toMatchObject({ label: 'Dial one of the copied numbers…' });
    if (entry?.kind === 'action') tray.choose(entry.command);
    await Promise.resolve();
    expect(done).toEqual(['ask about Zoë 030 901820, Anna 030 901821']);
  });
});
