import { describe, expect, it } from 'vitest';
import { AskedDoNotDisturb } from '../../../main/app/asked-do-not-disturb.ts';
import type { DoNotDisturb } from '../../../main/app/quiet-controller.ts';
import { fakeClock } from '../ami/fake-clock.ts';

type State = DoNotDisturb['state'];

const desk = () => {
  const clock = fakeClock();
  const answers: ((state: State | Error) => void)[] = [];
  const asked = new AskedDoNotDisturb({
    read: () =>
      new Promise((resolve, reject) => {
        answers.push((state) => {
          if (state instanceof Error) reject(state);
          else resolve(state);
        });
      }),
    clock,
    log: () => undefined,
  });
  const told: State[] = [];
  asked.onChange(() => told.push(asked.state));
  /** Answers the latest question, and comes back once that has been heard. */
  const answer = async (state: State | Error): Promise<void> => {
    answers.at(-1)?.(state);
    await new Promise(setImmediate);
  };
  return { clock, asked, told, answer, questions: () => answers.length };
};

describe('a system that is asked whether it is not to be disturbed', () => {
  it('is not known, and not asked, while Tipring starts', () => {
    const { asked, questions } = desk();
    expect([asked.state, questions()]).toEqual(['unknown', 0]);
  });

  it('is asked soon after, and then each minute; only a change is told', async () => {
    const { clock, told, answer, questions } = desk();
    clock.advance(1_000);
    await answer('off');
    clock.advance(60_000);
    await answer('off');
    clock.advance(60_000);
    await answer('on');
    expect([told, questions()]).toEqual([['off', 'on'], 3]);
  });

  it('is asked at once when a call comes, and not twice at a time', async () => {
    const { asked, told, answer, questions } = desk();
    asked.look();
    asked.look();
    expect(questions()).toBe(1);
    await answer('on');
    asked.look();
    expect([told, questions()]).toEqual([['on'], 2]);
  });

  it('makes nothing quiet when it cannot be asked any more', async () => {
    const { asked, told, answer } = desk();
    asked.look();
    await answer('on');
    asked.look();
    await answer(new Error('reg.exe is gone'));
    expect(told).toEqual(['on', 'unknown']);
  });
});
