import { describe, expect, it } from 'vitest';
import { Story, storySteps } from '../../../main/embedded-pbx/story.ts';
import { deskAtPbx } from './desk.ts';

const story = () => {
  const { pbx, desk, scheduler } = deskAtPbx();
  return { pbx, desk, scheduler, story: new Story(pbx, { scheduler, random: () => 0 }) };
};

const callersOf = (desk: ReturnType<typeof story>['desk']) =>
  desk.events('DialBegin').map(({ CallerIDName }) => CallerIDName);

describe("The demo's story", () => {
  it('rings the user from outside, until the phone is lifted and the caller hangs up', () => {
    const { story: demo, pbx, desk, scheduler } = story();
    expect(demo.play('outside')).toBe('Zoë Müller, Blumenhaus calls from outside.');
    expect(desk.last('DialBegin')).toMatchObject({ CallerIDNum: '0301234567', DestCallerIDNum: '1001' });
    scheduler.advance(100);
    expect(demo.play('answer')).toBe('The phone on the desk is lifted.');
    expect(pbx.isTalking('1001')).toBe(true);
    expect(demo.play('caller-hangs-up')).toBe('The caller hangs up.');
    expect(pbx.isTalking('1001')).toBe(false);
  });

  it('says so when there is nothing to answer, nobody to hang up, no such step', () => {
    const { story: demo } = story();
    expect(demo.play('answer')).toBe('The phone on the desk does not ring.');
    expect(demo.play('caller-hangs-up')).toBe('Nobody is calling.');
    expect(demo.play('dance')).toBeNull();
    expect(storySteps.every((step) => demo.play(step) !== null)).toBe(true);
  });

  it('lets two call at once', () => {
    const { story: demo, desk, scheduler } = story();
    demo.play('two');
    scheduler.advance(2000);
    expect(callersOf(desk)).toEqual(['Harbour Workshop', 'Carla Dupont']);
    expect(desk.events('Hangup')).toEqual([]);
  });

  it('lifts the own phone by itself when the user dials', () => {
    const { desk, scheduler } = story();
    desk.act({
      ...{ Action: 'Originate', Channel: 'PJSIP/1001', Context: 'DLPN_DialPlan1001', Exten: '0301234567' },
      ...{ Priority: '1', Async: 'true' },
    });
    scheduler.advance(1499);
    expect(desk.events('OriginateResponse')).toEqual([]);
    scheduler.advance(1);
    expect(desk.last('OriginateResponse')).toMatchObject({ Response: 'Success' });
  });

  it('goes on by itself: an outside caller, a colleague, a missed call, two at once, and again', () => {
    const { story: demo, desk, scheduler } = story();
    demo.start();
    scheduler.advance(3 * 60_000);
    expect(callersOf(desk).slice(0, 6)).toEqual([
      ...['Zoë Müller, Blumenhaus', 'Anna Berg', 'Łódź Paper Supplies'],
      ...['Harbour Workshop', 'Carla Dupont', 'Zoë Müller, Blumenhaus'],
    ]);
    const statuses = desk.events('DialEnd').map(({ DialStatus }) => DialStatus);
    expect(statuses.slice(0, 3)).toEqual(['ANSWER', 'ANSWER', 'CANCEL']);
    demo.stop();
    const calls = desk.events('DialBegin').length;
    scheduler.advance(5 * 60_000);
    expect(desk.events('DialBegin')).toHaveLength(calls);
  });
});
