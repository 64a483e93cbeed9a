import { describe, expect, it } from 'vitest';
import { figure, tableText, verdict, verdictText } from '../../bench/report.ts';
import { throughputTable, throughputVerdicts } from '../../bench/throughput-report.ts';
import type { Replays } from '../../bench/throughput-report.ts';

const measured = { median: 4.9, lowest: 4, highest: 6 };

describe('a report of the bench', () => {
  it('calls a figure reached when its median is on the right side of the bar', () => {
    expect(verdict('speed', measured, 'at-least', 5).reached).toBe(false);
    expect(verdict('speed', measured, 'at-least', 4.9).reached).toBe(true);
    expect(verdict('latency', measured, 'at-most', 5).reached).toBe(true);
    expect(verdict('latency', measured, 'at-most', 1.5).reached).toBe(false);
  });

  it('says so in a line, with what was wanted', () => {
    expect(verdictText(verdict('Speed', measured, 'at-least', 5))).toBe(
      'SHORT  Speed: 4.90 (4.00–6.00) times; at least 5 wanted',
    );
    expect(verdictText(verdict('Latency', measured, 'at-most', 5))).toMatch(/^PASS {3}Latency.*at most 5/);
  });

  it('writes numbers with the digits that mean something', () => {
    expect([0.1234, 1.5, 12.34, 123.4, 1234567].map(figure)).toEqual([
      '0.12',
      '1.50',
      '12.3',
      '123',
      '1,234,567',
    ]);
  });

  it('lays a table out in columns', () => {
    expect(
      tableText([
        ['', 'speed'],
        ['Tipring', '10'],
        ['other', '9,000'],
      ]),
    ).toBe(['         speed', 'Tipring     10', 'other    9,000'].join('\n'));
  });

  it('holds the app against the fastest client of npm, the lightest, and a socket that only reads', () => {
    const rounds = (memory: number, ...speeds: readonly number[]) =>
      speeds.map((eventsPerSecond) => ({
        eventsPerSecond,
        megabytesPerSecond: 1,
        processor: 1,
        memory,
        calls: 0,
      }));
    const replays: Replays = new Map([
      ['read-only', rounds(50, 3000, 3300)],
      ['whole-app', rounds(80, 1200, 1320)],
      ['nami', rounds(90, 10, 11)],
      ['ami-io', rounds(100, 100, 110)],
    ]);
    const [speed, socket, memory] = throughputVerdicts(replays);
    expect(speed?.what).toContain('ami-io');
    expect(speed?.measured.median).toBeCloseTo(12);
    expect(speed?.reached).toBe(true);
    expect(socket?.measured.median).toBeCloseTo(0.4);
    expect(socket?.reached).toBe(false);
    expect(memory?.what).toContain('nami');
    expect(memory?.measured.median).toBeCloseTo(0.89, 2);
    expect(memory?.reached).toBe(true);
    expect(throughputTable(replays)).toMatch(/^nami .* 0\.10× /m);
  });
});
