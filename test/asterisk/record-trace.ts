import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { asteriskPbx } from '../support/asterisk-pbx.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import { accounts, asteriskVersions, type AsteriskVersion } from './bench.ts';
import { RawAmi } from './raw-ami.ts';
import { until } from './until.ts';

/*
 * Records what an AMI session that reads everything receives while a busy office telephones, for
 * replaying to AMI clients:  npx tsx test/asterisk/record-trace.ts [16|22] [events]
 * Writes test/fixtures/traces/asterisk-<version>.txt.gz.
 */

const channelsAtOnce = 24;

/** What happens in the office, over and over. */
const calls: readonly ((pbx: TestPbx) => Promise<unknown>)[] = [
  (pbx) => pbx.callFrom('1000', '1001'),
  (pbx) => pbx.callFrom('1001', '1002'),
  (pbx) => pbx.callFromOutside({ number: '0033142685300', name: 'Zoë Žižková', dialled: '5551001' }),
  (pbx) => pbx.callFrom('1002', '6200'),
  (pbx) => pbx.callFrom('1003', '030123456'),
  (pbx) => pbx.callFromOutside({ number: '004930123456', name: 'Čeněk & Söhne', dialled: '5556400' }),
];

async function recordTrace(version: AsteriskVersion, events: number): Promise<void> {
  const pbx = await asteriskPbx(version);
  try {
    await pbx.setPhone('1001', { kind: 'answers', after: 150, talkFor: 400 });
    await pbx.setPhone('1002', { kind: 'answers', after: 100, talkFor: 300 });
    await pbx.setPhone('1003', { kind: 'busy' });
    await pbx.setOutside({ kind: 'answers', after: 200, talkFor: 300 });
    const session = await RawAmi.connect(pbx.amiPort);
    await session.login(accounts.admin);
    const count = (name: string) => session.messages.filter((message) => message['Event'] === name).length;
    const openChannels = () => count('Newchannel') - count('Hangup');
    for (let call = 0; session.messages.length < events; call++) {
      await calls[call % calls.length]?.(pbx);
      await until('the office to calm down', () => openChannels() < channelsAtOnce, 60_000);
    }
    await until('the last call to end', () => openChannels() === 0, 60_000);
    session.close();
    const folder = join(import.meta.dirname, '..', 'fixtures', 'traces');
    await mkdir(folder, { recursive: true });
    const file = join(folder, `asterisk-${version}.txt.gz`);
    const { bytes } = session;
    await writeFile(file, gzipSync(bytes, { level: 9 }));
    process.stdout.write(`${file}: ${session.messages.length} messages, ${bytes.length} bytes\n`);
  } finally {
    await pbx.close();
  }
}

const [version = '16', events = '12000'] = process.argv.slice(2);
for (const each of asteriskVersions) {
  if (String(each) === version) await recordTrace(each, Number(events));
}
