import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { light, spoken, zoomed } from '../gallery/look.ts';
import type { Look } from '../gallery/look.ts';
import { unmirrored } from '../gallery/mirror.ts';
import { Stage } from '../gallery/stage.ts';
import { nameOf, states } from '../gallery/states.ts';
import { cutByDesign, misfits } from '../gallery/text-fit.ts';

/** Spanish is no longer than French, and Chinese is short. */
const isLong = ({ language }: Look): boolean => language !== 'es' && language !== 'zh-CN';

describe('every window in every state', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(async () => {
    await stage.close();
  });

  it.each(states.map((state) => [nameOf(state), state] as const))(
    '%s has room for its text in every language, at 100 % and at 200 %',
    async (_, state) => {
      await stage.show(state);
      const wrong: string[] = [];
      for (const look of [light, ...spoken, ...[light, ...spoken].filter(isLong).map(zoomed)]) {
        await stage.wear(look);
        const found = await stage.page.evaluate(misfits, cutByDesign);
        wrong.push(...found.map((misfit) => `${look.name}: ${misfit}`));
      }
      expect(wrong).toEqual([]);
      expect(stage.complaints).toEqual([]);
    },
  );

  it.each(states.map((state) => [nameOf(state), state] as const))(
    '%s is its own mirror image from right to left',
    async (_, state) => {
      await stage.show(state);
      await stage.wear(light);
      expect(await unmirrored(stage.page)).toEqual([]);
    },
  );
});
