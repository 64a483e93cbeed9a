import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originate } from '../../../main/ami/actions.ts';
import { openSession } from '../../../main/ami/session.ts';
import { autoAnswerVariables } from '../../../main/phone/auto-answer.ts';
import { loopback } from '../../asterisk/bench.ts';
import { RawAmi } from '../../asterisk/raw-ami.ts';
import { asteriskAtHand, asteriskPbx } from '../../support/asterisk-pbx.ts';
import type { TestPbx } from '../../support/test-pbx.ts';

/** A phone that says nothing: it only looks at how it is called. */
const firstInvite = async (): Promise<{ readonly port: number; readonly text: Promise<string> }> => {
  const socket = createSocket('udp4');
  socket.bind(0, loopback);
  await once(socket, 'listening');
  const text = once(socket, 'message').then(([message]: unknown[]) => {
    socket.close();
    return String(message);
  });
  return { port: socket.address().port, text };
};

describe.skipIf(!asteriskAtHand(16))(
  'a SIP phone on an older PBX (chan_sip) that is to answer by itself',
  () => {
    let pbx: TestPbx;

    beforeAll(async () => {
      pbx = await asteriskPbx(16);
      const admin = await RawAmi.connect(pbx.amiPort);
      await admin.login(pbx.admin, 'off');
      await admin.action({ Action: 'ModuleLoad', Module: 'chan_sip.so', LoadType: 'load' });
      admin.close();
    }, 300_000);
    afterAll(async () => {
      await pbx.close();
    });

    it.each([
      ['yealink', 'Call-Info: <sip:tipring.invalid>;answer-after=0'],
      ['snom', 'Alert-Info: <http://tipring.invalid>;info=alert-autoanswer;delay=0'],
      ['polycom', 'Alert-Info: Auto Answer'],
    ] as const)('is called with the header it wants: %s', async (autoAnswer, header) => {
      const { host, amiPort: port, user, secret } = pbx;
      const session = await openSession({ host, port, user, secret, events: 'off', wanted: [] });
      const phone = await firstInvite();
      await session.run(
        originate({
          ...{ channel: `SIP/1001@${loopback}:${phone.port}`, context: 'DLPN_DialPlan1001', exten: '1002' },
          ...{ timeoutMs: 2_000, callerId: '1001', async: true },
          variables: autoAnswerVariables({ autoAnswer, technology: 'SIP' }),
        }),
      );
      expect((await phone.text).split('\r\n')).toContain(header);
      await session.close();
    });
  },
);
