import { describe, expect, it } from 'vitest';
import { copiedOf } from '../../../main/app/tray-calls.ts';
import { trayView } from '../../../main/app/tray-view.ts';
import type { MenuEntry, TrayState } from '../../../main/app/tray-view.ts';
import { controls } from '../../../shared/call-control.ts';
import type { HistoryEntry } from '../../../shared/history.ts';
import type { Call } from '../../../shared/call.ts';
import { Speaker } from '../../../shared/words/words.ts';
import { english } from '../../support/english.ts';
import { problem as told } from '../../../shared/problem.ts';

const problem = told('connection-refused', 'pbx:5038');
const idle: TrayState = {
  link: { kind: 'connected', pbx: 'Asterisk 22' },
  calls: [],
  control: { controls, consultation: null, parked: [] },
  colleagues: [{ name: 'Anna', number: '1000', line: 'free' }],
  lastDialled: null,
  recentTargets: ['1003'],
  earlier: { lastCalls: [], missed: 0, copied: { kind: 'none' } },
  quiet: { until: null, clickToDial: false, doNotDisturb: false },
  demoSteps: [],
};
const quietMenu = ['Quiet', '  For 30 minutes', '  For 1 hour', '  Until tomorrow, 8:00'];
const call = (kind: 'ringing' | 'talking' | 'calling', id = kind): Call => ({
  id,
  direction: 'incoming',
  party: { name: 'Björn & Söhne', number: '030123' },
  via: null,
  queue: null,
  trunk: null,
  startedAt: 0,
  phase: kind === 'talking' ? { kind, since: 0 } : { kind },
});
const labels = (entries: readonly MenuEntry[]): string[] =>
  entries.flatMap((entry) => {
    if (entry.kind === 'separator') return [];
    return entry.kind === 'submenu'
      ? [entry.label, ...labels(entry.entries).map((l) => `  ${l}`)]
      : [entry.label];
  });

describe('the tray', () => {
  it.each([
    ['not-set-up', { kind: 'not-set-up' }, []],
    ['not-set-up', { kind: 'needs-password', problem: null }, []],
    ['connecting', { kind: 'connecting' }, []],
    ['connected', { kind: 'connected', pbx: 'x' }, []],
    ['ringing', { kind: 'connected', pbx: 'x' }, [call('talking'), call('ringing')]],
    ['talking', { kind: 'connected', pbx: 'x' }, [call('talking')]],
    ['talking', { kind: 'connected', pbx: 'x' }, [call('calling')]],
    ['trouble', { kind: 'waiting', retryAt: 0, problem }, [call('talking')]],
    ['trouble', { kind: 'stopped', problem }, []],
  ] as const)('shows %s for %j', (icon, link, calls) => {
    expect(trayView(english, { ...idle, link, calls }).icon).toBe(icon);
  });

  it('offers to send a ringing call on: to a number, the last ones, colleagues', () => {
    expect(labels(trayView(english, { ...idle, calls: [call('ringing')] }).menu)).toEqual([
      'Connected to Asterisk 22',
      'Incoming call: Björn & Söhne (030123)',
      'Transfer to…',
      '  A number…',
      '  1003',
      '  Anna (1000), free',
      'To my voicemail',
      'Hang up',
      'Dial…',
      ...quietMenu,
      'Open Tipring',
      'Settings…',
      'Quit',
    ]);
  });

  it('says what each colleague’s line does where a call can be sent on', () => {
    const lines = ['free', 'ringing', 'busy', 'away', 'unknown'] as const;
    const colleagues = lines.map((line) => ({ name: 'Anna', number: '1000', line }));
    expect(labels(trayView(english, { ...idle, colleagues, calls: [call('talking')] }).menu)).toEqual(
      expect.arrayContaining(
        ['free', 'ringing', 'busy', 'away', 'not known'].map((words) => `  Anna (1000), ${words}`),
      ),
    );
  });

  it('offers to pick up what rings at a colleague, to fetch who is parked, and to dial again', () => {
    const busyOffice: TrayState = {
      ...idle,
      colleagues: [
        { name: 'Anna', number: '1000', line: 'ringing' },
        { name: 'Björn', number: '1002', line: 'busy' },
      ],
      control: { ...idle.control, parked: [{ space: '701', who: { name: 'Zoë', number: '0301234' } }] },
      lastDialled: { number: '030987654', form: 'written' },
    };
    expect(labels(trayView(english, busyOffice).menu)).toEqual([
      'Connected to Asterisk 22',
      'Pick up the call at Anna',
      'Fetch a parked call',
      '  701: Zoë (0301234)',
      'Dial…',
      'Redial 030987654',
      ...quietMenu,
      'Open Tipring',
      'Settings…',
      'Quit',
    ]);
    const mayOnlyLook = { ...busyOffice, control: { ...busyOffice.control, controls: [] } };
    expect(labels(trayView(english, mayOnlyLook).menu)).toEqual([
      'Connected to Asterisk 22',
      'Dial…',
      ...quietMenu,
      'Open Tipring',
      'Settings…',
      'Quit',
    ]);
  });

  it('offers to complete or to cancel while somebody is asked', () => {
    const consultation = { callId: 'talking', number: '1002', stage: 'talking' } as const;
    const asking = { ...idle, control: { ...idle.control, consultation }, calls: [call('talking')] };
    const offered = labels(trayView(english, asking).menu);
    expect(offered).toContain('Complete the transfer to 1002');
    expect(offered).toContain('Back to the caller');
    expect(offered).not.toContain('Transfer to…');
    expect(offered).not.toContain('Hang up');
  });

  it('offers no transfer while the far side is still being called', () => {
    expect(labels(trayView(english, { ...idle, calls: [call('calling')] }).menu)).not.toContain(
      'Transfer to…',
    );
  });

  it('offers to try again when the keychain was locked', () => {
    const locked = trayView(english, { ...idle, link: { kind: 'needs-password', problem } });
    expect(labels(locked.menu)).toContain('Connect now');
    expect(locked.tooltip).toContain('The PBX at pbx:5038 refused the connection.');
    const unknown = trayView(english, { ...idle, link: { kind: 'needs-password', problem: null } });
    expect(labels(unknown.menu)).not.toContain('Connect now');
  });

  it('offers the copied number by its name, the last calls and the missed ones', () => {
    const entry = (outcome: 'missed' | 'answered', number: string | null): HistoryEntry => ({
      id: 'a',
      direction: 'incoming',
      party: { name: 'Anna Berg', number },
      side: 'unknown',
      via: null,
      queue: null,
      trunk: null,
      startedAt: 0,
      ringSeconds: 5,
      talkSeconds: null,
      outcome: { kind: outcome },
      note: '',
      seen: false,
    });
    const earlier = {
      lastCalls: [entry('missed', '1000'), entry('answered', '*72030')],
      missed: 2,
      copied: { kind: 'number', number: '+4930555' } as const,
    };
    const view = trayView(english, { ...idle, earlier });
    expect(labels(view.menu)).toEqual([
      'Connected to Asterisk 22',
      'Dial…',
      'Dial the copied +4930555',
      '2 missed calls',
      'Last calls',
      '  Anna Berg (1000) · Missed call',
      '  Anna Berg (*72030) · Answered',
      ...quietMenu,
      'Open Tipring',
      'Settings…',
      'Quit',
    ]);
    expect([view.missed, view.tooltip]).toEqual([2, 'Tipring\nConnected to Asterisk 22\n2 missed calls']);
    // A number that makes the PBX do something is not called back by a click.
    expect(view.menu.flatMap((each) => (each.kind === 'submenu' ? each.entries : []))).toContainEqual({
      kind: 'text',
      label: 'Anna Berg (*72030) · Answered',
    });
    const unread = trayView(english, { ...idle, earlier: { ...earlier, copied: { kind: 'unread' } } });
    expect(labels(unread.menu)).toContain('Dial the copied number…');
    const down = trayView(english, { ...idle, earlier, link: { kind: 'stopped', problem } });
    expect(labels(down.menu)).not.toContain('Dial the copied +4930555');
  });

  it('writes every number as its country does, and dials it as it is', () => {
    const words = new Speaker().words({
      language: 'en',
      numbers: { country: 'DE', written: 'formatted' },
    });
    const number = '03012345678';
    const talking = { ...call('talking'), party: { name: null, number } };
    const { phase, ...common } = talking;
    const entry: HistoryEntry = {
      ...common,
      ...{ side: 'outside', ringSeconds: 5, talkSeconds: null, note: '', seen: true },
      outcome: { kind: 'transferred', to: number },
    };
    const view = trayView(words, {
      ...idle,
      calls: [{ ...talking, phase }],
      recentTargets: [number],
      colleagues: [{ name: 'Anna', number, line: 'free' }],
      control: { ...idle.control, parked: [{ space: '701', who: talking.party }] },
      lastDialled: { number, form: 'written' },
      earlier: { lastCalls: [entry], missed: 0, copied: { kind: 'number', number } },
    });
    expect(labels(view.menu).filter((label) => /\d{3}/.test(label))).toEqual([
      'Talking: 030 12345678',
      '  030 12345678',
      '  Anna (030 12345678), free',
      '  701: 030 12345678',
      'Redial 030 12345678',
      'Dial the copied 030 12345678',
      '  030 12345678 · Sent on to 030 12345678',
    ]);
    expect(view.tooltip).toContain('Talking: 030 12345678');
    const commands = view.menu
      .flatMap((each) => (each.kind === 'submenu' ? each.entries : [each]))
      .flatMap((each) => (each.kind === 'action' && 'number' in each.command ? [each.command.number] : []));
    expect(commands).toEqual([number, number, number, number]);
  });

  it('has one entry for several copied numbers, and none for a text without any', () => {
    expect(copiedOf(['1002'])).toEqual({ kind: 'number', number: '1002' });
    expect(copiedOf([])).toEqual({ kind: 'none' });
    const several = { ...idle.earlier, copied: copiedOf(['1002', '1003']) };
    expect(labels(trayView(english, { ...idle, earlier: several }).menu)).toContain(
      'Dial one of the copied numbers…',
    );
  });

  it('says why calls are quiet, until when, and ends it', () => {
    const quiet = { until: Date.UTC(2026, 2, 4, 14, 30), clickToDial: false, doNotDisturb: true };
    const view = trayView(english, { ...idle, quiet });
    const [until] = labels(view.menu).filter((label) => label.startsWith('Quiet until '));
    expect(until).toMatch(/^Quiet until \w{3}.* \d\d:30/);
    expect(labels(view.menu)).toEqual([
      'Connected to Asterisk 22',
      'Dial…',
      'The system is set to do not disturb',
      until,
      'End quiet now',
      ...quietMenu,
      'Open Tipring',
      'Settings…',
      'Quit',
    ]);
    expect(view.tooltip.split('\n')).toEqual([
      'Tipring',
      'Connected to Asterisk 22',
      'The system is set to do not disturb',
      until,
    ]);
  });

  it('offers no quiet time where Tipring is there for dialling alone, and says so', () => {
    const view = trayView(english, { ...idle, quiet: { ...idle.quiet, clickToDial: true } });
    expect(labels(view.menu)).toContain('Click to dial only: calls do not show');
    expect(labels(view.menu)).not.toContain('Quiet');
  });

  it('says what is wrong, and offers to connect at once', () => {
    const view = trayView(english, { ...idle, link: { kind: 'stopped', problem } });
    expect(view.tooltip).toContain('The PBX at pbx:5038 refused the connection.');
    expect(labels(view.menu)).toContain('Connect now');
    expect(view.menu.find((entry) => entry.kind === 'action' && entry.label === 'Dial…')).toMatchObject({
      enabled: false,
    });
  });
});
