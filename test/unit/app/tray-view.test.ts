import { describe, expect, it } from 'vitest';
import { trayView } from '../../../main/app/tray-view.ts';
import type { MenuEntry, TrayState } from '../../../main/app/tray-view.ts';
import type { Call } from '../../../shared/call.ts';

const problem = { code: 'refused', what: 'Nobody answers at pbx.', why: '', next: '' };
const idle: TrayState = {
  link: { kind: 'connected', pbx: 'Asterisk 22' },
  calls: [],
  colleagues: [{ name: 'Anna', number: '1000' }],
  recentTargets: ['1003'],
  demoSteps: [],
};
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
    expect(trayView({ ...idle, link, calls }).icon).toBe(icon);
  });

  it('offers to send a ringing call on: to a number, the last ones, colleagues', () => {
    expect(labels(trayView({ ...idle, calls: [call('ringing')] }).menu)).toEqual([
      'Connected to Asterisk 22',
      'Incoming call: Björn & Söhne (030123)',
      'Transfer to…',
      '  A number…',
      '  1003',
      '  Anna (1000)',
      'Hang up',
      'Dial…',
      'Settings…',
      'Quit',
    ]);
  });

  it('offers no transfer while the far side is still being called', () => {
    expect(labels(trayView({ ...idle, calls: [call('calling')] }).menu)).not.toContain('Transfer to…');
  });

  it('offers to try again when the keychain was locked', () => {
    const locked = trayView({ ...idle, link: { kind: 'needs-password', problem } });
    expect(labels(locked.menu)).toContain('Connect now');
    const unknown = trayView({ ...idle, link: { kind: 'needs-password', problem: null } });
    expect(labels(unknown.menu)).not.toContain('Connect now');
  });

  it('says what is wrong, and offers to connect at once', () => {
    const view = trayView({ ...idle, link: { kind: 'stopped', problem } });
    expect(view.tooltip).toContain('Nobody answers at pbx.');
    expect(labels(view.menu)).toContain('Connect now');
    expect(view.menu.find((entry) => entry.kind === 'action' && entry.label === 'Dial…')).toMatchObject({
      enabled: false,
    });
  });
});
