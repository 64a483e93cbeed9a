import { cardsOf, wordsAt } from './cards.ts';
import type { Card } from './cards.ts';
import { apart } from './due-calls.ts';
import type { Dial, Leg, LegEnd } from './due-calls.ts';
import type { PopLook, WindowLook } from './pop-watch.ts';
import { waitedBetween } from './processor-queue.ts';
import type { Wait } from './processor-queue.ts';

/** From the death of the PBX until the app was connected again; null while it is not. Milliseconds since 1970. */
export interface Outage {
  readonly from: number;
  readonly to: number | null;
}

/** All that was seen and heard so far. */
export interface Evidence {
  readonly legs: readonly Leg[];
  /** What the PBX rang of the user's phone, and the phone has said nothing of. */
  readonly dialsWithoutRinging: readonly Dial[];
  readonly looks: readonly PopLook[];
  readonly windows: readonly WindowLook[];
  readonly outages: readonly Outage[];
  /** When the app could have worked, and others had the processors. */
  readonly waits: readonly Wait[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Something that the user should not have seen, or should have seen. */
export interface Wrong {
  readonly at: number;
  readonly number: string;
  readonly what: string;
}

export interface Verdict {
  /** Calls that were due and are over, with all that is to follow. */
  readonly due: number;
  /** Ringings of those calls, more than one where a queue rang again. */
  readonly ringings: number;
  /** Ringings that the pop showed. */
  readonly shown: number;
  readonly wrong: readonly Wrong[];
  readonly late: readonly Wrong[];
  /** From the ringing to the pop on the screen, milliseconds. */
  readonly latencies: readonly number[];
}

/** A pop may take so long, milliseconds in which the app could have a processor. */
const inTime = 500;
/** So long after something happened the pop has to say so, milliseconds in which the app could have a processor. */
const settled = 1000;
/** An ended call stays for its time, give or take this, milliseconds. */
const slack = 2000;
const endedStays = 8000;
const missedStays = 30_000;
/** After this a call is over for the eye too, milliseconds. */
export const concluded = missedStays + 2 * slack;

const rings = 'Incoming call';
const talks = 'Talking';

/** What the card says at last. */
const lastWords: Readonly<Record<LegEnd, RegExp>> = {
  'hung-up': /^Call ended$/u,
  elsewhere: /^Answered (?:by .+|elsewhere)$/u,
  'taken-back': /^Missed call$/u,
  refused: /^Missed call$|^Answered (?:by .+|elsewhere)$/u,
  cut: /^Call ended while the PBX was out of reach$/u,
};

/** A call that was talked on when the PBX died was answered, and is over; that it was talked on may not have come through. */
const cutOff = /^Call ended(?: while the PBX was out of reach)?$/u;

/** The ringings of one call: a queue rings again, and nobody calls twice so soon. */
const callsOf = (legs: readonly Leg[]): readonly (readonly [Leg, ...Leg[]])[] => {
  const calls: [Leg, ...Leg[]][] = [];
  for (const leg of legs.toSorted((one, other) => one.rangAt - other.rangAt)) {
    const call = calls.findLast((each) => each[0].number === leg.number);
    const before = call?.at(-1);
    if (call === undefined || leg.rangAt - (before?.ended?.at ?? Infinity) > concluded) calls.push([leg]);
    else call.push(leg);
  }
  return calls;
};

const isShownAt = (windows: readonly WindowLook[], at: number): boolean =>
  windows.findLast((each) => each.at <= at)?.shown ?? false;

/** The first moment from `at` on when the window is on the screen. */
const shownFrom = (windows: readonly WindowLook[], at: number): number =>
  isShownAt(windows, at) ? at : (windows.find((each) => each.at > at && each.shown)?.at ?? Infinity);

/** Compares what the pop showed with what was due at the user's phone. */
export const judge = (evidence: Evidence): Verdict => {
  const { dialsWithoutRinging, looks, windows, outages, waits, now } = evidence;
  const wrong: Wrong[] = [];
  const late: Wrong[] = [];
  const latencies: number[] = [];
  let shown = 0;
  const cards = cardsOf(looks);

  const outageAt = (at: number): Outage | undefined =>
    outages.find(({ from, to }) => at >= from && (to === null || at < to));
  /** When the app can know of what happens at a moment. */
  const knownFrom = (at: number): number => {
    const outage = outageAt(at);
    return outage === undefined ? at : (outage.to ?? Infinity);
  };

  /** When the pop must have said what happened at a moment. */
  const settledAfter = (at: number): number => {
    const deadline = at + settled;
    return deadline + waitedBetween(waits, at, deadline + waitedBetween(waits, at, deadline));
  };

  const judgeRinging = (leg: Leg, own: readonly Card[], nextAt: number): void => {
    const complain = (what: string): void => {
      wrong.push({ at: leg.rangAt, number: leg.number, what });
    };
    const known = knownFrom(leg.rangAt);
    const end = leg.ended?.at ?? now;
    // Over before the app was back: nobody can know of it.
    if (known > leg.rangAt && known >= end && leg.ended?.how !== 'cut') return;
    const rang = own
      .flatMap(({ said }) => said)
      .find(({ at, words }) => words === rings && at > leg.rangAt - settled && at < settledAfter(end));
    const isBrief = end - known < inTime;
    if (rang === undefined) {
      // What it says last is looked at below. An event of the PBX's last moment may never have left it.
      if (
        isBrief &&
        (leg.ended?.how === 'cut' || own.some((card) => wordsAt(card, settledAfter(end)) !== null))
      )
        shown += 1;
      else complain('rang, and the pop did not show it');
    } else {
      shown += 1;
      const at = shownFrom(windows, rang.at);
      const waited = waitedBetween(waits, known, at);
      latencies.push(at - known);
      if (at - known - waited > inTime) {
        const what = `shown after ${at - known} ms, ${waited.toFixed(0)} ms of it without a processor`;
        late.push({ at: leg.rangAt, number: leg.number, what });
      }
    }
    const says = (at: number): string | null =>
      own.map((card) => wordsAt(card, at)).find((words) => words !== null) ?? null;
    const talkSeen = leg.talkedAt === null ? null : settledAfter(knownFrom(leg.talkedAt));
    if (talkSeen !== null && talkSeen < end && says(talkSeen) !== talks) {
      complain(`talked, and the pop said “${says(talkSeen) ?? 'nothing'}”`);
    }
    const endSeen = settledAfter(knownFrom(end));
    if (leg.ended === null || endSeen > nextAt || (rang === undefined && leg.ended.how === 'cut')) return;
    const words = says(endSeen);
    const isCutOff = leg.ended.how === 'cut' && leg.talkedAt !== null;
    if (words === null || !(isCutOff ? cutOff : lastWords[leg.ended.how]).test(words)) {
      complain(`ended (${leg.ended.how}), and the pop said “${words ?? 'nothing'}”`);
    }
  };

  const calls = callsOf(evidence.legs);
  const isOver = (call: readonly Leg[]): boolean =>
    call.every(({ ended }) => ended !== null && now - knownFrom(ended.at) > concluded);
  const over = calls.filter(isOver);
  const isOf = (call: readonly [Leg, ...Leg[]], card: Card): boolean => {
    const end = call.at(-1)?.ended?.at ?? now;
    return (
      card.number === call[0].number &&
      card.from > call[0].rangAt - settled &&
      card.from < settledAfter(knownFrom(end))
    );
  };
  for (const call of over) {
    const own = cards.filter((card) => isOf(call, card)).toSorted((one, other) => one.from - other.from);
    const [{ number, name }] = call;
    for (const [index, card] of own.entries()) {
      const complain = (what: string): void => {
        wrong.push({ at: card.from, number, what });
      };
      if (card.title !== (name === '' ? number : name))
        complain(`the pop said “${card.title}”, it was “${name}”`);
      const next = own[index + 1];
      if (next !== undefined && (card.to === null || next.from < card.to)) complain('two cards for one call');
      const end = card.said.findLast(({ words }) => words !== rings && words !== talks);
      const stays = end?.words === 'Missed call' ? missedStays : endedStays;
      if (end === undefined || card.to === null) complain('the card is left over');
      else if (Math.abs(card.to - end.at - stays) > slack)
        complain(`the card left after ${card.to - end.at} ms`);
    }
    for (const [index, leg] of call.entries()) judgeRinging(leg, own, call[index + 1]?.rangAt ?? Infinity);
  }
  for (const card of cards) {
    if (card.from > now - concluded || calls.some((call) => isOf(call, card))) continue;
    wrong.push({ at: card.from, number: card.number, what: `“${card.title}” was shown, and nobody called` });
  }
  for (const { at, number } of dialsWithoutRinging) {
    // The phone may yet say so of a dial of the last moment.
    if (now - at > apart)
      wrong.push({ at, number, what: 'the PBX rang the phone, and the phone did not ring' });
  }
  for (const [index, { at, cards: there }] of looks.entries()) {
    const until = looks[index + 1]?.at ?? now;
    const seen = settledAfter(at);
    if (until < seen || isShownAt(windows, seen) === there.length > 0) continue;
    const number = there[0]?.number ?? '';
    wrong.push({
      at,
      number,
      what: there.length > 0 ? 'the window was not shown' : 'the empty window was left over',
    });
  }
  return { due: over.length, ringings: over.flat().length, shown, wrong, late, latencies };
};
