import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { accounts, asteriskVersions, type AsteriskVersion, type Bench, loopback } from './bench.ts';
import { Office } from './office/office.ts';
import { RawAmi } from './raw-ami.ts';
import { until } from './until.ts';

/*
 * Records what an AMI session that reads everything receives while an office of two hundred telephones, for replaying to
 * AMI clients:  npx tsx test/asterisk/record-trace.ts [16|22] [megabytes] [calls a second]
 * Writes test/fixtures/traces/asterisk-<version>.txt.br.
 */

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Takes every byte and looks at none. */
async function listen(amiPort: number) {
  const chunks: Buffer[] = [];
  let length = 0;
  const { user, secret } = accounts.admin;
  const socket = connect({ port: amiPort, host: loopback });
  await once(socket, 'connect');
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  socket.write(`Action: Login\r\nUsername: ${user}\r\nSecret: ${secret}\r\n\r\n`);
  return {
    length: () => length,
    end: () => {
      socket.destroy();
      return Buffer.concat(chunks);
    },
  };
}

async function noChannels({ amiPort }: Pick<Bench, 'amiPort'>): Promise<void> {
  const ami = await RawAmi.connect(amiPort);
  await ami.login(accounts.admin, 'off');
  await until('the last call to end', async () => (await ami.channels()).length === 0, 60_000);
  ami.close();
}

async function recordTrace(version: AsteriskVersion, megabytes: number, rate: number): Promise<void> {
  let calls = 0;
  const office = await Office.open(version, ({ what }) => {
    if (what === 'calls') calls += 1;
  });
  try {
    const session = await listen(office.amiPort);
    const endCalls = await office.beginCalls(rate, 1);
    const tell = setInterval(() => {
      say(`${calls} calls, ${(session.length() / 1e6).toFixed(1)} MB`);
    }, 10_000);
    await until('the trace', () => session.length() > megabytes * 1e6, 3_600_000);
    await endCalls();
    await noChannels(office);
    clearInterval(tell);
    const bytes = session.end();
    const folder = join(import.meta.dirname, '..', 'fixtures', 'traces');
    await mkdir(folder, { recursive: true });
    const file = join(folder, `asterisk-${version}.txt.br`);
    say(`${calls} calls, ${bytes.length} bytes; compressing…`);
    const compressed = brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
    await writeFile(file, compressed);
    say(`${file}: ${compressed.length} bytes`);
  } finally {
    await office.close();
  }
}

const [version = '16', megabytes = '101', rate = '10'] = process.argv.slice(2);
for (const each of asteriskVersions) {
  if (String(each) === version) await recordTrace(each, Number(megabytes), Number(rate));
}
