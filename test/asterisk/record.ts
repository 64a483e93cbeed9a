import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asteriskPbx } from '../support/asterisk-pbx.ts';
import { asteriskVersions, type AsteriskVersion } from './bench.ts';
import { RawAmi } from './raw-ami.ts';
import { officeStories } from './office-stories.ts';
import { settled } from './scene.ts';
import { stories } from './stories.ts';
import { transferStories } from './transfer-stories.ts';

/*
 * Records what a desk's AMI session receives during the standard calls, byte for byte, into
 * test/fixtures/recordings/<version>/<story>.txt:  npx tsx test/asterisk/record.ts [story…]
 */

const all = { ...stories, ...transferStories, ...officeStories };

async function record(version: AsteriskVersion, wanted: readonly string[]): Promise<void> {
  const folder = join(import.meta.dirname, '..', 'fixtures', 'recordings', String(version));
  await mkdir(folder, { recursive: true });
  const pbx = await asteriskPbx(version);
  try {
    for (const [name, story] of Object.entries(all)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await pbx.reset();
      const desk = await RawAmi.connect(pbx.amiPort);
      await desk.login(pbx, 'call,cdr,agent');
      await story({ pbx, desk });
      await settled(desk);
      await desk.action({ Action: 'Logoff' });
      desk.close();
      await writeFile(join(folder, `${name}.txt`), desk.text);
      process.stdout.write(`Asterisk ${version}: ${name} (${desk.messages.length} messages)\n`);
    }
  } finally {
    await pbx.close();
  }
}

for (const version of asteriskVersions) await record(version, process.argv.slice(2));
