import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LogFile } from '../../../main/desktop/log-file.ts';

describe('the log file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tipring-log-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const written = async (log: LogFile): Promise<string> => {
    await log.written();
    return readFile(join(folder, 'tipring.log'), 'utf8');
  };

  it('holds each entry on one line, in order, for its user alone', async () => {
    const log = new LogFile(folder);
    log.write('one\r\nFaked: entry');
    log.write('two');
    const lines = (await written(log)).trimEnd().split('\n');
    expect(lines.map((line) => line.slice(25))).toEqual(['one ⏎ Faked: entry', 'two']);
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, 'tipring.log'))).mode & 0o777).toBe(0o600);
    }
  });

  it('makes room for itself while Tipring runs, and keeps the last of the old', async () => {
    await writeFile(join(folder, 'tipring.log'), 'x'.repeat(1_000_001));
    const log = new LogFile(folder);
    log.write('new');
    expect(await written(log)).toMatch(/ new\n$/);
    expect((await readdir(folder)).sort()).toEqual(['tipring.log', 'tipring.old.log']);
  });

  it('takes no more than it can write when a PBX floods it', async () => {
    const log = new LogFile(folder);
    for (let line = 0; line < 10_000; line += 1) log.write('y'.repeat(1000));
    expect((await written(log)).length).toBeLessThan(500_000);
  });

  it('is done without where it cannot be written', async () => {
    const file = join(folder, 'no-folder');
    await writeFile(file, '');
    const log = new LogFile(file);
    log.write('lost');
    await expect(log.written()).resolves.toBeUndefined();
  });
});
