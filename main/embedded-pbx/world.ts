import type { PhoneBehaviour } from './phone.ts';

/** An extension of the embedded PBX. */
interface Extension {
  readonly number: string;
  readonly name: string;
  /** Its phone, such as `PJSIP/1001` or, for an analog port, `DAHDI/5`. */
  readonly dialString: string;
  readonly behaviour: PhoneBehaviour;
}

/** One more phone at an extension, which rings with the first. */
interface SecondPhone {
  /** What it is called by those who set it. */
  readonly name: string;
  readonly extension: string;
}

interface RingGroup {
  readonly number: string;
  readonly members: readonly string[];
}

/** The people, groups and numbers that a PBX knows. */
export interface World {
  readonly extensions: readonly Extension[];
  /** They are off until they are told otherwise. */
  readonly secondPhones?: readonly SecondPhone[];
  readonly ringGroups: readonly RingGroup[];
  readonly trunk: {
    /** Such as `SIP/trunk-test1`. */
    readonly dialString: string;
    /** Context that calls from outside start in. */
    readonly context: string;
    /** What outsiders dial before an extension or group. */
    readonly prefix: string;
    readonly behaviour: PhoneBehaviour;
  };
  /** Numbers that start with one of these go out through the trunk. */
  readonly outsidePrefixes: readonly string[];
  /** First and last parking space. */
  readonly parking: readonly [number, number];
  /** What a phone sends a call to for it to be parked. */
  readonly parkingExtension?: string;
}

const soon: PhoneBehaviour = { kind: 'answers', after: 200 };

/** An extension with a phone that answers soon. */
export const extension = (
  number: string,
  name: string,
  dialString = `PJSIP/${number}`,
  behaviour: PhoneBehaviour = soon,
): Extension => ({ number, name, dialString, behaviour });

/** The people of the demo and of the tests. */
export const demoWorld: World = {
  extensions: [
    extension('1000', 'Anna Berg'),
    extension('1001', 'Uta Keller'),
    extension('1002', 'Björn Čapek'),
    extension('1003', 'Carla Dupont'),
    extension('1004', 'Loading Dock', 'DAHDI/5'),
    extension('1009', 'Meeting Room', 'PJSIP/1009', { kind: 'off' }),
  ],
  ringGroups: [{ number: '6200', members: ['1001', '1002', '1003'] }],
  trunk: {
    dialString: 'SIP/trunk-test1',
    context: 'DID_trunk-test1',
    prefix: '555',
    behaviour: soon,
  },
  outsidePrefixes: ['0', '+'],
  parking: [690, 699],
};
