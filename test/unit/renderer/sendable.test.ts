import { describe, expect, it } from 'vitest';
import { callToSend, sendableCalls } from '../../../renderer/colleagues/sendable.ts';
import { call, control, now } from '../../gallery/samples.ts';

const ringing = call({ kind: 'ringing' }, { id: 'ringing', party: { name: null, number: '1002' } });
const talking = call(
  { kind: 'talking', since: now },
  { id: 'talking', party: { name: null, number: '1003' } },
);
const calling = call({ kind: 'calling' }, { id: 'calling', direction: 'outgoing' });

describe('the calls that can be sent on', () => {
  it('have the one that is talked on first, and none that nobody has answered yet', () => {
    expect(sendableCalls([ringing, calling, talking], control)).toEqual([talking, ringing]);
  });
});

describe('the call that a key sends to a colleague', () => {
  it('is the one that is talked on, but never the colleague’s own while there is another', () => {
    expect(callToSend([talking, ringing], '1004')).toBe(talking);
    expect(callToSend([talking, ringing], '1003')).toBe(ringing);
    expect(callToSend([talking], '1003')).toBe(talking);
    expect(callToSend([], '1003')).toBeUndefined();
  });
});
