import type { Page } from 'playwright-core';
import type { HistoryEntry } from '../../shared/history.ts';
import { daysOf } from '../../main/history/search.ts';
import { bjorn, call, main, notQuiet, now, problem, settings } from './samples.ts';
import { sentence } from '../../shared/sentence.ts';
import type { State } from './state.ts';

const minute = 60_000;

const entry = (id: string, minutesAgo: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  direction: 'incoming',
  party: { name: 'Müller & Söhne GmbH', number: '+493012345678' },
  side: 'outside',
  via: '5551001',
  queue: null,
  trunk: 'sip-provider',
  startedAt: now - minutesAgo * minute,
  ringSeconds: 7,
  talkSeconds: 184,
  outcome: { kind: 'answered' },
  note: '',
  seen: true,
  ...more,
});

const missed = { outcome: { kind: 'missed' }, talkSeconds: null } as const;

const entries: readonly HistoryEntry[] = [
  entry('1', 4, { ...missed, seen: false, queue: 'sales' }),
  entry('2', 31, {
    note: 'Wants the offer by Friday, 12 % less than last year; ask Björn about stock first',
  }),
  entry('3', 50, {
    direction: 'outgoing',
    party: bjorn,
    side: 'colleague',
    trunk: null,
    via: null,
    outcome: { kind: 'busy' },
    talkSeconds: null,
  }),
  entry('4', 55, {
    party: { name: 'שרה לוי', number: '1004' },
    outcome: { kind: 'transferred', to: '1003' },
  }),
  entry('5', 60 * 20, { outcome: { kind: 'answered-elsewhere', by: bjorn }, talkSeconds: null }),
  entry('6', 60 * 21, {
    party: {
      name: 'Wilhelmina Featherstonehaugh-Cholmondeley, accounts receivable and quite a long department name',
      number: '+15550142',
    },
    ...missed,
  }),
  entry('7', 60 * 22, {
    party: { name: null, number: null },
    outcome: { kind: 'rejected' },
    talkSeconds: null,
  }),
  entry('8', 60 * 60, {
    direction: 'outgoing',
    outcome: { kind: 'failed', why: 'no-such-number' },
    talkSeconds: null,
  }),
  entry('9', 60 * 24 * 500, { direction: 'outgoing' }),
];

const answers = (of: readonly HistoryEntry[]) => ({
  findCalls: { ok: true, value: { revision: 1, days: daysOf(of), places: [] } },
  callsAt: { ok: true, value: { revision: 1, entries: of } },
  knownNumbers: {
    ok: true,
    value: [
      { number: '+493012345678', form: 'written', name: 'Müller & Söhne GmbH' },
      { number: '0301234567', form: 'dialled', name: null },
    ],
  },
});
const history = { revision: 1, count: entries.length, missedUnseen: 1, problems: [] };

const chooseSecond = async (page: Page): Promise<void> => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
};

export const mainStates: readonly State[] = [
  { name: 'calls-none', snapshot: main(), answers: answers([]) },
  { name: 'calls', snapshot: main({ history }), answers: answers(entries) },
  { name: 'calls-chosen', snapshot: main({ history }), answers: answers(entries), act: chooseSecond },
  {
    name: 'calls-live',
    snapshot: main({
      history,
      calls: [
        call({ kind: 'talking', since: now - 72_000 }, { id: 'one', via: '5551001' }),
        call({ kind: 'ringing' }, { id: 'two', party: bjorn }),
      ],
    }),
    answers: answers(entries),
    act: chooseSecond,
  },
  {
    // Not connected, quiet, and with settings that are not saved.
    name: 'calls-waiting',
    snapshot: main({
      history,
      quiet: { until: now + 30 * minute, clickToDial: false, doNotDisturb: true },
      settings: settings({ link: { kind: 'waiting', retryAt: now + 12_000, problem } }),
    }),
    answers: answers(entries),
    act: async (page: Page) => {
      await page.keyboard.press('Control+4');
      await page.getByRole('textbox', { name: 'Host' }).fill('10.0.0.5');
      await page.keyboard.press('Control+1');
      await page.getByRole('grid').waitFor();
      // No call is pointed at, whatever was clicked in the state before.
      await page.mouse.move(1, 1);
    },
  },
  {
    name: 'calls-nothing-found',
    snapshot: main({ history: { ...history, problems: [problem] } }),
    answers: answers([]),
    act: async (page: Page) => {
      await page.getByRole('searchbox').fill('nobody');
      // High contrast shows the caret, which blinks.
      await page.getByRole('searchbox').blur();
    },
  },
  {
    name: 'calls-clear',
    snapshot: main({ history }),
    answers: answers(entries),
    act: async (page: Page) => page.getByRole('button', { name: 'Clear…' }).click(),
  },
  {
    name: 'colleagues',
    snapshot: main({
      opening: { page: 'colleagues', number: 1 },
      calls: [call({ kind: 'talking', since: now - 72_000 })],
    }),
    answers: answers([]),
    act: async (page: Page) => {
      await page.getByRole('grid').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'colleagues-none',
    snapshot: main({ opening: { page: 'colleagues', number: 1 }, colleagues: [] }),
    answers: answers([]),
  },
  {
    name: 'dial-pad',
    snapshot: main({ opening: { page: 'dial-pad', number: 1 } }),
    answers: answers([]),
    act: async (page: Page) => {
      await page.getByRole('button', { name: '3' }).click();
      await page.getByRole('button', { name: '0' }).click();
    },
  },
  {
    name: 'dial-pad-rules',
    snapshot: main({ opening: { page: 'dial-pad', number: 1 } }),
    answers: {
      ...answers([]),
      previewDial: {
        ok: true,
        value: { number: '0030901820', why: [sentence('dial-outside-line', '0')] },
      },
    },
    act: (page: Page) => page.getByRole('combobox').fill('030 901820'),
  },
  {
    name: 'palette',
    snapshot: main({ history, calls: [call({ kind: 'ringing' }, { party: bjorn })] }),
    answers: answers(entries),
    act: async (page: Page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'palette-typed',
    snapshot: main({
      history,
      quiet: { ...notQuiet, until: now + 30 * minute },
      lastDialled: { number: '030 555 0142', form: 'written' },
    }),
    answers: answers(entries),
    act: async (page: Page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('qui');
      await page.getByRole('option', { name: 'Quit' }).waitFor();
    },
  },
].map((state) => ({ ...state, window: 'main' }) as const);
