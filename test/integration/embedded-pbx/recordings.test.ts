import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RawAmi } from '../../asterisk/raw-ami.ts';
import { settled } from '../../asterisk/scene.ts';
import { stories } from '../../asterisk/stories.ts';
import { embeddedTestPbx } from '../../support/embedded-test-pbx.ts';
import type { TestPbx } from '../../support/test-pbx.ts';
import { callFlow } from './call-flow.ts';

/** The standard calls but for two: the embedded PBX has no queue, and its parker is gone at once where Asterisk first reads the space out. */
const compared = Object.entries(stories).filter(([name]) => name !== 'queue' && name !== 'park');

const recorded = (version: 16 | 22, story: string): string =>
  readFileSync(
    join(import.meta.dirname, '../../fixtures/recordings', String(version), `${story}.txt`),
    'utf8',
  );

describe('The embedded PBX tells a call as the real Asterisk does', () => {
  let pbx: TestPbx;

  beforeAll(async () => {
    pbx = await embeddedTestPbx();
  });
  afterAll(() => pbx.close());
  beforeEach(() => pbx.reset());

  for (const [name, story] of compared) {
    it(name, async () => {
      const desk = await RawAmi.connect(pbx.amiPort);
      await desk.login(pbx, 'call,cdr,agent');
      await story({ pbx, desk });
      await settled(desk);
      await desk.action({ Action: 'Logoff' });
      desk.close();
      const told = callFlow(desk.text);
      expect(told).toEqual(callFlow(recorded(16, name)));
      expect(told).toEqual(callFlow(recorded(22, name)));
    });
  }

  it('and what is compared is the whole call', () => {
    const { together, byChannel, loose } = callFlow(recorded(16, 'ring-group'));
    expect(together.filter((line) => line.startsWith('DialBegin'))).toHaveLength(3);
    expect([...byChannel.keys()]).toEqual([
      'PJSIP/1000 (1)',
      'PJSIP/1001 (1)',
      'PJSIP/1002 (1)',
      'PJSIP/1003 (1)',
    ]);
    for (const lines of byChannel.values()) expect(lines.at(-1)).toMatch(/^Hangup/);
    expect(loose).toHaveLength(3);
  });
});
