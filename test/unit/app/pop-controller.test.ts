import { describe, expect, it } from 'vitest';
import { PopController } from '../../../main/app/pop-controller.ts';
import { QuietCalls } from '../../../main/quiet/quiet-calls.ts';
import type { Call } from '../../../shared/call.ts';
import type { Placing } from '../../../shared/ipc.ts';
import { success } from '../../../shared/problem.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { EarlierCalls } from '../../../shared/history.ts';
import { FakeShell } from './fake-shell.ts';
import { english } from '../../support/english.ts';

const incoming = (id: string, phase: Call['phase']): Call => ({
  id,
  direction: 'incoming',
  party: { name: 'Anna Berg', number: '1000' },
  via: null,
  queue: null,
  trunk: null,
  startedAt: 0,
  phase,
});
const missed: Call['phase'] = { kind: 'ended', at: 1, talkedSince: null, outcome: { kind: 'missed' } };
const answered: Call['phase'] = { kind: 'ended', at: 1, talkedSince: 0, outcome: { kind: 'answered' } };

const desk = (placing: Placing = 'free') => {
  const shell = new FakeShell();
  shell.placing = placing;
  const fetched: string[] = [];
  let calls: readonly Call[] = [];
  const quiet = new QuietCalls();
  const quietNumbers = new Set<string>();
  let settings = defaultSettings;
  const notes = new Map<string, string>();
  const earlier = new Map<string, EarlierCalls>();
  const pop = new PopController({
    shell,
    words: () => english,
    phone: {
      link: { kind: 'connected', pbx: 'x' },
      get calls() {
        return calls;
      },
      control: { controls: [], consultation: null, parked: [{ space: '701', who: null }] },
      lineOf: () => 'unknown',
      phone: null,
    },
    quiet: {
      update: (now) => {
        quiet.update(now, ({ party }) => quietNumbers.has(party.number ?? ''));
      },
      has: (id) => quiet.has(id),
      show: () => {
        quiet.show();
      },
    },
    settings: {
      get effective() {
        return { settings, locked: [] };
      },
    },
    history: {
      lastCallsWith: (number) => earlier.get(number) ?? null,
      noteOn: (id) => notes.get(id) ?? '',
      setNote: (id, note) => notes.set(id, note),
    },
    askTransfer: () => undefined,
    fetch: (space) => fetched.push(space),
  });
  const now = (...next: readonly Call[]): void => {
    calls = next;
    pop.update();
  };
  const set = (change: Partial<Settings>): void => {
    settings = { ...settings, ...change };
  };
  return { shell, pop, now, fetched, quietNumbers, set, notes, earlier };
};

describe('the pop', () => {
  it('tells the main window whether it is there, and which calls it is for, the quiet ones too', () => {
    const { pop, now, quietNumbers } = desk();
    expect(pop.view).toEqual({ is: 'hidden', calls: [] });
    now(incoming('a', { kind: 'ringing' }));
    expect(pop.view).toEqual({ is: 'shown', calls: ['a'] });
    pop.hide();
    expect(pop.view).toEqual({ is: 'hidden', calls: ['a'] });
    now();
    quietNumbers.add('1000');
    now(incoming('b', { kind: 'ringing' }));
    expect(pop.view).toEqual({ is: 'hidden', calls: ['b'] });
    pop.show();
    expect(pop.view).toEqual({ is: 'shown', calls: ['b'] });
  });

  it('fetches a parked call while it waits, and says so when it does not', async () => {
    const { pop, now, fetched } = desk();
    const parked = (at: string) =>
      incoming('a', { kind: 'ended', at: 2, talkedSince: 1, outcome: { kind: 'parked', at } });
    now(parked('701'));
    expect(await pop.handlers.fetch({ callId: 'a' })).toMatchObject({ ok: true });
    now(parked('702'));
    expect(await pop.handlers.fetch({ callId: 'a' })).toMatchObject({ ok: false });
    expect(fetched).toEqual(['701']);
  });

  it('neither comes nor notifies for a quiet call, missed or not, and shows it when it is asked for', () => {
    const { shell, pop, now, quietNumbers } = desk();
    quietNumbers.add('1000');
    now(incoming('a', { kind: 'ringing' }));
    now(incoming('a', missed));
    expect([shell.popShown, shell.notices.size]).toEqual([0, 0]);
    const other = { ...incoming('b', { kind: 'ringing' }), party: { name: null, number: '1002' } };
    now(incoming('a', missed), other);
    expect(pop.snapshot().calls.map(({ id }) => id)).toEqual(['b']);
    expect([...shell.notices.keys()]).toEqual(['b']);
    pop.show();
    expect(pop.snapshot().calls.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('goes, and the notification with it, when calls become quiet while the phone rings', () => {
    const { shell, now, quietNumbers } = desk();
    now(incoming('a', { kind: 'ringing' }));
    expect([shell.popVisible, shell.notices.size]).toEqual([true, 1]);
    quietNumbers.add('1000');
    now(incoming('a', { kind: 'ringing' }));
    expect([shell.popVisible, shell.notices.size]).toEqual([false, 0]);
    quietNumbers.clear();
    now(incoming('a', { kind: 'ringing' }));
    expect([shell.popVisible, shell.notices.size]).toEqual([true, 1]);
  });

  it('is shown once for a call and goes when the call has left', () => {
    const { shell, now } = desk();
    now(incoming('a', { kind: 'ringing' }));
    now(incoming('a', { kind: 'talking', since: 1 }));
    now(incoming('a', answered));
    expect([shell.popShown, shell.popVisible]).toEqual([1, true]);
    now();
    expect(shell.popVisible).toBe(false);
  });

  it('stays hidden when the user hid it, until something new happens', () => {
    const { shell, pop, now } = desk();
    now(incoming('a', { kind: 'ringing' }));
    void pop.handlers.hide(undefined);
    now(incoming('a', { kind: 'ringing' }));
    expect(shell.popVisible).toBe(false);
    now(incoming('a', { kind: 'ringing' }), incoming('b', { kind: 'ringing' }));
    expect(shell.popVisible).toBe(true);
    void pop.handlers.hide(undefined);
    now(incoming('a', missed), incoming('b', missed));
    expect(shell.popVisible).toBe(false);
    pop.show();
    expect(shell.popVisible).toBe(true);
  });

  it('shows what Tipring dialled, and not what was dialled on the handset', () => {
    const { shell, pop, now } = desk();
    const outgoing = (id: string, phase: Call['phase']): Call => ({
      ...incoming(id, phase),
      direction: 'outgoing',
    });
    now(outgoing('handset', { kind: 'calling' }));
    expect(shell.popVisible).toBe(false);
    now(outgoing('handset', { kind: 'calling' }), outgoing('link', { kind: 'own-phone-ringing' }));
    now(outgoing('handset', { kind: 'talking', since: 1 }), outgoing('link', { kind: 'calling' }));
    expect(pop.snapshot().calls.map(({ id }) => id)).toEqual(['link']);
  });

  it('leaves a dialled call to the dialling window until the own phone is lifted', () => {
    const { shell, pop, now } = desk();
    const dialled = (phase: Call['phase']): Call => ({ ...incoming('d', phase), direction: 'outgoing' });
    const failed: Call['phase'] = {
      ...{ kind: 'ended', at: 1, talkedSince: null },
      outcome: { kind: 'failed', why: 'own-phone-unreachable' },
    };
    shell.open('dial');
    now(dialled({ kind: 'own-phone-ringing' }));
    expect(shell.popVisible).toBe(false);
    now(dialled(failed));
    expect(shell.popVisible).toBe(false);
    now(dialled({ kind: 'own-phone-ringing' }));
    now(dialled({ kind: 'calling' }));
    expect(shell.popVisible).toBe(true);
    now(dialled({ kind: 'ended', at: 1, talkedSince: null, outcome: { kind: 'busy' } }));
    expect(pop.snapshot().calls).toHaveLength(1);
  });

  const talking: Call['phase'] = { kind: 'talking', since: 1 };
  const shrinks: Partial<Settings> = { pop: { ...defaultSettings.pop, whileTalking: 'chip' } };

  it('shrinks to a chip while nothing but talking goes on, for a user who wants it', () => {
    const { pop, now, set } = desk();
    now(incoming('a', talking));
    expect(pop.snapshot().look).toBe('cards');
    set(shrinks);
    now(incoming('a', { kind: 'ringing' }));
    expect(pop.snapshot().look).toBe('cards');
    now(incoming('a', talking));
    expect(pop.snapshot().look).toBe('chip');
    now(incoming('a', talking), incoming('b', { kind: 'ringing' }));
    expect(pop.snapshot().look).toBe('cards');
    now(incoming('a', talking), incoming('b', missed));
    expect(pop.snapshot().look).toBe('cards');
    now(incoming('a', talking));
    expect(pop.snapshot().look).toBe('chip');
  });

  it('unfolds from the chip when it is clicked, and stays so until something happens', () => {
    const { pop, now, set } = desk();
    set(shrinks);
    now(incoming('a', talking));
    void pop.handlers.look({ look: 'cards' });
    now(incoming('a', talking));
    expect(pop.snapshot().look).toBe('cards');
    void pop.handlers.look({ look: 'chip' });
    expect(pop.snapshot().look).toBe('chip');
    void pop.handlers.look({ look: 'cards' });
    now(incoming('a', { kind: 'ended', at: 2, talkedSince: 1, outcome: { kind: 'answered' } }));
    now();
    now(incoming('b', talking));
    expect(pop.snapshot().look).toBe('chip');
  });

  it('gets the keyboard by the hotkey, hidden or not, and gives it back by the hotkey', () => {
    const { shell, pop, now } = desk();
    pop.moveKeyboard();
    expect([shell.keyboard, shell.popVisible]).toEqual(['elsewhere', false]);
    now(incoming('a', { kind: 'ringing' }));
    expect(shell.keyboard).toBe('elsewhere');
    void pop.handlers.hide(undefined);
    pop.moveKeyboard();
    expect([shell.keyboard, shell.popVisible, pop.snapshot().keyboard]).toEqual([
      'pop',
      true,
      { at: 'here', noteOn: null },
    ]);
    pop.moveKeyboard();
    expect([shell.keyboard, shell.popVisible, pop.snapshot().keyboard]).toEqual([
      'elsewhere',
      true,
      { at: 'elsewhere' },
    ]);
  });

  it('has no call that has left it, nor one that was dialled on the handset', () => {
    const { pop, now } = desk();
    now({ ...incoming('handset', { kind: 'calling' }), direction: 'outgoing' });
    expect([pop.show(), pop.show('handset'), pop.moveKeyboard()]).toEqual([false, false, false]);
    now(incoming('a', { kind: 'ringing' }));
    expect([pop.show(), pop.show('a'), pop.show('gone'), pop.moveKeyboard()]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('does not keep the keyboard when the last call has left', () => {
    const { pop, now } = desk();
    now(incoming('a', answered));
    pop.moveKeyboard();
    now();
    expect(pop.snapshot().keyboard).toEqual({ at: 'elsewhere' });
  });

  it('keeps a note that is typed, however the keyboard leaves it', () => {
    const { shell, pop, now, notes } = desk();
    now(incoming('a', { kind: 'ringing' }));
    void pop.handlers.takeKeyboard({ noteOn: 'a' });
    expect(pop.snapshot().keyboard).toEqual({ at: 'here', noteOn: 'a' });
    void pop.handlers.note({ callId: 'a', text: 'wants a refund ' });
    expect(pop.snapshot().notes).toEqual({ a: 'wants a refund ' });
    void pop.handlers.giveKeyboardBack(undefined);
    expect([notes.get('a'), shell.keyboard]).toEqual(['wants a refund', 'elsewhere']);
    void pop.handlers.takeKeyboard({ noteOn: 'a' });
    void pop.handlers.note({ callId: 'a', text: 'refunded' });
    now();
    expect(notes.get('a')).toBe('refunded');
  });

  it('tells at once what came before the call, and of the real caller once he is put through', () => {
    const { pop, now, earlier } = desk();
    earlier.set('1000', { today: 2, last: null });
    now(incoming('a', { kind: 'ringing' }));
    expect(pop.snapshot().histories).toEqual({ a: { nth: 3, last: null } });
    earlier.set('1000', { today: 3, last: null });
    earlier.set('030', { today: 0, last: null });
    now(incoming('a', answered));
    expect(pop.snapshot().histories).toEqual({ a: { nth: 3, last: null } });
    now({ ...incoming('a', { kind: 'talking', since: 1 }), party: { name: null, number: '030' } });
    expect(pop.snapshot().histories).toEqual({ a: { nth: 1, last: null } });
  });

  it('tells what came before as soon as the history is read', () => {
    const { pop, now, earlier } = desk();
    now(incoming('a', { kind: 'ringing' }));
    expect(pop.snapshot().histories).toEqual({});
    earlier.set('1000', { today: 0, last: null });
    now(incoming('a', { kind: 'ringing' }));
    expect(pop.snapshot().histories).toEqual({ a: { nth: 1, last: null } });
  });

  it('waits to be asked for where the system alone places windows: the notification leads', () => {
    const { shell, pop, now } = desk('by-the-system');
    now(incoming('a', { kind: 'ringing' }));
    expect([shell.popVisible, shell.notices.has('a')]).toEqual([false, true]);
    pop.show();
    expect(shell.popVisible).toBe(true);
    now();
    now(incoming('b', { kind: 'ringing' }));
    expect(shell.popVisible).toBe(false);
  });

  it.each(['seen', 'nobody'] as const)(
    'comes up by itself where notifications are for %s, though the system alone places windows',
    (reach) => {
      const { shell, pop, now } = desk('by-the-system');
      shell.noticeReach = reach;
      now(incoming('a', { kind: 'ringing' }));
      expect(shell.popVisible).toBe(true);
      pop.hide();
      now(incoming('a', { kind: 'talking', since: 1 }));
      expect(shell.popVisible).toBe(true);
    },
  );

  it('comes up as soon as it is known that the notification could not be shown, and stays', () => {
    const { shell, pop, now } = desk('by-the-system');
    shell.noticeReach = 'unknown';
    now(incoming('a', { kind: 'ringing' }));
    expect(shell.popVisible).toBe(false);
    shell.noticeReach = 'nobody';
    pop.update();
    expect(shell.popVisible).toBe(true);
    shell.noticeReach = 'clickable';
    pop.update();
    expect(shell.popVisible).toBe(true);
    now();
    now(incoming('b', { kind: 'ringing' }));
    expect(shell.popVisible).toBe(false);
  });

  it('copies the number of a call', () => {
    const { shell, pop, now } = desk();
    now(incoming('a', { kind: 'ringing' }));
    expect(pop.handlers.copyNumber({ callId: 'a' })).toEqual(success(undefined));
    expect(shell.copied).toBe('1000');
    expect(pop.handlers.copyNumber({ callId: 'gone' })).toMatchObject({ ok: false });
  });
});

describe('the notification', () => {
  it('comes when it rings, goes when it is answered', () => {
    const { shell, now } = desk();
    now(incoming('a', { kind: 'ringing' }));
    expect(shell.notices.get('a')).toMatchObject({ title: 'Anna Berg is calling', body: '1000' });
    now(incoming('a', { kind: 'talking', since: 1 }));
    expect(shell.notices.size).toBe(0);
  });

  it('does not go on ringing when the call was lost from sight with its phone', () => {
    const { shell, now } = desk();
    now(incoming('a', { kind: 'ringing' }));
    now();
    expect(shell.notices.size).toBe(0);
  });

  it('of a missed call stays after the pop has gone', () => {
    const { shell, now } = desk();
    now(incoming('a', { kind: 'ringing' }));
    now(incoming('a', missed));
    now();
    expect(shell.notices.get('a')).toMatchObject({ title: 'Missed call from Anna Berg', kind: 'missed' });
  });
});
