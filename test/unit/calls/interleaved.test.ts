import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from './scripted-pbx.ts';
import { ScriptedPbx } from './scripted-pbx.ts';

const own = { extension: '1001', analogPort: null };
const user = { number: '1001', name: null };

/** One call as a script of steps, and what must have been seen of it in the end. */
interface Plan {
  readonly from: 'colleague' | 'user' | 'click';
  /** Who is rung, in rounds: within a round all ring together. */
  readonly rounds: readonly (readonly ('user' | 'other')[])[];
  /** Which of the last round answers; anything beyond it: nobody. */
  readonly answerer: number;
  readonly through: 'device' | 'local';
}

const plan: fc.Arbitrary<Plan> = fc.record({
  from: fc.constantFrom('colleague', 'colleague', 'user', 'click'),
  rounds: fc.array(fc.array(fc.constantFrom('user', 'other'), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  }),
  answerer: fc.nat(4),
  through: fc.constantFrom('device', 'local'),
});

const phone = (who: 'user' | 'other', index: number): string =>
  who === 'user' ? 'PJSIP/1001' : `PJSIP/1001${index}`;

/** Plays a call; each yield lets the other calls go on. The caller's number names the call. */
function* played(
  pbx: ScriptedPbx,
  { from, rounds, answerer, through }: Plan,
  name: string,
): Generator<undefined> {
  const caller = from === 'colleague' ? { number: name, name: null } : user;
  let line: Line;
  if (from === 'click') {
    pbx.event({ type: 'originate-sent', originateId: `click-${name}`, number: name });
    yield;
    line = pbx.line('PJSIP/1001', { uniqueId: `click-${name}`, caller });
    pbx.event({ type: 'dial-begin', caller: null, callee: pbx.shown(line) });
    yield;
    pbx.is(line, 'up');
    pbx.event({ type: 'originate-ended', originateId: `click-${name}`, succeeded: true, reason: 4 });
  } else {
    line = pbx.dials(from === 'user' ? 'PJSIP/1001' : `PJSIP/2${name}`, caller, name);
  }
  yield;
  for (const [round, members] of rounds.entries()) {
    const rung: { line: Line; from: Line; halves: readonly Line[] }[] = [];
    for (const [index, who] of members.entries()) {
      const halves = through === 'local' ? pbx.local('9@queue', line) : [];
      const dialling = halves.at(1) ?? line;
      rung.push({ line: pbx.rings(phone(who, index), dialling), from: dialling, halves });
      yield;
    }
    const answered = round === rounds.length - 1 ? rung[answerer] : undefined;
    if (answered !== undefined) {
      pbx.answers(answered.line, answered.from);
      const [half] = answered.halves;
      if (half !== undefined) pbx.answers(half, line);
      yield;
    }
    for (const leg of rung) {
      if (leg === answered) continue;
      pbx.stopsRinging(leg.line, leg.from, 'cancel', answered === undefined ? 16 : 26);
      yield;
      for (const half of leg.halves) pbx.hangsUp(half);
      yield;
    }
    if (answered !== undefined) {
      pbx.hangsUp(answered.line);
      for (const half of answered.halves) pbx.hangsUp(half);
      yield;
    }
  }
  pbx.hangsUp(line);
}

/** What the user must see of a call in the end: nothing, or one call with this outcome. */
const expected = ({ from, rounds, answerer }: Plan): string | null => {
  const taker = rounds.at(-1)?.[answerer];
  if (from !== 'colleague') return taker === undefined ? 'cancelled' : 'answered';
  if (!rounds.flat().includes('user')) return null;
  if (taker === undefined) return 'missed';
  return taker === 'user' ? 'answered' : 'answered-elsewhere';
};

describe('several calls at once, in any order of their steps', () => {
  it.each(['sent', 'not-sent'] as const)(
    'each of the user’s is one call with its own end, nobody else’s shows (Linkedid %s)',
    (linkedIds) => {
      fc.assert(
        fc.property(
          fc.array(plan, { minLength: 1, maxLength: 4 }),
          fc.infiniteStream(fc.nat(3)),
          (plans, turns) => {
            const pbx = new ScriptedPbx({ own, linkedIds });
            const running = plans.map((one, index) => played(pbx, one, `${7000 + index}`));
            const open = new Set(running);
            for (const turn of turns) {
              const next = [...open][turn % open.size];
              if (next?.next().done === true) open.delete(next);
              if (open.size === 0) break;
            }
            const seen = pbx.calls.map(({ party, phase }) => [
              party.number,
              phase.kind === 'ended' ? phase.outcome.kind : phase.kind,
            ]);
            const due = plans.flatMap((one, index) => {
              const outcome = expected(one);
              return outcome === null ? [] : [[`${7000 + index}`, outcome]];
            });
            expect(seen.sort()).toEqual(due.sort());
            expect(pbx.state.channels.size).toBe(0);
          },
        ),
        { numRuns: 100 },
      );
    },
  );
});

describe('a very long day', () => {
  it('keeps a bounded number of calls, the newest and the live ones', () => {
    const pbx = new ScriptedPbx({ own });
    const live = pbx.dials('PJSIP/1000', { number: '1000', name: null }, '1001');
    pbx.rings('PJSIP/1001', live);
    for (let count = 0; count < 300; count++) {
      const caller = pbx.dials('PJSIP/1002', { number: `${2000 + count}`, name: null }, '1001');
      pbx.stopsRinging(pbx.rings('PJSIP/1001', caller), caller, 'cancel');
      pbx.hangsUp(caller);
    }
    expect(pbx.calls.length).toBeLessThanOrEqual(100);
    expect(pbx.seen[0]).toBe('from 1000: ringing');
    expect(pbx.seen.at(-1)).toBe('from 2299: missed');
  });
});
