import { afterAll, beforeAll, describe, it } from 'vitest';
import { whyNotOn } from '../scenarios/scenario.ts';
import { Stage } from '../scenarios/stage.ts';
import { scenarios } from '../scenarios/table.ts';
import { pbxes } from '../support/pbxes.ts';
import type { TestPbx } from '../support/test-pbx.ts';

describe.each(pbxes)('the scenarios on the PBX $name', ({ name, open }) => {
  let pbx: TestPbx;
  let stage: Stage;

  beforeAll(async () => {
    pbx = await open();
    stage = new Stage(pbx);
  });
  afterAll(async () => {
    await stage.close();
    await pbx.close();
  });

  for (const scenario of scenarios) {
    const reason = whyNotOn(scenario, name);
    if (reason === null) it(scenario.story, () => stage.play(scenario));
    else it.skip(`${scenario.story} (not possible here: ${reason})`);
  }
});
