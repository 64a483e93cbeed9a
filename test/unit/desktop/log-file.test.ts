import { mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LogFile } from '../../../main/desktop/log-file.ts';
import { KnownSecrets } from '../../../main/diagnostics/known-secrets.ts';

describe('the log file', () => {
  let folder: string;
  let secrets: KnownSecrets;
  let log: LogFile;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tipring-log-'));
    secrets = new KnownSecrets();
    log = new LogFile(folder, secrets.blackOut);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const written = async (): Promise<string> => {
    await log.written();
    return readFile(join(folder, 'tipring.log'), 'utf8');
  };
  const lines = async (): Promise<readonly string[]> =>
    (await written())
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(25));
  const fill = (name: string, character: string): Promise<void> =>
    writeFile(join(folder, name), character.repeat(1_000_001));

  it('holds each entry on one line, in order, for its user alone', async () => {
    log.write('one\r\nFaked: entry');
    log.write('two');
    expect(await lines()).toEqual(['one ⏎ Faked: entry', 'two']);
    if (process.platform !== 'win32') {
      expect((await stat(join(folder, 'tipring.log'))).mode & 0o777).toBe(0o600);
    }
  });

  it('makes its folder when it is not there', async () => {
    log = new LogFile(join(folder, 'logs'), secrets.blackOut);
    log.write('first');
    await log.written();
    expect(await readdir(join(folder, 'logs'))).toEqual(['tipring.log']);
  });

  it('makes room for itself while Tipring runs: five files, each a megabyte, the oldest of which goes', async () => {
    for (const age of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await fill('tipring.log', age);
      log.write('new');
      expect(await lines()).toEqual(['new']);
    }
    const names = (await readdir(folder)).sort();
    expect(names).toEqual([
      'tipring.1.log',
      'tipring.2.log',
      'tipring.3.log',
      'tipring.4.log',
      'tipring.log',
    ]);
    const kept = await Promise.all(names.slice(0, 4).map((name) => readFile(join(folder, name), 'utf8')));
    expect(kept.map((text) => text.charAt(0))).toEqual(['f', 'e', 'd', 'c']);
  });

  it('goes on when one of the old files was deleted', async () => {
    await fill('tipring.log', 'a');
    await fill('tipring.2.log', 'c');
    log.write('new');
    await log.written();
    expect((await readdir(folder)).sort()).toEqual(['tipring.1.log', 'tipring.3.log', 'tipring.log']);
  });

  it('takes no more than it can write when a PBX floods it, and says that something is missing', async () => {
    for (let line = 0; line < 10_000; line += 1) log.write('y'.repeat(1000));
    expect((await written()).length).toBeLessThan(500_000);
    log.write('after');
    expect((await lines()).at(-2)).toMatch(/^lines lost before this one: \d+$/);
    expect((await lines()).at(-1)).toBe('after');
  });

  it('is done without where it cannot be written', async () => {
    const file = join(folder, 'no-folder');
    await writeFile(file, '');
    log = new LogFile(file, secrets.blackOut);
    log.write('lost');
    await expect(log.written()).resolves.toBeUndefined();
  });

  it.runIf(process.platform === 'linux')(
    'survives a full disk, and says how many lines it cost once there is room again',
    async () => {
      await symlink('/dev/full', join(folder, 'tipring.log'));
      log.write('lost');
      await log.written();
      log.write('lost too');
      await log.written();
      await rm(join(folder, 'tipring.log'));
      log.write('after');
      expect(await lines()).toEqual(['lines lost before this one: 2', 'after']);
    },
  );

  it('says so when its folder went away and came back', async () => {
    await rm(folder, { recursive: true });
    await writeFile(folder, '');
    log.write('lost');
    await log.written();
    await rm(folder);
    await mkdir(folder);
    log.write('after');
    expect(await lines()).toEqual(['lines lost before this one: 1', 'after']);
  });

  it('holds no secret that Tipring was given, wherever it comes from', async () => {
    secrets.add('correct horse');
    log.write('unexpected: Error: cannot use Correct Horse here');
    expect(await lines()).toEqual(['unexpected: Error: cannot use █████ here']);
  });
});
