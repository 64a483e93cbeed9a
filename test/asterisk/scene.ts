import type { TestPbx } from '../support/test-pbx.ts';
import { RawAmi, type RawMessage } from './raw-ami.ts';
import { until } from './until.ts';

/* What the stories are told with. */

/** A PBX, and the AMI session of the user's desk on it. */
export interface Scene {
  readonly pbx: TestPbx;
  readonly desk: RawAmi;
}

export type Story = (scene: Scene) => Promise<void>;

/** Where the user's calls go through the dialplan. */
export const plan = { Context: 'DLPN_DialPlan1001', Priority: '1' } as const;

/** Click-to-dial from the user's phone to Björn. */
export const originate = {
  ...{ Action: 'Originate', Channel: 'PJSIP/1001', ...plan, Exten: '1002' },
  ...{ Timeout: '30000', CallerID: '1001', Async: 'true' },
} as const;

/** Resolves when this phone begins to be dialled. */
export function rings(desk: RawAmi, extension: string): Promise<RawMessage> {
  return desk.waitFor(
    `DialBegin of ${extension}`,
    (message) =>
      message['Event'] === 'DialBegin' && (message['DestChannel'] ?? '').startsWith(`PJSIP/${extension}-`),
  );
}

/** Resolves when this phone rings. */
export function isRinging(desk: RawAmi, extension: string): Promise<RawMessage> {
  return desk.waitFor(
    `${extension} to ring`,
    (message) =>
      message['Event'] === 'Newstate' &&
      message['ChannelStateDesc'] === 'Ringing' &&
      (message['Channel'] ?? '').startsWith(`PJSIP/${extension}-`),
  );
}

/** Resolves when the phone itself says that it talks. */
export async function talks(pbx: TestPbx, extension: string): Promise<void> {
  await until(`${extension} to talk`, () => pbx.isTalking(extension));
}

/** The first event of this name, past or to come. */
export function event(desk: RawAmi, name: string): Promise<RawMessage> {
  return desk.waitFor(name, (message) => message['Event'] === name);
}

/** Resolves when every channel of the recording has hung up and its Cdr and hint events have come. */
export async function settled(desk: RawAmi): Promise<void> {
  const count = (name: string) => desk.messages.filter((message) => message['Event'] === name).length;
  await until('every channel to hang up', () => count('Hangup') === count('Newchannel'));
  await until('the phones to be idle', () => {
    const hints = new Map(
      desk.messages
        .filter((message) => message['Event'] === 'ExtensionStatus')
        .map((message) => [message['Exten'], message['Status']]),
    );
    return [...hints.values()].every((status) => status === '0' || status === '4');
  });
}

/** Resolves when a channel runs this application of the dialplan. */
export async function runs(pbx: TestPbx, application: string): Promise<void> {
  const admin = await RawAmi.connect(pbx.amiPort);
  try {
    await admin.login(pbx.admin, 'off');
    await until(`${application} to run`, async () =>
      (await admin.channels()).some((channel) => channel['Application'] === application),
    );
  } finally {
    admin.close();
  }
}
