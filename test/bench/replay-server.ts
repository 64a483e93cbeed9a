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
process.on('message', (message) => {
  const { repeats } = serverOrder.parse(message);
  void replay(repeats);
});
tell({ kind: 'listening', port: await ami.listen() });

async function replay(repeats: number): Promise<void> {
  tell({ kind: 'started', at: epochNow() });
  for (let repeat = 1; repeat < repeats; repeat += 1) await ami.send(bytes);
  await ami.send(Buffer.concat([bytes, sentinel]));
}
