import { parentPort, workerData } from 'node:worker_threads';
import { batchSeed, isOrder } from './order.ts';
import type { Order, Report } from './order.ts';
import { targetsIn } from './target.ts';

/*
 * Runs in a thread of its own, so that an input that never comes to an end can be stopped from outside.
 */

const tell = (report: Report): void => {
  parentPort?.postMessage(report);
};

const work = async (order: Order): Promise<void> => {
  const target = targetsIn(await import(order.module)).find(({ name }) => name === order.target);
  if (target === undefined) throw new Error(`There is no target ${order.target}.`);
  const progress = new Int32Array(order.progress);
  const traced = order.trace === null ? null : Buffer.from(order.trace);
  for (let batch = order.firstBatch; batch < order.firstBatch + order.batches; batch += 1) {
    const finding = await target.try({
      seed: batchSeed(order.seed, batch),
      inputs: order.batchSize,
      onInput: (encoded) => {
        Atomics.add(progress, 0, 1);
        if (traced === null) return;
        const length = traced.write(encoded(), 4, 'latin1');
        traced.writeUInt32LE(length, 0);
      },
    });
    tell({ kind: 'batch', batch, finding });
  }
  tell({ kind: 'done' });
};

const order: unknown = workerData;
if (isOrder(order)) await work(order);
