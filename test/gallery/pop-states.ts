import type { Page } from 'playwright-core';
import { popWidths } from '../../main/desktop/pop-placement.ts';
import type { CallerHistory } from '../../shared/caller-history.ts';
import type { PopSnapshot } from '../../shared/ipc.ts';
import { bjorn, call, ended, now, pop } from './samples.ts';
import type { State } from './state.ts';
import { problem as say } from '../../shared/problem.ts';

const long = 'Rechtsanwaltskanzlei Dr. Wilhelmina Featherstonehaugh-Cholmondeley, Partner & Kollegen mbB';

/** What is known of earlier calls, the same of every caller. */
const known = (snapshot: PopSnapshot, history: CallerHistory): PopSnapshot => ({
  ...snapshot,
  histories: Object.fromEntries(snapshot.calls.map(({ id }) => [id, history])),
});

export const popStates: readonly State[] = [
  { name: 'ringing', snapshot: pop(call({ kind: 'ringing' }, { via: '6200' })) },
  { name: 'ringing-colleague', snapshot: pop(call({ kind: 'ringing' }, { party: bjorn })) },
  {
    name: 'ringing-long',
    snapshot: pop(call({ kind: 'ringing' }, { party: { name: long, number: '+4930123456789012' } })),
  },
  {
    name: 'ringing-one-word',
    snapshot: pop(call({ kind: 'ringing' }, { party: { name: 'x'.repeat(500), number: '1' } })),
  },
  {
    name: 'ringing-hebrew',
    snapshot: pop(
      call({ kind: 'ringing' }, { party: { name: 'שרה לוי, רואת חשבון', number: '+97225551234' } }),
    ),
  },
  {
    name: 'ringing-markup',
    snapshot: pop(
      call({ kind: 'ringing' }, { party: { name: '<img src=x onerror=alert(1)>', number: '100' } }),
    ),
  },
  {
    name: 'ringing-number-only',
    snapshot: pop(call({ kind: 'ringing' }, { party: { name: null, number: '+493012345678' } })),
  },
  {
    name: 'ringing-unknown',
    snapshot: pop(call({ kind: 'ringing' }, { party: { name: null, number: null } })),
  },
  { name: 'own-phone', snapshot: pop(call({ kind: 'own-phone-ringing' }, { direction: 'outgoing' })) },
  { name: 'calling', snapshot: pop(call({ kind: 'calling' }, { direction: 'outgoing' })) },
  { name: 'talking', snapshot: pop(call({ kind: 'talking', since: now - 42_000 })) },
  {
    name: 'two',
    snapshot: pop(
      call({ kind: 'talking', since: now - 754_000 }),
      call({ kind: 'ringing' }, { party: bjorn }),
    ),
  },
  { name: 'ended', snapshot: pop(call(ended({ kind: 'answered' }, 63))) },
  { name: 'missed', snapshot: pop(call(ended({ kind: 'missed' }))) },
  { name: 'elsewhere', snapshot: pop(call(ended({ kind: 'answered-elsewhere', by: bjorn }))) },
  { name: 'transferred', snapshot: pop(call(ended({ kind: 'transferred', to: '1002' }, 63))) },
  {
    name: 'consulting',
    snapshot: {
      ...pop(call({ kind: 'talking', since: now - 42_000 })),
      consultation: { callId: 'call-0', number: '1002', stage: 'talking' } as const,
    },
  },
  {
    name: 'parked-waiting',
    snapshot: {
      ...pop(call(ended({ kind: 'parked', at: '701' }, 63))),
      parked: [{ space: '701', who: { name: 'Müller & Söhne GmbH', number: null } }],
    },
  },
  { name: 'parked', snapshot: pop(call(ended({ kind: 'parked', at: '701' }, 63))) },
  { name: 'busy', snapshot: pop(call(ended({ kind: 'busy' }), { direction: 'outgoing', party: bjorn })) },
  { name: 'not-answered', snapshot: pop(call(ended({ kind: 'not-answered' }), { direction: 'outgoing' })) },
  {
    name: 'failed',
    snapshot: pop(call(ended({ kind: 'failed', why: 'own-phone-unreachable' }), { direction: 'outgoing' })),
  },
  { name: 'unknown', snapshot: pop(call(ended({ kind: 'unknown' }))) },
  {
    name: 'ringing-queue',
    snapshot: known(
      pop(
        call(
          { kind: 'ringing' },
          {
            party: { name: 'Camille Lefèvre (Lefèvre & Fils SARL)', number: '+33142685300' },
            via: '030 5550100',
            queue: 'Bestellungen',
          },
        ),
      ),
      { nth: 3, last: { how: 'missed', at: now - 3_600_000 } },
    ),
  },
  {
    name: 'ringing-first',
    snapshot: known(pop(call({ kind: 'ringing' })), { nth: 1, last: null }),
  },
  {
    name: 'ringing-chinese',
    snapshot: known(
      pop(
        call(
          { kind: 'ringing' },
          { party: { name: '上海明珠国际贸易有限公司 王小明', number: '+8613812345678' } },
        ),
      ),
      { nth: 1, last: { how: 'talked', at: now - 3 * 86_400_000 } },
    ),
  },
  {
    name: 'talking-note',
    snapshot: {
      ...pop(call({ kind: 'talking', since: now - 754_000 })),
      notes: { 'call-0': 'Wants the invoice of March once more, to the new address in the Torstraße' },
      mayShrink: true,
    },
  },
  {
    name: 'writing-note',
    snapshot: {
      ...pop(call({ kind: 'talking', since: now - 42_000 })),
      notes: { 'call-0': 'Wants the invoice of March' },
      keyboard: { at: 'here', noteOn: 'call-0' },
    } as const,
    act: (page: Page) => page.getByRole('textbox').focus(),
  },
  {
    name: 'keyboard',
    snapshot: {
      ...pop(call({ kind: 'ringing' })),
      keyboard: { at: 'here', noteOn: null },
    } as const,
    act: (page: Page) => page.keyboard.press('Tab'),
  },
  {
    name: 'stack',
    snapshot: known(
      pop(
        call({ kind: 'talking', since: now - 754_000 }),
        call(ended({ kind: 'missed' }), { party: { name: long, number: '+4930123456' } }),
        call({ kind: 'ringing' }, { party: bjorn, queue: 'Support' }),
      ),
      { nth: 2, last: { how: 'talked', at: now - 600_000 } },
    ),
  },
  {
    name: 'chip',
    width: popWidths.chip,
    snapshot: {
      ...pop(call({ kind: 'talking', since: now - 754_000 })),
      look: 'chip',
      mayShrink: true,
    } as const,
  },
  {
    name: 'chip-two',
    width: popWidths.chip,
    snapshot: {
      ...pop(
        call({ kind: 'talking', since: now - 754_000 }, { party: { name: long, number: '1' } }),
        call({ kind: 'talking', since: now - 4000 }, { party: bjorn }),
      ),
      look: 'chip',
      mayShrink: true,
    } as const,
  },
  {
    name: 'hang-up-refused',
    snapshot: pop(call({ kind: 'talking', since: now - 42_000 })),
    answers: {
      hangUp: {
        ok: false,
        problem: say('permission-denied', 'Hangup', 'call'),
      },
    },
    act: (page: Page) => page.getByRole('button', { name: 'Hang up' }).click(),
  },
].map((state) => ({ ...state, window: 'pop' }) as const);
