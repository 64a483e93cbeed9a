import { Worker } from 'node:worker_threads';
import { isReport } from './order.ts';
import type { Order } from './order.ts';
import type { Finding } from './target.ts';

/** More than any target needs, megabytes. */
const memory = 512;
const batchSize = 2_000;
/** A target that fails for so many reasons has to be mended before it is worth looking on. */
const enough = 10;
/** Room for one input that is written down before it is tried. */
const traceSize = 8 * 1024 * 1024;

/** A thread does not take over how TypeScript is read. */
const boot = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register();
  return import(${JSON.stringify(import.meta.resolve('./worker.ts'))});
});`;

export interface RunOptions {
  /** Address of the module that exports `targets`. */
  readonly module: string;
  /** An input that is not through after this is taken for one that never will be, milliseconds. */
  readonly hangsAfter: number;
  readonly target: string;
  readonly seed: number;
  /** How many inputs; rounded up to whole batches. */
  readonly inputs: number;
  /** When to stop at the latest, by `performance.now()`. */
  readonly deadline: number;
}

export interface RunResult {
  readonly target: string;
  readonly inputs: number;
  readonly seconds: number;
  readonly findings: readonly Finding[];
}

/** How a worker ended. */
type Ending =
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  /** An input does not come to an end, or it has brought the whole worker down. */
  | { readonly kind: 'lost'; readonly why: string };

interface Watched {
  readonly ending: Ending;
  /** The batch after the last whole one. */
  readonly nextBatch: number;
}

/** When a worker is to be stopped. */
interface Limits {
  /** By `performance.now()`. */
  readonly deadline: number;
  readonly hangsAfter: number;
}

const watch = (
  order: Order,
  { deadline, hangsAfter }: Limits,
  onFinding: (finding: Finding) => 'go-on' | 'stop',
): Promise<Watched> =>
  new Promise((resolve) => {
    const progress = new Int32Array(order.progress);
    const worker = new Worker(boot, {
      eval: true,
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    let nextBatch = order.firstBatch;
    const before = Atomics.load(progress, 0);
    let seen = { count: before, at: performance.now() };
    const end = (ending: Ending): void => {
      clearInterval(watchdog);
      worker.removeAllListeners();
      // What a worker that is being ended still says is of no interest.
      worker.on('error', () => undefined);
      void worker.terminate().then(() => {
        resolve({ ending, nextBatch });
      });
    };
    const watchdog = setInterval(() => {
      const now = performance.now();
      const count = Atomics.load(progress, 0);
      if (count !== seen.count) seen = { count, at: now };
      // It may take its time to begin.
      if (count === before) return;
      if (now > deadline) end({ kind: 'stopped' });
      else if (now - seen.at > hangsAfter) end({ kind: 'lost', why: 'it never comes to an end' });
    }, 200);
    worker.on('message', (report: unknown) => {
      if (!isReport(report)) return;
      if (report.kind === 'done') {
        end({ kind: 'done' });
        return;
      }
      nextBatch = report.batch + 1;
      if (report.finding !== null && onFinding(report.finding) === 'stop') end({ kind: 'stopped' });
    });
    worker.on('error', (error) => {
      end({ kind: 'lost', why: `it ends the whole program: ${String(error)}` });
    });
  });

/** Runs a batch once more with every input written down first, and answers with the one that it was lost with. */
const lostInput = async (order: Order, hangsAfter: number, why: string): Promise<Finding | null> => {
  const trace = new SharedArrayBuffer(traceSize);
  const { ending } = await watch(
    { ...order, batches: 1, trace },
    { deadline: Infinity, hangsAfter },
    () => 'go-on',
  );
  if (ending.kind !== 'lost') return null;
  const bytes = Buffer.from(trace);
  const input = bytes.toString('latin1', 4, 4 + bytes.readUInt32LE(0));
  if (input === '') throw new Error(`${order.target} cannot be fuzzed: ${why}`);
  return { target: order.target, why, shown: '(see the input)', input };
};

/** Fuzzes one target until it is told to stop; an input that hangs or kills is found and left out. */
export const fuzz = async ({ module, target, seed, inputs, ...limits }: RunOptions): Promise<RunResult> => {
  const begun = performance.now();
  const progress = new SharedArrayBuffer(4);
  const batches = Math.ceil(inputs / batchSize);
  const findings = new Map<string, Finding>();
  const add = (finding: Finding): 'go-on' | 'stop' => {
    if (!findings.has(finding.why)) findings.set(finding.why, finding);
    return findings.size >= enough ? 'stop' : 'go-on';
  };
  for (let firstBatch = 0; firstBatch < batches;) {
    const left = batches - firstBatch;
    const order = { module, target, seed, firstBatch, batches: left, batchSize, progress, trace: null };
    const { ending, nextBatch } = await watch(order, limits, add);
    if (ending.kind !== 'lost') break;
    const finding = await lostInput({ ...order, firstBatch: nextBatch }, limits.hangsAfter, ending.why);
    if (finding !== null && add(finding) === 'stop') break;
    firstBatch = nextBatch + 1;
  }
  return {
    target,
    inputs: Atomics.load(new Int32Array(progress), 0),
    seconds: (performance.now() - begun) / 1000,
    findings: [...findings.values()],
  };
};
