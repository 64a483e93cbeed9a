import { describe, expect, it } from 'vitest';
import { CallNotices } from '../../../main/app/call-notices.ts';
import { controls } from '../../../shared/call-control.ts';
import type { ControlState } from '../../../shared/call-control.ts';
import type { Call } from '../../../shared/call.ts';
import { Speaker, wordsIn } from '../../../shared/words/words.ts';
import type { Words } from '../../../shared/words/words.ts';
import { FakeShell } from './fake-shell.ts';

const everything: ControlState = { controls, consultation: null, parked: [] };
const call = (phase: Call['phase'], party: Call['party'] = { name: 'Anna Berg', number: '1000' }): Call => ({
  id: 'a',
  direction: 'incoming',
  party,
  via: null,
  queue: null,
  trunk: null,
  startedAt: 0,
  phase,
});
const ringing: Call['phase'] = { kind: 'ringing' };
const missed: Call['phase'] = { kind: 'ended', at: 1, talkedSince: null, outcome: { kind: 'missed' } };
const answered: Call['phase'] = { kind: 'talking', since: 1 };

const desk = (words: Words = wordsIn('en')) => {
  const told: string[] = [];
  class ListeningShell extends FakeShell {
    override notify(notice: Parameters<FakeShell['notify']>[0]): void {
      super.notify(notice);
      told.push(notice.title);
    }
  }
  const shell = new ListeningShell();
  const notices = new CallNotices({ shell, words: () => words });
  const update = (...calls: readonly Call[]): void => {
    notices.update(calls, everything);
  };
  const labels = (): readonly string[] => shell.notices.get('a')?.actions.map(({ label }) => label) ?? [];
  return { shell, notices, update, told, labels };
};

describe('the notification of a call', () => {
  it('has what can be done with the call, and nothing that may not be done', () => {
    const { update, labels, notices } = desk();
    update(call(ringing));
    expect(labels()).toEqual(['Transfer to…', 'To my voicemail', 'Hang up']);
    notices.update([call(ringing)], { ...everything, controls: ['hang-up'] });
    expect(labels()).toEqual(['Hang up']);
  });

  it('is replaced when the name of the caller comes late, and not told twice', () => {
    const { update, told } = desk();
    update(call(ringing, { name: null, number: '1000' }));
    update(call(ringing));
    update(call(ringing));
    expect(told).toEqual(['1000 is calling', 'Anna Berg is calling']);
  });

  it('writes the numbers of the caller and of the line as their country does', () => {
    const numbers = { country: 'DE', written: 'formatted' } as const;
    const { update, told, shell } = desk(new Speaker().words({ language: 'en', numbers }));
    update(call(ringing, { name: null, number: '+442079460018' }));
    update({ ...call(ringing, { name: 'Anna Berg', number: '+442079460018' }), via: '03012345678' });
    expect(told).toEqual(['+44 20 7946 0018 is calling', 'Anna Berg is calling']);
    expect(shell.notices.get('a')?.body).toBe('+44 20 7946 0018 · on 030 12345678');
  });

  it('goes when the call is answered', () => {
    const { update, shell } = desk();
    update(call(ringing));
    update(call(answered));
    expect(shell.notices.size).toBe(0);
  });

  it('goes when the call that rings is lost from sight', () => {
    const { update, shell } = desk();
    update(call(ringing));
    update();
    expect(shell.notices.size).toBe(0);
  });

  it('of a missed call offers to call back, and stays after the call has left the pop', () => {
    const { update, shell, labels } = desk();
    update(call(ringing));
    update(call(missed));
    update();
    expect(shell.notices.get('a')).toMatchObject({ kind: 'missed', title: 'Missed call from Anna Berg' });
    expect(labels()).toEqual(['Call back']);
  });

  it.each(['*72030123456', 'anonymous', null])('of a missed call from %s offers no call back', (number) => {
    const { update, labels } = desk();
    update(call(missed, { name: 'X', number }));
    expect(labels()).toEqual([]);
  });

  it('of a missed call goes when it was seen, and does not come again', () => {
    const { update, shell, notices } = desk();
    update(call(missed));
    notices.seen('a');
    update(call(missed));
    expect(shell.notices.size).toBe(0);
  });

  it('of every missed call goes when all were seen; one that rings stays', () => {
    const { update, shell, notices } = desk();
    update(call(missed), { ...call(missed), id: 'b' }, { ...call(ringing), id: 'c' });
    notices.allSeen();
    expect([...shell.notices.keys()]).toEqual(['c']);
  });
});
