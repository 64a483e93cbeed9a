import type { Party } from '../../../shared/call.ts';
import type { Line, ScriptedPbx } from './scripted-pbx.ts';

export const anna = { number: '1000', name: 'Anna Berg' } as const satisfies Party;
export const bjorn = { number: '1002', name: 'Björn Čapek' } as const satisfies Party;
export const carla = { number: '1003', name: 'Carla Dupont' } as const satisfies Party;
export const outsider = { number: '03012345', name: 'Zoë Ünal' } as const satisfies Party;
export const user = { number: '1001', name: '1001' } as const satisfies Party;

/** Anna calls the user, whose phone rings: her line and the user's. */
export const annaCalls = (pbx: ScriptedPbx): readonly [Line, Line] => {
  const caller = pbx.dials('PJSIP/1000', anna, '1001');
  return [caller, pbx.rings('PJSIP/1001', caller, user)];
};
