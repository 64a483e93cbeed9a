import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { footprintTable, footprintVerdicts } from '../../bench/footprint-report.ts';
import { popTable, popVerdicts } from '../../bench/pop-report.ts';
import type { Pop, PopLatency } from '../../bench/pop-latency.ts';
import { scrollingTable, scrollingVerdicts } from '../../bench/scrolling-report.ts';
import { memoryOf, processorOf } from '../../bench/process-tree.ts';

const pops = (onScreen: number, slowest: number): readonly Pop[] =>
  Array.from({ length: 200 }, (_, index) => ({ onScreen: index < 190 ? onScreen : slowest, inPage: 5 }));

describe('the figures of the pop', () => {
  const all = { tipring: pops(6, 30), 'bare-card': pops(5, 15), 'bare-line': pops(4, 25) };
  const latency: PopLatency = { electron: '33', pops: { idle: all, busy: all } };

  it('hold it against both bare windows, by the median and by the slowest', () => {
    const [card, slowCard, line, slowLine] = popVerdicts(latency);
    expect(card).toMatchObject({ reached: true, bar: 1.3, measured: { median: 1.2 } });
    expect(slowCard).toMatchObject({ reached: false, bar: 1.5, measured: { median: 2 } });
    expect(line).toMatchObject({ reached: false, measured: { median: 1.5 } });
    expect(slowLine).toMatchObject({ reached: true, measured: { median: 1.2 } });
    expect(popVerdicts(latency)).toHaveLength(8);
  });

  it('stand in a table, idle and busy, on the screen and in the page', () => {
    expect(popTable(latency).split('\n')).toHaveLength(1 + 2 * 2 * 3);
    expect(popTable(latency)).toMatch(/^2000 events\/s, on the screen: Tipring’s pop +6\.00 +30\.0/m);
  });
});

describe('the figures of the whole app', () => {
  const footprint = {
    starts: {
      tipring: [
        { connected: 300, memory: 260 },
        { connected: 320, memory: 260 },
      ],
      bare: [
        { connected: 200, memory: 200 },
        { connected: 320, memory: 200 },
      ],
    },
    processor: { idle: { tipring: 0.006, bare: 0.001 }, busy: { tipring: 0.04, bare: 0.04 } },
  };

  it('are held against a bare app start by start, the processor against a share of its own', () => {
    const [start, memory, idle, busy] = footprintVerdicts(footprint);
    expect(start).toMatchObject({ reached: true, measured: { median: 1.25 } });
    expect(memory).toMatchObject({ reached: false, measured: { median: 1.3 } });
    expect(idle).toMatchObject({ reached: false, measured: { median: 0.6 }, unit: '% of a processor' });
    expect(busy).toMatchObject({ reached: true, measured: { median: 4 } });
  });

  it('stand in a table', () => {
    expect(footprintTable(footprint)).toMatch(/^Tipring .* 0\.60 % +4\.00 %$/m);
  });
});

describe('the figures of scrolling', () => {
  const run = (slowest: number, work: number) => ({
    frames: Array.from({ length: 600 }, (_, index) => (index < 580 ? 16 : slowest)),
    work,
  });
  const scrolling = { tipring: [run(32, 5), run(16, 10)], bare: [run(16, 1), run(16, 1)] };

  it('hold it against a bare list, frame by frame, and the work against a frame', () => {
    const [median, slowest, work] = scrollingVerdicts(scrolling);
    expect(median).toMatchObject({ reached: true, bar: 1.1, measured: { median: 1 } });
    expect(slowest).toMatchObject({ reached: true, bar: 1.5, measured: { median: 1.5, highest: 2 } });
    expect(work).toMatchObject({ reached: true, unit: '% of a frame' });
    expect(work?.measured.median).toBeCloseTo(45);
    const slower = { ...scrolling, tipring: [run(32, 20), run(32, 20)] };
    expect(scrollingVerdicts(slower).map(({ reached }) => reached)).toEqual([true, false, false]);
  });

  it('stand in a table', () => {
    expect(scrollingTable(scrolling)).toMatch(/^Tipring’s history +16\.0 .* 32\.0 +7\.50 \(5\.00–10\.0\)$/m);
  });
});

describe('a tree of processes', () => {
  it('holds what its branches hold', async () => {
    const child = spawn('sh', ['-c', 'sleep 60 & echo $!; wait'], { stdio: ['pipe', 'pipe', 'ignore'] });
    try {
      const line: unknown = await once(child.stdout, 'data');
      const branch = Number(String(line));
      const [all, ofBranch] = [await memoryOf(child.pid ?? 0), await memoryOf(branch)];
      expect(ofBranch).toBeGreaterThan(0);
      expect(all).toBeGreaterThan(ofBranch);
      process.kill(branch);
      await once(child, 'exit');
      expect(await memoryOf(child.pid ?? 0)).toBe(0);
    } finally {
      child.kill();
    }
  });

  it('takes the processor time of this very process', async () => {
    expect(await processorOf(process.pid)).toBeGreaterThan(0);
  });
});
