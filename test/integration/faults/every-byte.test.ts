import { afterAll, beforeAll, expect, it } from 'vitest';
import { AmiLink } from '../../../main/ami/link.ts';
import { FaultProxy } from '../../support/fault-proxy.ts';
import { embeddedTestPbx } from '../../support/embedded-test-pbx.ts';
import type { TestPbx } from '../../support/test-pbx.ts';
import { soon } from '../ami/scripted-pbx.ts';

let pbx: TestPbx;
beforeAll(async () => {
  pbx = await embeddedTestPbx();
});
afterAll(async () => {
  await pbx.close();
});

/** How much a PBX says until a desk is logged in and has heard of a call, bytes. */
const spoken = 1_200;

it.each(['close', 'reset'] as const)(
  'a link is up again after a %s at every single byte of what the PBX says',
  async (ending) => {
    const proxy = await FaultProxy.before({ host: pbx.host, port: pbx.amiPort });
    const link = new AmiLink({
      host: proxy.host,
      port: proxy.port,
      user: pbx.user,
      secret: pbx.secret,
      events: 'call',
      wanted: ['Newchannel', 'DialBegin', 'Hangup'],
      backoff: { first: 1, longest: 1, longestUnheard: 1, notPermitted: 1 },
    });
    const odd: string[] = [];
    link.onNotice(({ kind }) => odd.push(kind));
    try {
      link.start();
      for (let allowed = 0; allowed <= spoken; allowed += 1) {
        await soon(() => {
          expect(link.state.kind).toBe('connected');
        });
        let left = allowed;
        let isCut = false;
        let isEnding = false;
        const before = proxy.connections;
        proxy.change = (said) => {
          if (isEnding) return [];
          if (isCut) return [{ bytes: said, after: 0 }];
          const part = said.subarray(0, left);
          left -= part.length;
          if (part.length === said.length) return [{ bytes: said, after: 0 }];
          isCut = true;
          isEnding = true;
          // What is said is on its way before the line ends.
          setImmediate(() => {
            proxy.end(ending);
            isEnding = false;
          });
          return part.length === 0 ? [] : [{ bytes: part, after: 0 }];
        };
        proxy.end('reset');
        await soon(() => {
          expect(proxy.connections).toBeGreaterThan(before);
          expect(link.state.kind).toBe('connected');
        });
        // What the login alone does not say, a call does.
        if (left > 0) await (await pbx.callFrom('1000', '1001')).hangUp();
        await soon(() => {
          expect(isCut).toBe(true);
        });
      }
    } finally {
      await link.stop();
      await proxy.close();
    }
    // Half a message at the end of a line is none; nothing of it is taken for something else.
    expect(odd).toEqual([]);
  },
  120_000,
);
