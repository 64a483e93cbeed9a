import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { light } from '../gallery/look.ts';
import { change, keptLooksOf, keptNames, pictureRuntime, picturesOf } from '../gallery/kept.ts';
import { Stage } from '../gallery/stage.ts';
import { nameOf, states } from '../gallery/states.ts';

// The Electron whose pictures are kept is one for x64.
describe.skipIf(process.arch !== 'x64')('the gallery', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(await pictureRuntime());
  });
  afterAll(async () => {
    await stage.close();
  });

  it.each(states.map((state) => [nameOf(state), state] as const))('%s looks as it did', async (_, state) => {
    const changes: string[] = [];
    await stage.show(state);
    for (const look of keptLooksOf(state)) {
      await stage.wear(look);
      const changed = await change(state, look, await stage.picture());
      if (changed !== null) changes.push(changed);
    }
    expect(changes).toEqual([]);
  });

  it('keeps no picture of what is no longer shown', async () => {
    expect((await keptNames()).toSorted()).toEqual(states.flatMap(picturesOf).toSorted());
  });

  it('sees that one colour has changed a little', async () => {
    const [state] = states;
    if (state === undefined) throw new Error('The gallery is empty.');
    await stage.show(state);
    await stage.wear(light);
    await stage.page.evaluate(() => {
      document.documentElement.style.setProperty('--text', '#2a3a45');
    });
    expect(await change(state, light, await stage.picture())).toContain('differs in');
  });
});
