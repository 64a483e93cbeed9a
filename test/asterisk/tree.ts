import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Bench, BenchError, isInstalled, isSetUp } from './bench.ts';
import { takeTurn } from './turn.ts';

const packages = ['asterisk', 'asterisk-modules', 'asterisk-config', 'asterisk-core-sounds-en-gsm'];
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';
const usualMirror = 'http://deb.debian.org/debian';

/** Throws a BenchError that says what to install when a bench cannot be set up or run on this machine. */
export function checkMachine(): void {
  const impossible = (message: string) => new BenchError('not-possible-here', message);
  if (process.platform !== 'linux') throw impossible('The Asterisk bench needs Linux.');
  if (process.getuid?.() !== 0) {
    throw impossible('The Asterisk bench runs Asterisk in a chroot, which only root may: run this as root.');
  }
  const missing = [
    ...(isInstalled('debootstrap') ? [] : ['debootstrap']),
    ...(isInstalled('sipp') ? [] : ['sip-tester']),
    ...(existsSync(keyring) ? [] : ['debian-archive-keyring']),
  ];
  if (missing.length > 0) {
    throw impossible(`Some programs are missing. Install them: apt-get install ${missing.join(' ')}`);
  }
}

/**
 * Makes the Debian tree with Asterisk in it, unless it is there. It is built beside its place and
 * moved there when complete, so that what stands there is always whole.
 * @param say is told, line by line, what happens
 */
export async function setUp(bench: Bench, say: (line: string) => void): Promise<void> {
  const turn = await takeTurn(`asterisk-${bench.version}-set-up`);
  try {
    if (isSetUp(bench)) return;
    const building = join(dirname(bench.tree), `.building-${bench.version}`);
    await removeTree(building);
    await mkdir(building, { recursive: true });
    try {
      await debootstrap(bench, building, say);
      await unmountBelow(building);
      await rename(building, bench.tree);
    } catch (error) {
      await removeTree(building);
      throw error;
    }
  } finally {
    turn.release();
  }
}

async function debootstrap(bench: Bench, folder: string, say: (line: string) => void): Promise<void> {
  const mirror = await debianMirror();
  say(
    `Asterisk ${bench.version}: fetching Debian ${bench.suite} with Asterisk from ${mirror} (about a minute).`,
  );
  const child = spawn(
    'debootstrap',
    [
      '--variant=minbase',
      `--include=${packages.join(',')}`,
      `--keyring=${keyring}`,
      bench.suite,
      folder,
      mirror,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const tail: string[] = [];
  const tell = progress(bench, say);
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    tell(line);
    tail.push(line);
    if (tail.length > 15) tail.shift();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  if (code === 0) return;
  throw new BenchError(
    'set-up-failed',
    `debootstrap could not build Asterisk ${bench.version} (exit code ${String(code)}). Its last words:\n  ${tail.join('\n  ')}`,
  );
}

/** One line whenever debootstrap turns to something else, and every 50 packages. */
function progress(bench: Bench, say: (line: string) => void): (line: string) => void {
  let phase = '';
  let count = 0;
  return (line) => {
    const next = /^I: (Retrieving|Extracting|Unpacking|Configuring)\b/u.exec(line)?.[1];
    if (next === undefined) return;
    count = next === phase ? count + 1 : 1;
    if (count % 50 === 0) say(`Asterisk ${bench.version}: ${next.toLowerCase()}… ${count} packages`);
    else if (next !== phase && count === 1) say(`Asterisk ${bench.version}: ${next.toLowerCase()}…`);
    phase = next;
  };
}

/** The Debian mirror that this machine itself installs from, else the usual one. */
async function debianMirror(): Promise<string> {
  const folder = '/etc/apt/sources.list.d';
  const names = existsSync(folder) ? await readdir(folder) : [];
  const files = ['/etc/apt/sources.list', ...names.sort().map((name) => join(folder, name))];
  for (const file of files.filter((each) => existsSync(each))) {
    const mirror = /^(?:URIs:|deb)\s.*?(https?:\/\/\S+\/debian)\/?(?:\s|$)/mu.exec(
      await readFile(file, 'utf8'),
    )?.[1];
    if (mirror !== undefined) return mirror;
  }
  return usualMirror;
}

async function removeTree(folder: string): Promise<void> {
  await unmountBelow(folder);
  await rm(folder, { recursive: true, force: true });
}

/** debootstrap mounts /proc and /sys in the tree while it works; deleting through them would be bad. */
async function unmountBelow(folder: string): Promise<void> {
  const mounts = (await readFile('/proc/mounts', 'utf8')).split('\n').map((line) => line.split(' ')[1] ?? '');
  for (const mount of mounts.filter((each) => each.startsWith(`${folder}/`)).reverse()) {
    await once(spawn('umount', [mount], { stdio: 'inherit' }), 'close');
  }
  const left = await readFile('/proc/mounts', 'utf8');
  if (left.includes(` ${folder}/`)) {
    throw new BenchError(
      'set-up-failed',
      `Something is still mounted in ${folder}: unmount it and try again.`,
    );
  }
}
