import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accounts, asteriskVersions } from '../../asterisk/bench.ts';
import { RawAmi, type RawMessage } from '../../asterisk/raw-ami.ts';
import { until } from '../../asterisk/until.ts';
import { asteriskAtHand, asteriskPbx } from '../../support/asterisk-pbx.ts';
import type { TestPbx } from '../../support/test-pbx.ts';

const minutes = 60_000;

for (const version of asteriskVersions) {
  describe.skipIf(!asteriskAtHand(version))(`the bench with Asterisk ${version}`, () => {
    let pbx: TestPbx;
    let desk: RawAmi;

    beforeAll(async () => {
      pbx = await asteriskPbx(version);
    }, 5 * minutes);

    afterAll(async () => {
      await pbx.close();
    });

    beforeEach(async () => {
      await pbx.reset();
      desk = await logIn();
      return () => {
        desk.close();
      };
    });

    async function logIn(): Promise<RawAmi> {
      const ami = await RawAmi.connect(pbx.amiPort);
      await ami.login(pbx, 'call,cdr,agent');
      return ami;
    }

    /** The phone of this extension begins to ring. */
    const rings = (extension: string) =>
      desk.waitFor(
        `the phone of ${extension} to be dialled`,
        (message) =>
          message['Event'] === 'DialBegin' && startsWith(message['DestChannel'], `PJSIP/${extension}-`),
      );

    const stopsRinging = (extension: string) =>
      desk.waitFor(
        `the end of ringing ${extension}`,
        (message) =>
          message['Event'] === 'DialEnd' && startsWith(message['DestChannel'], `PJSIP/${extension}-`),
      );

    const talks = (extension: string) => until(`${extension} to talk`, () => pbx.isTalking(extension));

    const isSilent = (extension: string) =>
      until(`${extension} to be silent`, async () => !(await pbx.isTalking(extension)));

    it('a colleague calls, the phone rings and answers, both talk, the colleague hangs up', async () => {
      const call = await pbx.callFrom('1000', '1001');
      const dial = await rings('1001');
      expect(dial).toMatchObject({
        CallerIDNum: '1000',
        CallerIDName: 'Anna Berg',
        Context: 'macro-realstexten',
        Exten: 's',
        DestContext: 'DLPN_DialPlan1001',
        DestCallerIDNum: '1001',
        DestConnectedLineNum: '1000',
      });
      expect(dial['DialString']).toMatch(/^1001\/sip:1001@127\.0\.0\.1:\d+$/u);
      await talks('1001');
      await talks('1000');
      await call.hangUp();
      await isSilent('1001');
      expect(await desk.waitFor('the Cdr', (message) => message['Event'] === 'Cdr')).toMatchObject({
        Source: '1000',
        Destination: '1001',
        Disposition: 'ANSWERED',
      });
    });

    it('a phone that has talked long enough hangs up by itself', async () => {
      await pbx.setPhone('1001', { kind: 'answers', after: 1, talkFor: 100 });
      await pbx.callFrom('1000', '1001');
      await desk.waitFor('the hangup', (message) => message['Event'] === 'Hangup');
      await isSilent('1000');
    });

    it('a caller who gives up while it rings sends a CANCEL', async () => {
      await pbx.setPhone('1001', { kind: 'rings' });
      const call = await pbx.callFrom('1000', '1001');
      await rings('1001');
      await call.hangUp();
      expect(await stopsRinging('1001')).toMatchObject({ DialStatus: 'CANCEL' });
      expect(await pbx.isTalking('1001')).toBe(false);
    });

    it.each([
      ['is busy', { kind: 'busy' }, 'BUSY'],
      ['rejects', { kind: 'rejects' }, 'NOANSWER'],
    ] as const)('a phone that %s ends the call at once', async (_, behaviour, status) => {
      await pbx.setPhone('1001', behaviour);
      await pbx.callFrom('1000', '1001');
      expect(await stopsRinging('1001')).toMatchObject({ DialStatus: status });
    });

    it('a phone that is off is not dialled, and rings again when it is back', async () => {
      await pbx.setPhone('1001', { kind: 'off' });
      const call = await pbx.callFrom('1000', '1001');
      await call.hangUp();
      expect(desk.messages.filter((message) => message['Event'] === 'DialBegin')).toEqual([]);
      await pbx.setPhone('1001', { kind: 'rings' });
      await pbx.callFrom('1000', '1001');
      await rings('1001');
    });

    it('an outsider with an accented name calls in through the trunk', async () => {
      await pbx.callFromOutside({ number: '0033142685300', name: 'Zoë Žižková-Müller', dialled: '5551001' });
      const dial = await rings('1001');
      expect(dial['Channel']).toMatch(/^PJSIP\/trunk-test1-/u);
      expect(dial).toMatchObject({
        CallerIDNum: '0033142685300',
        CallerIDName: 'Zoë Žižková-Müller',
      });
      await talks('1001');
    });

    it('a call to a number that starts with 0 goes out through the trunk', async () => {
      await pbx.setOutside({ kind: 'answers', after: 1 });
      await pbx.callFrom('1001', '030123456');
      await rings('trunk-test1');
      await talks('030123456');
      await talks('1001');
    });

    it('a second call rings while the first one talks, and each caller hangs up their own', async () => {
      const first = await pbx.callFrom('1000', '1001');
      await talks('1001');
      await pbx.setPhone('1001', { kind: 'rings' });
      const second = await pbx.callFrom('1002', '1001');
      await desk.waitFor(
        'the second call',
        (message) => message['Event'] === 'DialBegin' && message['CallerIDNum'] === '1002',
      );
      await second.hangUp();
      expect(await pbx.isTalking('1001')).toBe(true);
      await first.hangUp();
      await isSilent('1001');
    });

    it('the ring group rings three phones, one answers, the others stop', async () => {
      await pbx.setPhone('1001', { kind: 'rings' });
      await pbx.setPhone('1003', { kind: 'rings' });
      await pbx.callFrom('1000', '6200');
      for (const extension of ['1001', '1002', '1003']) await rings(extension);
      await talks('1002');
      expect(await stopsRinging('1001')).toMatchObject({ DialStatus: 'CANCEL' });
    });

    it('the queue rings through Local channels', async () => {
      await pbx.setPhone('1001', { kind: 'rings' });
      await pbx.callFrom('1000', '6400');
      await rings('1001');
      await talks('1002');
    });

    it('a click on a number rings the own phone first, then the colleague, and both talk', async () => {
      await desk.action({
        Action: 'Originate',
        Channel: 'PJSIP/1001',
        Exten: '1002',
        Async: 'true',
        ...plan,
      });
      expect(await rings('1001')).not.toHaveProperty('Channel');
      expect(await originateResponse()).toMatchObject({ Response: 'Success', Reason: '4' });
      await talks('1001');
      await talks('1002');
    });

    it('an Originate to a phone that never registered fails', async () => {
      await desk.action({
        Action: 'Originate',
        Channel: 'PJSIP/1009',
        Exten: '1002',
        Async: 'true',
        ...plan,
      });
      expect(await originateResponse()).toMatchObject({ Response: 'Failure', Reason: '0' });
    });

    const plan = { Context: 'DLPN_DialPlan1001', Priority: '1', Timeout: '30000', CallerID: '1001' } as const;

    const originateResponse = (): Promise<RawMessage> =>
      desk.waitFor('OriginateResponse', (message) => message['Event'] === 'OriginateResponse');

    it.each([
      ['while it rings', 'rings'],
      ['while it talks', 'answers'],
    ] as const)('a call redirected %s reaches the colleague', async (_, kind) => {
      await pbx.setPhone('1001', kind === 'rings' ? { kind } : { kind, after: 1 });
      await pbx.callFrom('1000', '1001');
      const channel = (await rings('1001'))['Channel'] ?? '';
      if (kind === 'answers') await talks('1001');
      const redirect = { Action: 'Redirect', Context: 'DLPN_DialPlan1001', Exten: '1002', Priority: '1' };
      expect(await desk.action({ ...redirect, Channel: channel })).toMatchObject({ Response: 'Success' });
      await talks('1002');
      await talks('1000');
      await isSilent('1001');
    });

    it('the other party can be parked and waits at 701', async () => {
      await pbx.callFrom('1000', '1001');
      const dial = await rings('1001');
      await talks('1001');
      await desk.action({
        Action: 'Park',
        Channel: dial['Channel'] ?? '',
        TimeoutChannel: dial['DestChannel'] ?? '',
      });
      const parked = await desk.waitFor('ParkedCall', (message) => message['Event'] === 'ParkedCall');
      expect(parked).toMatchObject({ ParkingSpace: '701', ParkeeCallerIDNum: '1000' });
    });

    it('a PBX that dies while a phone rings comes back and rings again', async () => {
      await pbx.setPhone('1001', { kind: 'rings' });
      const lost = await pbx.callFrom('1000', '1001');
      await rings('1001');
      await pbx.restart();
      await lost.hangUp();
      desk.close();
      desk = await logIn();
      await pbx.callFrom('1000', '1001');
      await rings('1001');
    });

    it('hints tell the state of a phone', async () => {
      await pbx.setPhone('1001', { kind: 'rings' });
      await pbx.callFrom('1000', '1001');
      await desk.waitFor(
        'the hint of 1001 to ring',
        (message) =>
          message['Event'] === 'ExtensionStatus' && message['Exten'] === '1001' && message['Status'] === '8',
      );
    });

    it('the accounts may do what they are meant to, and no more', async () => {
      const answers = async (account: { user: string; secret: string }): Promise<(string | undefined)[]> => {
        const ami = await RawAmi.connect(pbx.amiPort);
        const login = await ami.login(account);
        const originate =
          login['Response'] === 'Success'
            ? await ami.action({ Action: 'Originate', Channel: 'PJSIP/1009', Exten: '1002', ...plan })
            : undefined;
        const command = originate && (await ami.action({ Action: 'Command', Command: 'core show version' }));
        ami.close();
        return [login['Message'], originate?.['Message'], command?.['Message']];
      };
      expect(await answers(accounts.admin)).toEqual([accepted, 'Originate failed', 'Command output follows']);
      expect(await answers(accounts.desk)).toEqual([accepted, 'Originate failed', 'Permission denied']);
      expect(await answers(accounts.weak)).toEqual([accepted, 'Permission denied', 'Permission denied']);
      expect(await answers(accounts.elsewhere)).toEqual(['Authentication failed', undefined, undefined]);
    });
  });
}

const accepted = 'Authentication accepted';

function startsWith(text: string | undefined, start: string): boolean {
  return text?.startsWith(start) ?? false;
}
