import { describe, expect, it } from 'vitest';
import { NamedHistory } from '../../../main/app/named-history.ts';
import { NamedPhone } from '../../../main/app/named-phone.ts';
import { Names, namedParty } from '../../../main/app/names.ts';
import { findEntries } from '../../../main/history/search.ts';
import type { Party } from '../../../shared/call.ts';
import type { HistoryEntry } from '../../../shared/history.ts';
import { NumberIndex } from '../../../shared/number-index.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import { MemoryHistoryFile } from '../../support/memory-history-file.ts';
import { call, entry, lines, missed, morning, openHistory, over, ringing } from '../history/desk.ts';

const bare = (number: string | null): Party => ({ number, name: null });
const soehne = { number: '0301234567', name: 'Müller & Söhne' };

/** What is known at the desk: these colleagues, and these calls of before. */
const desk = async (colleagues: Settings['colleagues'], ...entries: readonly Partial<HistoryEntry>[]) => {
  const file = new MemoryHistoryFile(
    lines(...entries.map((each, place) => entry(String(place), { startedAt: morning + place, ...each }))),
  );
  const { history } = await openHistory(file);
  let settings: Settings = { ...defaultSettings, colleagues };
  const names = new Names({
    history,
    settings: {
      get effective() {
        return { settings, locked: [] };
      },
    },
  });
  const employ = (...now: Settings['colleagues']): void => {
    settings = { ...settings, colleagues: now };
  };
  return { history, names, employ, file, shown: new NamedHistory(history, names) };
};

describe('the name of a party', () => {
  const colleagues = new NumberIndex<string>();
  colleagues.set('1002', 'Björn Čapek');
  const lastName = (number: string): string | null => (number === '0301234567' ? 'Zoë Müller' : null);
  const named = (party: Party): string | null => namedParty(party, colleagues, lastName).name;

  it('is the one that the PBX gives, whatever else is known', () => {
    expect(named({ number: '1002', name: 'Front Desk' })).toBe('Front Desk');
    expect(named({ number: '0301234567', name: 'Zoë Dubois' })).toBe('Zoë Dubois');
  });

  it('is else that of the settings or the history', () => {
    expect(named(bare('1002'))).toBe('Björn Čapek');
    expect(named(bare('0301234567'))).toBe('Zoë Müller');
    expect(named({ number: '1002', name: '1002' })).toBe('Björn Čapek');
    expect(named(bare('1003'))).toBeNull();
  });

  it('is never made up for a number that is withheld', () => {
    expect(namedParty(bare(null), colleagues, () => 'Zoë Müller')).toEqual(bare(null));
  });
});

describe('the names known at a desk', () => {
  it('are the colleagues’ before those of the history, in any spelling of the number', async () => {
    const { names } = await desk([{ name: 'Zoë at home', number: '+49301234567' }], { party: soehne });
    expect(names.party(bare('0301234567')).name).toBe('Zoë at home');
    expect(names.party(bare('0049301234567')).name).toBe('Zoë at home');
  });

  it('are those that the PBX gave last, in any spelling of the number', async () => {
    const { names, history } = await desk(
      [],
      { party: { ...soehne, name: 'Müller' } },
      { party: { ...soehne, number: '+49301234567' } },
      { party: bare('0301234567') },
    );
    expect(names.party(bare('0301234567')).name).toBe('Müller & Söhne');
    history.take([call('new', missed, { party: { ...soehne, name: 'Müller AG' }, startedAt: morning + 9 })]);
    expect(names.party(bare('+49301234567')).name).toBe('Müller AG');
    history.remove(new Set(history.entries.map(({ id }) => id)));
    expect(names.party(bare('0301234567')).name).toBeNull();
  });

  it('are not those of a queue, which puts its own in front, where the caller has told one elsewhere', async () => {
    const queued = { party: { ...soehne, name: 'Sales: Müller & Söhne' }, queue: '6400' };
    const { names } = await desk([], { party: soehne }, queued);
    expect(names.party(bare('0301234567')).name).toBe('Müller & Söhne');
    const { names: fromQueue } = await desk([], queued);
    expect(fromQueue.party(bare('0301234567')).name).toBe('Sales: Müller & Söhne');
  });

  it('are not the numbers that some PBXs give for names', async () => {
    const { names } = await desk([], { party: soehne }, { party: { ...soehne, name: soehne.number } });
    expect(names.party(bare('0301234567')).name).toBe('Müller & Söhne');
  });

  it('follow the settings at once, and are never kept as if the PBX had given them', async () => {
    const { names, employ, history, file } = await desk([{ name: 'Björn', number: '1002' }]);
    history.take([call('a', missed, { party: bare('1002') })]);
    expect(names.party(bare('1002')).name).toBe('Björn');
    employ({ name: 'Carla', number: '1002' });
    expect(names.party(bare('1002')).name).toBe('Carla');
    employ();
    expect(names.party(bare('1002')).name).toBeNull();
    await history.close();
    expect(file.text).not.toContain('Björn');
  });

  it('name the calls of the moment, who took one elsewhere, and what is parked', async () => {
    const { names } = await desk([{ name: 'Björn', number: '1002' }], { party: soehne });
    const phone = new NamedPhone(
      {
        link: { kind: 'connected', pbx: 'x' },
        calls: [
          call('a', ringing, { party: bare('0301234567') }),
          call('b', over({ kind: 'answered-elsewhere', by: bare('1002') }), { party: bare(null) }),
        ],
        control: { controls: [], consultation: null, parked: [{ space: '701', who: bare('1002') }] },
        lineOf: () => 'free',
        phone: null,
        restart: () => Promise.resolve(),
      },
      names,
    );
    expect(phone.calls).toMatchObject([
      { id: 'a', party: soehne },
      { party: bare(null), phase: { outcome: { by: { name: 'Björn', number: '1002' } } } },
    ]);
    expect(phone.control.parked).toEqual([{ space: '701', who: { name: 'Björn', number: '1002' } }]);
  });
});

describe('the history as it is shown', () => {
  it('is found by names that the PBX gave with another call, or that the settings have', async () => {
    const { shown } = await desk(
      [{ name: 'Björn', number: '1002' }],
      { party: soehne },
      { party: bare('+49301234567'), direction: 'outgoing' },
      { party: bare('1002') },
    );
    const found = (search: string) =>
      findEntries(shown.entries, { search, filter: 'all' }).map(({ id }) => id);
    expect(found('söhne')).toEqual(['1', '0']);
    expect(found('bjorn')).toEqual(['2']);
    expect(shown.lastCalls(2).map(({ party }) => party.name)).toEqual(['Björn', 'Müller & Söhne']);
  });

  it('is another one when entries or names have changed, and only then', async () => {
    const { shown, employ, history } = await desk([], { party: bare('1002') });
    const { revision, entries } = shown;
    expect([shown.revision, shown.entries === entries]).toEqual([revision, true]);
    employ({ name: 'Björn', number: '1002' });
    expect([shown.revision > revision, shown.entries[0]?.party.name]).toEqual([true, 'Björn']);
    const later = shown.revision;
    history.markSeen();
    history.setNote('0', 'call back');
    expect([shown.revision > later, shown.entries[0]?.note]).toEqual([true, 'call back']);
  });
});
