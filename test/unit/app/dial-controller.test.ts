import { describe, expect, it } from 'vitest';
import { DialController } from '../../../main/app/dial-controller.ts';
import { SettingsKeeper } from '../../../main/settings/settings-keeper.ts';
import { controls } from '../../../shared/call-control.ts';
import type { Call } from '../../../shared/call.ts';
import type { Control } from '../../../shared/call-control.ts';
import type { DialProgress } from '../../../shared/ipc.ts';
import type { LinkState } from '../../../shared/link-state.ts';
import type { NumberToDial } from '../../../shared/number-to-dial.ts';
import { failure, problem, success } from '../../../shared/problem.ts';
import type { Settings } from '../../../shared/settings.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { call } from '../history/desk.ts';
import { FakeShell } from './fake-shell.ts';
import { english } from '../../support/english.ts';
import { sentence } from '../../../shared/sentence.ts';

const notRegistered = problem('own-phone-unreachable', 'PJSIP/1001');

const done = () => Promise.resolve(success(sentence('back-with-caller')));

const desk = (
  links: 'ask' | 'always' = 'ask',
  link: LinkState = { kind: 'connected', pbx: 'x' },
  dialing: Partial<Settings['dialing']> = {},
  allowed: readonly Control[] = controls,
  calls: readonly Call[] = [],
) => {
  const shell = new FakeShell();
  const dialled: string[] = [];
  const transferred: string[] = [];
  const targets: string[] = [];
  const last: NumberToDial[] = [];
  let tell: (progress: DialProgress) => void = () => undefined;
  const dial = new DialController({
    shell,
    words: () => english,
    systemCountry: '',
    settings: new SettingsKeeper(
      {
        read: () => ({
          settings: {
            ...defaultSettings,
            colleagues: [{ name: 'Anna', number: '1000' }],
            numbers: { country: 'DE', written: 'formatted' },
            dialing: { ...defaultSettings.dialing, ...dialing, links },
          },
          notice: null,
        }),
        write: () => success(undefined),
      },
      null,
    ),
    recentTargets: { read: () => targets, add: (number) => targets.unshift(number) },
    lastDialled: { read: () => last[0] ?? null, write: (number) => last.unshift(number) },
    phone: {
      link,
      calls,
      control: { controls: allowed, consultation: null, parked: [] },
      lineOf: () => 'ringing',
      phone: {
        dial: (number, onProgress) => {
          dialled.push(number);
          tell = onProgress;
          return done();
        },
        transfer: (_callId, number, way) => {
          transferred.push(way === 'blind' ? number : `${way ?? ''} ${number}`);
          return Promise.resolve(
            number === '404' ? failure(notRegistered) : success(sentence('transfer-rings', number)),
          );
        },
        pickUp: (number, onProgress) => {
          dialled.push(`pick up ${number}`);
          tell = onProgress;
          return done();
        },
        fetch: (space, onProgress) => {
          dialled.push(`fetch ${space}`);
          tell = onProgress;
          return done();
        },
        ...{ completeTransfer: done, cancelTransfer: done, toVoicemail: done, park: done, callMe: done },
        hangUp: () => Promise.resolve(success(undefined)),
        forget: () => undefined,
        retainEnded: () => undefined,
        releaseEnded: () => undefined,
      },
    },
  });
  return {
    shell,
    dial,
    dialled,
    transferred,
    targets,
    tell: (progress: DialProgress) => {
      tell(progress);
    },
  };
};

describe('a link from outside', () => {
  it('asks before it dials', async () => {
    const { shell, dial, dialled } = desk();
    dial.openLink('tel:+49-30-1234');
    expect(shell.isOpen('dial')).toBe(true);
    expect(dial.snapshot().purpose).toEqual({
      kind: 'confirm-link',
      number: '+49301234',
      source: 'tel:+49-30-1234',
    });
    expect(dialled).toEqual([]);
    await dial.handlers.dial({ number: '+49301234', form: 'written' });
    expect(dialled).toEqual(['+49301234']);
  });

  it('dials at once where the user has said so, without a window', () => {
    const { shell, dial, dialled } = desk('always');
    dial.openLink('tel:1002');
    expect(dialled).toEqual(['1002']);
    expect(shell.isOpen('dial')).toBe(false);
  });

  it('that is clicked twice rings the own phone once', async () => {
    const { dial, dialled, tell } = desk('always');
    dial.openLink('tel:1002');
    dial.openLink('tel:1002');
    await dial.handlers.dial({ number: '1002', form: 'written' });
    expect(dialled).toEqual(['1002']);
    tell({ kind: 'failed', problem: notRegistered });
    dial.openLink('tel:1002');
    expect(dialled).toEqual(['1002', '1002']);
  });

  it('that has started Tipring asks, because the PBX is not there yet', () => {
    const { shell, dial, dialled } = desk('always', { kind: 'connecting' });
    dial.openLink('tel:1002');
    expect(dialled).toEqual([]);
    expect(dial.snapshot().purpose).toMatchObject({ kind: 'confirm-link', number: '1002' });
    expect(shell.isOpen('dial')).toBe(true);
  });

  it('with a star code is refused and says why, even where links dial at once', () => {
    const { shell, dial, dialled } = desk('always');
    dial.openLink('tel:*21*5551234%23');
    expect(dialled).toEqual([]);
    expect(shell.isOpen('dial')).toBe(true);
    expect(dial.snapshot().purpose).toMatchObject({
      kind: 'refused-link',
      problem: { code: 'link-feature-code' },
    });
  });
});

describe('the rules of dialling', () => {
  const outside = { outsideLine: '0', plus: 'written-out' } as const;
  const connected = { kind: 'connected', pbx: 'x' } as const;

  it('apply to what is typed, to links, to the other windows, and anew when it is dialled again', async () => {
    const { dial, dialled, tell } = desk('always', connected, outside);
    const over = () => {
      tell({ kind: 'done', sentence: sentence('back-with-caller') });
    };
    await dial.handlers.dial({ number: '+49 30 901820', form: 'written' });
    over();
    expect(dial.snapshot().lastDialled).toEqual({ number: '+4930901820', form: 'written' });
    dial.redial();
    over();
    dial.openLink('tel:+442079460018');
    over();
    dial.dialNow({ number: '030 901820', form: 'written' });
    over();
    dial.call({ number: '1000', form: 'written' });
    expect(dialled).toEqual(['0030901820', '0030901820', '000442079460018', '0030901820', '1000']);
  });

  it('are told before anything is dialled', () => {
    const { dial, dialled } = desk('ask', connected, outside);
    expect(dial.handlers.previewDial({ number: '+49 30 901820', form: 'written', by: null })).toEqual(
      success({
        number: '0030901820',
        why: [sentence('dial-plus-became', '+49', '0'), sentence('dial-outside-line', '0')],
      }),
    );
    expect(dial.handlers.previewDial({ number: 'Anna', form: 'written', by: null })).toMatchObject({
      ok: false,
    });
    expect(dialled).toEqual([]);
  });

  it('leave alone what stands in the history as it was dialled, and when that is dialled again', () => {
    const { dial, dialled, tell } = desk('ask', connected, { ...outside, outsideLine: '9' });
    dial.dialNow({ number: '9112', form: 'dialled' });
    tell({ kind: 'done', sentence: sentence('back-with-caller') });
    dial.redial();
    expect(dialled).toEqual(['9112', '9112']);
    expect(dial.handlers.previewDial({ number: '99112345', form: 'dialled', by: null })).toEqual(
      success({ number: '99112345', why: [sentence('dial-again')] }),
    );
  });

  it('apply to whom a call is sent on to, but not to whose mailbox', async () => {
    const { dial, transferred, targets } = desk('ask', connected, outside);
    await dial.handlers.transfer({ callId: 'call', number: '+49 30 901820', way: 'blind' });
    await dial.handlers.transfer({ callId: 'call', number: '030 901820', way: 'consult' });
    await dial.handlers.transfer({ callId: 'call', number: '20015', way: 'voicemail' });
    expect(transferred).toEqual(['0030901820', 'consult 0030901820', 'voicemail 20015']);
    expect(targets).toEqual(['20015', '030901820', '+4930901820']);
  });

  it('are tried before they are saved', () => {
    const { dial } = desk('ask', connected, outside);
    const { dialing, numbers } = defaultSettings;
    const replacements = [{ match: 'begins' as const, from: '+49', to: '0' }];
    const by = { dialing: { ...dialing, replacements }, numbers, colleagues: [] };
    expect(dial.handlers.previewDial({ number: '+49 30 901820', form: 'written', by })).toEqual(
      success({ number: '030901820', why: [sentence('dial-beginning-became', '+49', '0')] }),
    );
  });

  it('do not let the own phone ring twice for a link that is clicked twice', () => {
    const { dial, dialled } = desk('always', connected, outside);
    dial.openLink('tel:+4930901820');
    dial.openLink('tel:+4930901820');
    expect(dialled).toEqual(['0030901820']);
  });
});

describe('a text from elsewhere', () => {
  it('with one number asks whether to call it, and dials nothing by itself', () => {
    const { shell, dial, dialled } = desk('always');
    dial.askText('Please call 030 901820 today');
    expect(shell.isOpen('dial')).toBe(true);
    expect(dial.snapshot().purpose).toEqual({ kind: 'confirm-link', number: '030901820', source: null });
    expect(dialled).toEqual([]);
  });

  it('with several lets one be chosen, colleagues’ extensions too', () => {
    const { dial } = desk();
    dial.askText('Anna (1000) or 030 901820');
    expect(dial.snapshot().purpose).toEqual({ kind: 'dial', found: ['1000', '030901820'] });
  });

  it.each(['Dear Anna,', '*21*030901820#', ''])('such as %j lets a number be typed', (text) => {
    const { dial } = desk();
    dial.askText(text);
    expect(dial.snapshot().purpose).toEqual({ kind: 'dial', found: [] });
  });
});

describe('the dialling window', () => {
  it('refuses what is not a number and dials nothing', async () => {
    const { dial, dialled } = desk();
    expect(await dial.handlers.dial({ number: 'hello\r\nAction: Command', form: 'written' })).toMatchObject({
      ok: false,
    });
    expect(dialled).toEqual([]);
  });

  it('follows the call until the pop takes over', async () => {
    const { shell, dial, tell } = desk();
    dial.askNumber();
    await dial.handlers.dial({ number: '1002', form: 'written' });
    expect(dial.snapshot().progress).toEqual({ kind: 'own-phone-ringing', number: '1002' });
    tell({ kind: 'calling', number: '1002' });
    expect(shell.isOpen('dial')).toBe(false);
  });

  it('comes back to say that it failed', () => {
    const { shell, dial, tell } = desk('always');
    dial.openLink('tel:1002');
    tell({ kind: 'failed', problem: notRegistered });
    expect(shell.isOpen('dial')).toBe(true);
    expect(dial.snapshot().progress).toEqual({ kind: 'failed', problem: notRegistered });
  });

  it('tells of an earlier call by a notification when it is open for another', async () => {
    const { shell, dial, tell } = desk();
    dial.askNumber();
    await dial.handlers.dial({ number: '1002', form: 'written' });
    dial.askTransfer('call');
    tell({ kind: 'failed', problem: notRegistered });
    expect(dial.snapshot().progress).toEqual({ kind: 'idle' });
    expect(shell.notices.get('problem-own-phone-unreachable')).toMatchObject({
      title: 'The PBX cannot reach your phone.',
    });
  });
});

describe('a number dialled from the main window', () => {
  it('is answered with why nothing can be dialled while the PBX is not there', () => {
    const { shell, dial, dialled } = desk('ask', { kind: 'connecting' });
    expect(dial.dialNow({ number: '1002', form: 'written' })).toEqual(failure(problem('not-connected')));
    expect(dial.pickUpNow('1002')).toEqual(failure(problem('not-connected')));
    expect(dialled).toEqual([]);
    expect(shell.isOpen('dial')).toBe(false);
  });

  it('is answered with the right that the account lacks', () => {
    const { dial, dialled } = desk('ask', { kind: 'connected', pbx: 'x' }, {}, ['hang-up']);
    expect(dial.dialNow({ number: '1002', form: 'written' })).toEqual(
      failure(problem('permission-denied', 'Originate', 'originate')),
    );
    expect(dialled).toEqual([]);
  });
});

describe('a transfer', () => {
  it('is remembered when it worked, and told when it did not', async () => {
    const { dial, transferred, targets } = desk();
    expect(await dial.transfer('call', '1002', 'blind')).toEqual(success(sentence('transfer-rings', '1002')));
    expect(await dial.transfer('call', '404', 'blind')).toEqual(failure(notRegistered));
    expect(transferred).toEqual(['1002', '404']);
    expect(targets).toEqual(['1002']);
  });

  it('to the caller themself is refused, but not to the caller’s mailbox', async () => {
    const talking = call('call', { kind: 'talking', since: 0 }, { party: { name: 'Anna', number: '1000' } });
    const { dial, transferred } = desk('ask', { kind: 'connected', pbx: 'x' }, {}, controls, [talking]);
    for (const way of ['blind', 'consult'] as const)
      expect(await dial.transfer('call', '1000', way)).toEqual(
        failure(problem('transfer-to-caller', '1000')),
      );
    await dial.transfer('call', '1000', 'voicemail');
    expect(transferred).toEqual(['voicemail 1000']);
  });

  it('cleans up the number, and goes the way that was chosen', async () => {
    const { dial, transferred } = desk();
    await dial.handlers.transfer({ callId: 'call', number: '10 02', way: 'consult' });
    await dial.handlers.transfer({ callId: 'call', number: '1003', way: 'voicemail' });
    expect(transferred).toEqual(['consult 1002', 'voicemail 1003']);
  });
});

describe('the last number', () => {
  it('is dialled again, from the tray and from the list', async () => {
    const { dial, dialled } = desk();
    dial.redial();
    expect(dialled).toEqual([]);
    await dial.handlers.dial({ number: '030 1234', form: 'written' });
    expect(dial.snapshot().lastDialled).toEqual({ number: '0301234', form: 'written' });
    dial.pickUp('1002');
    dial.redial();
    expect(dialled).toEqual(['0301234', 'pick up 1002', '0301234']);
  });
});

describe('a call elsewhere', () => {
  it('is taken without a window, unless it fails', () => {
    const { shell, dial, dialled, tell } = desk();
    dial.pickUp('1002');
    expect(dialled).toEqual(['pick up 1002']);
    tell({ kind: 'own-phone-ringing', number: '1002' });
    expect(shell.isOpen('dial')).toBe(false);
    tell({ kind: 'failed', problem: notRegistered });
    expect(shell.isOpen('dial')).toBe(true);
    expect(dial.snapshot().progress).toEqual({ kind: 'failed', problem: notRegistered });
    dial.fetch('701');
    expect(dialled).toEqual(['pick up 1002', 'fetch 701']);
  });

  it('is taken once, however often it is asked for', async () => {
    const { dial, dialled } = desk();
    await dial.handlers.pickUp({ number: '1002' });
    await dial.handlers.pickUp({ number: '1002' });
    expect(dialled).toEqual(['pick up 1002']);
  });

  it('shows in the list of colleagues by the state of their lines', () => {
    expect(desk().dial.snapshot().colleagues).toEqual([{ name: 'Anna', number: '1000', line: 'ringing' }]);
  });
});
