import { describe, expect, it } from 'vitest';
import { callActions, controls, transferWaysOf } from '../../../shared/call-control.ts';
import type { Control, ControlState } from '../../../shared/call-control.ts';
import { call, control, ended, now } from '../../gallery/samples.ts';

const ringing = call({ kind: 'ringing' });
const talking = call({ kind: 'talking', since: now });
const without = (...denied: readonly Control[]): ControlState => ({
  ...control,
  controls: controls.filter((each) => !denied.includes(each)),
});

describe('what is offered for a call', () => {
  it.each([
    ['that rings', ringing, ['transfer', 'voicemail', 'hang-up']],
    ['that is talked', talking, ['transfer', 'park', 'hang-up']],
    ['whose own phone rings', call({ kind: 'own-phone-ringing' }), ['hang-up']],
    ['that is on its way', call({ kind: 'calling' }), ['hang-up']],
    ['that is over', call(ended({ kind: 'missed' })), ['dismiss']],
  ])('%s is what its state allows', (_, one, actions) => {
    expect(callActions(one, control)).toEqual(actions);
  });

  it('leaves out what the account or the dialect do not allow', () => {
    expect(callActions(ringing, without('voicemail', 'transfer'))).toEqual(['hang-up']);
    expect(callActions(talking, without('park', 'hang-up'))).toEqual(['transfer']);
    expect(transferWaysOf(talking, without('consult'))).toEqual(['blind', 'voicemail']);
    expect(transferWaysOf(talking, without('voicemail'))).toEqual(['blind', 'consult']);
    expect(transferWaysOf(talking, without('transfer'))).toEqual([]);
  });

  it('lets nobody be asked before the call is answered', () => {
    expect(transferWaysOf(ringing, control)).toEqual(['blind', 'voicemail']);
  });

  it('is to complete or to cancel while somebody is asked about this call, and no other', () => {
    const consultation = { callId: talking.id, number: '1002', stage: 'talking' } as const;
    expect(callActions(talking, { ...control, consultation })).toEqual([
      'complete-transfer',
      'cancel-transfer',
    ]);
    expect(transferWaysOf(talking, { ...control, consultation })).toEqual([]);
    expect(callActions({ ...talking, id: 'other' }, { ...control, consultation })).toContain('transfer');
  });

  it('is to fetch a parked call, as long as it waits', () => {
    const parked = call(ended({ kind: 'parked', at: '701' }));
    expect(callActions(parked, { ...control, parked: [{ space: '701', who: null }] })).toEqual([
      'fetch',
      'dismiss',
    ]);
    expect(callActions(parked, { ...control, parked: [{ space: '702', who: null }] })).toEqual(['dismiss']);
    expect(callActions(parked, { ...without('dial'), parked: [{ space: '701', who: null }] })).toEqual([
      'dismiss',
    ]);
  });
});
