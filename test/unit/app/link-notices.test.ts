import { describe, expect, it } from 'vitest';
import { LinkNotices } from '../../../main/app/link-notices.ts';
import type { LinkState } from '../../../shared/link-state.ts';
import { problem } from '../../../shared/problem.ts';
import { english } from '../../support/english.ts';
import { FakeShell } from './fake-shell.ts';

const connected: LinkState = { kind: 'connected', pbx: 'Asterisk 22' };
const connecting: LinkState = { kind: 'connecting' };
const refused = (): LinkState => ({
  kind: 'stopped',
  problem: problem('login-rejected', 'desk', 'Authentication failed'),
});
const needsPassword: LinkState = { kind: 'needs-password', problem: null };

const desk = () => {
  const told: string[] = [];
  class ListeningShell extends FakeShell {
    override notify(notice: Parameters<FakeShell['notify']>[0]): void {
      super.notify(notice);
      told.push(notice.title);
    }
  }
  const shell = new ListeningShell();
  return { shell, told, notices: new LinkNotices({ shell, words: () => english }) };
};

describe('the notification of the link', () => {
  it('says once that the login was refused, opens the settings, and goes when the link is up again', () => {
    const { shell, told, notices } = desk();
    notices.update(connected);
    notices.update(refused());
    notices.update(refused());
    expect(told).toEqual(['The PBX refused the login of “desk”.']);
    expect([...shell.notices.values()]).toMatchObject([{ kind: 'standstill', opens: 'settings' }]);
    notices.update(connected);
    expect(shell.notices.size).toBe(0);
  });

  it('goes while it is tried again, and comes again when that is refused, too', () => {
    const { shell, told, notices } = desk();
    notices.update(refused());
    notices.update(connecting);
    expect(shell.notices.size).toBe(0);
    notices.update(refused());
    expect(told).toHaveLength(2);
  });

  it('is not made for what mends itself', () => {
    const { told, notices } = desk();
    notices.update(connecting);
    notices.update({ kind: 'waiting', retryAt: null, problem: problem('connection-lost', 'pbx:5038') });
    notices.update({ kind: 'waiting', retryAt: 1, problem: problem('unreachable', 'pbx:5038') });
    notices.update({ kind: 'not-set-up' });
    expect(told).toEqual([]);
  });

  it('asks for the password that no window asks for', () => {
    const { told, notices } = desk();
    notices.update(needsPassword);
    expect(told).toEqual(['The password is missing.']);
  });

  it('leaves asking for the password to the main window where that is open', () => {
    const { shell, told, notices } = desk();
    shell.open('main');
    notices.update(needsPassword);
    expect(told).toEqual([]);
  });

  it('goes when the main window comes up, and does not come again for the same', () => {
    const { shell, told, notices } = desk();
    notices.update(needsPassword);
    notices.seen(needsPassword);
    expect(shell.notices.size).toBe(0);
    notices.update(needsPassword);
    expect(told).toHaveLength(1);
  });
});
