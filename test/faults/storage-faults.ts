import { execFile } from 'node:child_process';
import { chmod, mkdir, open, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { defaultSettings } from '../../shared/settings.ts';
import type { Settings } from '../../shared/settings.ts';
import { until } from '../asterisk/until.ts';
import { startDesktop } from '../support/desktop.ts';
import type { Desktop } from '../support/desktop.ts';
import type { TestPbx } from '../support/test-pbx.ts';
import type { AppFault } from './app-fault.ts';
import { ElectronSeat } from './electron-seat.ts';
import type { Trial } from './fault.ts';
import { lockKeyring, unlockKeyring } from './keyring.ts';
import { rings } from './moments.ts';
import { isConnected } from './seat.ts';

const run = promisify(execFile);

/** The settings file of a desk at this PBX, in a user data folder of its own. */
const userDataFor = async (desktop: Desktop, pbx: TestPbx, folder: string): Promise<string> => {
  const { host, amiPort: port, user } = pbx;
  const settings: Settings = {
    ...defaultSettings,
    pbx: { ...defaultSettings.pbx, host, port, user },
    phone: { ...defaultSettings.phone, extension: '1001' },
  };
  const file = await desktop.session.write(`${folder}/settings.json`, JSON.stringify(settings));
  return path.dirname(file);
};

const accountOf = ({ user, host, amiPort }: TestPbx): string => `${user}@${host}:${amiPort}`;

/** Puts the password into the keyring, as keytar does, and notes in the user data folder that it is there. */
const keep = async (desktop: Desktop, pbx: TestPbx, folder: string): Promise<void> => {
  // libsecret looks by the schema too, and an item put in without one has none until the keyring is read anew.
  const schema = ['xdg:schema', 'org.freedesktop.Secret.Generic'];
  const place = [...schema, 'service', 'Tipring', 'account', accountOf(pbx)];
  await desktop.session.output('secret-tool', ['store', '--label', 'Tipring', ...place], pbx.secret);
  const remembered = { passwordPlace: 'keychain', passwordAccount: accountOf(pbx) };
  await desktop.session.write(`${folder}/state.json`, JSON.stringify(remembered));
};

/** Changes the extension in the settings window and saves. */
const save = async (seat: ElectronSeat, extension: string): Promise<'saved' | 'refused'> => {
  await seat.tipring.tray.choose('Settings…');
  const settings = await seat.tipring.settingsWindow();
  await settings.getByLabel('My extension').fill(extension);
  await settings.getByRole('button', { name: 'Save' }).click();
  return until('an answer to saving', async () => {
    if (await settings.getByText('Your settings could not be saved').first().isVisible()) return 'refused';
    return (await settings.getByText('Saved', { exact: true }).isVisible()) ? 'saved' : undefined;
  });
};

const must = (isTrue: boolean, otherwise: string): void => {
  if (!isTrue) throw new Error(otherwise);
};

/** What may not be saved leaves the settings as they were, and the phone goes on; what may again is saved. */
const standsUnwritable = async (
  seat: ElectronSeat,
  pbx: TestPbx,
  change: { readonly spoil: () => Promise<void>; readonly mend: () => Promise<void> },
): Promise<number> => {
  const file = path.join(seat.tipring.userDataDir, 'settings.json');
  const kept = async (): Promise<boolean> => (await readFile(file, 'utf8')).includes('"1001"');
  await seat.until('the link to the PBX', isConnected);
  await change.spoil();
  must((await save(seat, '1002')) === 'refused', 'It was said to be saved.');
  must(await kept(), 'The settings of before are lost.');
  await pbx.setPhone('1001', { kind: 'rings' });
  const call = await pbx.callFrom('1000', '1001');
  await seat.until('the call in the pop', rings);
  await call.hangUp();
  await change.mend();
  const since = performance.now();
  must((await save(seat, '1002')) === 'saved', 'It could not be saved afterwards either.');
  must(!(await kept()), 'What was said to be saved is not.');
  return performance.now() - since;
};

/** Runs what is to be seen at a desk with the app, and closes it. */
const trialAt = async (
  opening: Promise<ElectronSeat>,
  go: (seat: ElectronSeat) => Promise<number | null>,
): Promise<Trial> => {
  const seat = await opening;
  try {
    return { wellAfter: await go(seat), seen: seat.seen };
  } finally {
    await seat.close();
  }
};

/** On a desktop of an ordinary user: root may read and write everything. */
const asOrdinaryUser = async (go: (desktop: Desktop) => Promise<Trial>): Promise<Trial> => {
  const desktop = await startDesktop({ user: 'ordinary-user' });
  try {
    return await go(desktop);
  } finally {
    await desktop.close();
  }
};

/** A full disk of its own in the place of a folder. */
const onSmallDisk = async (folder: string, go: () => Promise<Trial>): Promise<Trial> => {
  await run('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder]);
  try {
    return await go();
  } finally {
    await run('umount', ['--lazy', folder]);
  }
};

const fill = async (file: string): Promise<void> => {
  const handle = await open(file, 'w');
  try {
    for (const size of [1_000_000, 1_000])
      for (let isFull = false; !isFull;)
        isFull = await handle.write(Buffer.alloc(size)).then(
          () => false,
          () => true,
        );
  } finally {
    await handle.close();
  }
};

const diskFull: AppFault = {
  name: 'the disk is full while Tipring runs',
  kind: 'other',
  run: async ({ pbx, desktop }) => {
    const folder = path.join(desktop.session.folder, 'full');
    await mkdir(folder);
    return onSmallDisk(folder, async () => {
      await keep(desktop, pbx, 'full');
      const userDataDir = await userDataFor(desktop, pbx, 'full');
      const ballast = path.join(folder, 'ballast');
      return trialAt(ElectronSeat.at({ desktop, userDataDir }), (seat) =>
        standsUnwritable(seat, pbx, { spoil: () => fill(ballast), mend: () => rm(ballast) }),
      );
    });
  },
};

const faults: readonly AppFault[] = [
  {
    name: 'the keychain is locked when Tipring starts',
    kind: 'other',
    run: async ({ pbx, desktop }) => {
      await keep(desktop, pbx, 'locked');
      const userDataDir = await userDataFor(desktop, pbx, 'locked');
      await lockKeyring(desktop);
      try {
        return await trialAt(ElectronSeat.at({ desktop, userDataDir }), async (seat) => {
          await seat.until(
            'what is missing',
            ({ tray }) => tray === 'Your keychain did not give the password.',
          );
          await unlockKeyring(desktop);
          const since = performance.now();
          await seat.connectNow();
          return (await seat.until('the link to the PBX', isConnected)) - since;
        });
      } finally {
        await unlockKeyring(desktop);
      }
    },
  },
  {
    name: 'the settings may not be read',
    kind: 'other',
    run: ({ pbx }) =>
      asOrdinaryUser(async (desktop) => {
        const userDataDir = await userDataFor(desktop, pbx, 'unreadable');
        await chmod(path.join(userDataDir, 'settings.json'), 0);
        return trialAt(ElectronSeat.at({ desktop, userDataDir }), async (seat) => {
          await seat.until('an app that starts anew', ({ tray }) => tray === 'Not set up yet');
          await desktop.notifications.displayed('could not be read');
          const kept = (await readdir(userDataDir)).filter((name) => name.startsWith('settings.damaged-'));
          must(kept.length === 1, `The old settings are not kept: ${kept.join(', ')}`);
          return null;
        });
      }),
  },
  {
    name: 'the folder may not be written to when Tipring starts',
    kind: 'other',
    run: ({ pbx }) =>
      asOrdinaryUser(async (desktop) => {
        const first = await userDataFor(desktop, pbx, 'first');
        const closed = await userDataFor(desktop, pbx, 'closed');
        await chmod(closed, 0o500);
        return trialAt(ElectronSeat.at({ desktop, userDataDir: first }), async (seat) => {
          // It asks for the password, and would take the keyboard from the box of the second.
          await until('the settings', async () => (await desktop.focusedWindow()) === 'Settings – Tipring');
          const second = seat.tipring.app.secondInstance('--user-data-dir', closed);
          await until('the box', async () => (await desktop.focusedWindow()) === 'Tipring');
          await desktop.press('Return');
          const { code, stderr } = await second;
          must(code === 2 && stderr.includes(`Tipring cannot write to its folder ${closed}`), stderr);
          return null;
        });
      }),
  },
  {
    name: 'the folder may not be written to any more while Tipring runs',
    kind: 'other',
    run: ({ pbx }) =>
      asOrdinaryUser(async (desktop) => {
        await keep(desktop, pbx, 'closed-later');
        const userDataDir = await userDataFor(desktop, pbx, 'closed-later');
        return trialAt(ElectronSeat.at({ desktop, userDataDir }), (seat) =>
          standsUnwritable(seat, pbx, {
            spoil: () => chmod(userDataDir, 0o500),
            mend: () => chmod(userDataDir, 0o700),
          }),
        );
      }),
  },
  // A small disk can be had by root only.
  ...(process.getuid?.() === 0 ? [diskFull] : []),
];

/** What happens to the places where Tipring keeps things, at a PBX where nobody calls any more. */
export const storageFaults: readonly AppFault[] = faults.map((fault) => ({
  ...fault,
  run: async (place) => {
    await place.pbx.reset();
    return fault.run(place);
  },
}));
