import { describe, expect, it } from 'vitest';
import type { Leg } from '../../soak/due-calls.ts';
import { judge } from '../../soak/judge.ts';
import type { Evidence } from '../../soak/judge.ts';
import type { PopLook } from '../../soak/pop-watch.ts';

const ada = { title: 'Ada Abel', number: '2000' };

/** Ada calls at 10 s, the user answers at 12 s, they hang up at 15 s. */
const answered: Leg = {
  callId: 'one',
  number: ada.number,
  name: ada.title,
  rangAt: 10_000,
  talkedAt: 12_000,
  ended: { at: 15_000, how: 'hung-up' },
};

const card = (words: string, key = 'a', who = ada) => ({ key, ...who, words });

/** What a pop shows that makes no mistake. */
const looks: readonly PopLook[] = [
  { at: 0, cards: [] },
  { at: 10_020, cards: [card('Incoming call')] },
  { at: 12_010, cards: [card('Talking')] },
  { at: 15_010, cards: [card('Call ended')] },
  { at: 23_020, cards: [] },
];

const windows = [
  { at: 0, shown: false },
  { at: 10_030, shown: true },
  { at: 23_020, shown: false },
];

const right: Evidence = {
  legs: [answered],
  dialsWithoutRinging: [],
  looks,
  windows,
  outages: [],
  waits: [],
  now: 100_000,
};

const wrongIn = (change: Partial<Evidence>): readonly string[] =>
  judge({ ...right, ...change }).wrong.map(({ what }) => what);

/** The looks with one of them put in place of the one at its moment. */
const withLook = (at: number, cards: PopLook['cards']): readonly PopLook[] =>
  [...looks.filter((look) => look.at !== at), { at, cards }].toSorted((one, other) => one.at - other.at);

describe('the judge of the soak', () => {
  it('finds nothing wrong with a call that was shown as it went', () => {
    expect(judge(right)).toEqual({
      due: 1,
      ringings: 1,
      shown: 1,
      wrong: [],
      late: [],
      latencies: [30],
    });
  });

  it('misses a pop that did not come', () => {
    const nothing = { looks: looks.slice(0, 1), windows: windows.slice(0, 1) };
    expect(wrongIn(nothing)).toContain('rang, and the pop did not show it');
    expect(judge({ ...right, ...nothing }).shown).toBe(0);
  });

  it('misses the pop of a call that the phone refused in the same moment', () => {
    const refused: Leg = { ...answered, talkedAt: null, ended: { at: answered.rangAt, how: 'refused' } };
    const nothing = { legs: [refused], looks: looks.slice(0, 1), windows: windows.slice(0, 1) };
    expect(wrongIn(nothing)).toContain('rang, and the pop did not show it');
  });

  it('sees that the PBX rang the phone and the phone tells nothing of it, once the phone had its time', () => {
    const dial = { number: '2001', at: 90_000 };
    expect(wrongIn({ dialsWithoutRinging: [dial] })).toEqual([
      'the PBX rang the phone, and the phone did not ring',
    ]);
    expect(wrongIn({ dialsWithoutRinging: [dial], now: 94_000 })).toEqual([]);
  });

  it('sees that somebody else was shown, and that nobody of that name called', () => {
    const bert = { title: 'Bert Brück', number: '2001' };
    const shown = looks.map(({ at, cards }) => ({ at, cards: cards.map((each) => ({ ...each, ...bert })) }));
    expect(wrongIn({ looks: shown })).toEqual(
      expect.arrayContaining([
        'rang, and the pop did not show it',
        '“Bert Brück” was shown, and nobody called',
      ]),
    );
  });

  it('sees the right number under a wrong name', () => {
    const shown = looks.map(({ at, cards }) => ({
      at,
      cards: cards.map((each) => ({ ...each, title: 'Bert' })),
    }));
    expect(wrongIn({ looks: shown })).toEqual(['the pop said “Bert”, it was “Ada Abel”']);
  });

  it('sees two cards for one call', () => {
    expect(wrongIn({ looks: withLook(12_010, [card('Talking'), card('Incoming call', 'b')]) })).toContain(
      'two cards for one call',
    );
  });

  it('sees a card that stays after its time, and one that leaves before it', () => {
    const stays = { looks: looks.slice(0, -1), windows: windows.slice(0, -1) };
    expect(wrongIn(stays)).toEqual(['the card is left over']);
    const leaves = [...looks.slice(0, -1), { at: 17_000, cards: [] }];
    expect(
      wrongIn({ looks: leaves, windows: [...windows.slice(0, -1), { at: 17_000, shown: false }] }),
    ).toEqual(['the card left after 1990 ms']);
  });

  it('sees a talk that the pop never told, and an end that it told wrong', () => {
    expect(wrongIn({ looks: looks.filter(({ at }) => at !== 12_010) })).toEqual([
      'talked, and the pop said “Incoming call”',
    ]);
    expect(wrongIn({ looks: withLook(15_010, [card('Answered by Bert')]) })).toEqual([
      'ended (hung-up), and the pop said “Answered by Bert”',
    ]);
  });

  it('does not blame the app for time in which others had the processors', () => {
    const waits = [{ from: 12_000, to: 13_000, waited: 900 }];
    const told = [...withLook(13_400, [card('Talking')])].filter(({ at }) => at !== 12_010);
    expect(wrongIn({ looks: told })).toEqual(['talked, and the pop said “Incoming call”']);
    expect(wrongIn({ looks: told, waits })).toEqual([]);
  });

  it('sees a window that does not come up, and an empty one that stays', () => {
    expect(wrongIn({ windows: windows.slice(0, 1) })).toContain('the window was not shown');
    expect(wrongIn({ windows: windows.slice(0, 2) })).toEqual(['the empty window was left over']);
  });

  it('counts a pop that took longer than half a second as late', () => {
    const late = looks.map(({ at, cards }) => ({ at: at === 10_020 ? 10_600 : at, cards }));
    const verdict = judge({
      ...right,
      looks: late,
      windows: [{ at: 10_601, shown: true }, ...windows.slice(2)],
    });
    expect(verdict.wrong).toEqual([]);
    expect(verdict.late.map(({ what }) => what)).toEqual([
      'shown after 601 ms, 0 ms of it without a processor',
    ]);
    const waits = [{ from: 10_000, to: 10_200, waited: 150 }];
    expect(
      judge({ ...right, looks: late, windows: [{ at: 10_601, shown: true }, ...windows.slice(2)], waits })
        .late,
    ).toEqual([]);
  });

  it('takes a call that the queue rings again for one call, on one card', () => {
    const legs: readonly Leg[] = [
      { ...answered, talkedAt: null, ended: { at: 11_000, how: 'taken-back' } },
      { ...answered, callId: 'two', rangAt: 14_000, talkedAt: null, ended: { at: 15_000, how: 'elsewhere' } },
    ];
    const again = [
      ...looks.slice(0, 2),
      { at: 11_010, cards: [card('Missed call')] },
      { at: 14_010, cards: [card('Incoming call')] },
      { at: 15_010, cards: [card('Answered by Bert')] },
      { at: 23_020, cards: [] },
    ];
    expect(judge({ ...right, legs, looks: again })).toMatchObject({
      due: 1,
      ringings: 2,
      shown: 2,
      wrong: [],
    });
  });

  it('does not ask for what happened while the PBX was out of reach, but for its end', () => {
    const cut: Leg = { ...answered, talkedAt: null, ended: { at: 14_000, how: 'cut' } };
    const outages = [{ from: 14_000, to: 15_000 }];
    const told = withLook(15_010, [card('Call ended while the PBX was out of reach')]);
    expect(wrongIn({ legs: [cut], outages, looks: told })).toEqual([]);
    expect(wrongIn({ legs: [cut], outages })).toEqual(['ended (cut), and the pop said “Call ended”']);
    // Who was talked with had been answered.
    expect(wrongIn({ legs: [{ ...cut, talkedAt: answered.talkedAt }], outages })).toEqual([]);
  });
});
