import { epochNow } from './epoch.ts';
import { serverOrder } from './replay-protocol.ts';
import type { serverMessage } from './replay-protocol.ts';
import { ScriptedAmi } from './scripted-ami.ts';
import { loadTrace, sentinel } from './trace.ts';
import type { z } from 'zod';

// A process of its own: sends the trace as often as it is told to, as fast as the client takes it.
// Argument: the file of the trace.

const tell = (message: z.infer<typeof serverMessage>): void => {
  process.send?.(message);
};

const ami = new ScriptedAmi();
const { bytes } = await loadTrace(process.argv[2] ?? '');
let passes = 0;
process.on('message', (message) => {
  const { repeats } = serverOrder.parse(message);
  void replay(repeats);
});
tell({ kind: 'listening', port: await ami.listen() });

async function replay(repeats: number): Promise<void> {
  const sent: Buffer[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) sent.push(anew(bytes, (passes += 1)));
  sent.push(sentinel);
  tell({ kind: 'started', at: epochNow() });
  for (const each of sent) await ami.send(each);
}

/** The same with other ids of channels, as long as they were: no PBX gives one twice. */
function anew(recorded: Buffer, pass: number): Buffer {
  const text = recorded.toString('latin1');
  return Buffer.from(
    text.replace(/\b1(\d{9}\.\d+)/g, (_, rest: string) => String(1 + (pass % 9)) + rest),
    'latin1',
  );
}
