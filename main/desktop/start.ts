import { mkdirSync, mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { z } from 'zod';
import type { Result } from '../../shared/problem.ts';
import { failure, success } from '../../shared/problem.ts';
import type { ConfigFile } from '../../shared/settings.ts';
import { foreignSwitches, helpText, parseCommandLine } from '../command-line/command-line.ts';
import type { CommandLine } from '../command-line/command-line.ts';
import type { StartProblem } from '../command-line/start-problem.ts';
import { configPassword } from '../settings/config-password.ts';
import { parseConfigText } from '../settings/settings-text.ts';
import { announceAppScheme } from './app-scheme.ts';
import { compose } from './compose.ts';
import { LogFile } from './log-file.ts';
import { featuresWith } from './window-system.ts';
import { identifyToWindows } from './windows-identity.ts';
import { KnownSecrets } from '../diagnostics/known-secrets.ts';

type Run = Extract<CommandLine, { kind: 'run' }>;

/** What a second start hands to the first. */
const handedOver = z.strictObject({ link: z.string().max(10_000).nullable() });

/** From source, Electron's own first argument that is no switch is the app's folder. */
const ownArguments = (): readonly string[] => {
  const given = process.argv.slice(1);
  if (app.isPackaged) return given;
  const folder = given.findIndex((argument) => !argument.startsWith('-'));
  return given.filter((_argument, index) => index !== folder);
};

/** What starts this same Tipring again. */
const argumentsToStartAgain = ({ userDataDir, configFile }: Run): readonly string[] => [
  ...(app.isPackaged ? [] : [app.getAppPath()]),
  ...(userDataDir === null ? [] : ['--user-data-dir', resolve(userDataDir)]),
  ...(configFile === null ? [] : ['--config', resolve(configFile)]),
];

/** The demo takes on how the system's own switches were set, and nothing else of this start. */
const argumentsForDemo = (): readonly string[] => [
  ...(app.isPackaged ? [] : [app.getAppPath()]),
  ...foreignSwitches(ownArguments()),
  ...['--user-data-dir', `${app.getPath('userData')} Demo`, '--demo'],
];

const readConfig = (file: string | null): Result<ConfigFile | null, StartProblem> => {
  if (file === null) return success(null);
  const path = resolve(file);
  try {
    return parseConfigText(readFileSync(path, 'utf8'), path);
  } catch {
    return failure({
      code: 'config-file-unreadable',
      what: `The configuration file ${path} cannot be read.`,
      why: 'It is not there, or you may not read it.',
      next: 'Check the path behind --config, or start Tipring without it.',
    });
  }
};

/** What keeps Tipring from writing to its folder; null when nothing does. */
const whyNotWritable = (folder: string): StartProblem | null => {
  try {
    mkdirSync(folder, { recursive: true });
    rmdirSync(mkdtempSync(join(folder, '.tipring-')));
    return null;
  } catch (error) {
    return {
      code: 'user-data-not-writable',
      what: `Tipring cannot write to its folder ${folder}.`,
      why: error instanceof Error ? error.message : String(error),
      next: 'See that you may write to it and that the disk is not full, or name another with --user-data-dir.',
    };
  }
};

/**
 * Says why Tipring does not start, and ends: on standard error, and in a box where nobody reads that. The box has to
 * wait until Electron is ready: before that, Linux shows none. It is not Electron's own error box, which keeps a whole
 * processor busy until somebody closes it.
 */
const refuseToStart = ({ what, why, next }: StartProblem): void => {
  process.stderr.write(`${what}\n${why}\n${next}\n`);
  if (process.stderr.isTTY) {
    app.exit(2);
    return;
  }
  void app
    .whenReady()
    .then(() =>
      dialog.showMessageBox({
        ...{ type: 'error', title: 'Tipring', buttons: ['Quit'] },
        ...{ message: what, detail: `${why}\n${next}` },
      }),
    )
    .finally(() => {
      app.exit(2);
    });
};

const run = (asked: Run): void => {
  const config = readConfig(asked.configFile);
  if (!config.ok) {
    refuseToStart(config.problem);
    return;
  }
  const password = configPassword(config.value, {
    readFile: (path) => readFileSync(resolve(dirname(asked.configFile ?? ''), path), 'utf8'),
    environment: process.env,
  });
  if (!password.ok) {
    refuseToStart(password.problem);
    return;
  }

  app.setName('Tipring');
  identifyToWindows(app);
  const folder = asked.userDataDir === null ? app.getPath('userData') : resolve(asked.userDataDir);
  app.setPath('userData', asked.demo && asked.userDataDir === null ? `${folder} Demo` : folder);

  const mine: z.infer<typeof handedOver> = { link: asked.link };
  if (!app.requestSingleInstanceLock(mine)) {
    // Chromium does not tell why it refuses: there may be no other Tipring at all.
    const problem = whyNotWritable(app.getPath('userData'));
    if (problem !== null) {
      refuseToStart(problem);
      return;
    }
    process.stdout.write('Tipring is running already; it has been told.\n');
    app.exit(0);
    return;
  }

  if (process.platform === 'linux') {
    const { commandLine } = app;
    commandLine.appendSwitch('enable-features', featuresWith(commandLine.getSwitchValue('enable-features')));
  }
  announceAppScheme();
  const secrets = new KnownSecrets();
  if (password.value !== null) secrets.add(password.value);
  const log = new LogFile(join(app.getPath('userData'), 'logs'), secrets.blackOut);
  const origin = app.isPackaged ? 'packaged' : 'from source';
  log.write(
    `Tipring ${app.getVersion()}, ${origin}, on Electron ${process.versions.electron}, ${process.platform}`,
  );

  // Without these, Electron would stop everything with a box of its own; the phone must go on.
  process.on('uncaughtException', (error) => {
    log.write(`unexpected: ${error.stack ?? error.message}`);
  });
  process.on('unhandledRejection', (reason) => {
    log.write(`unexpected: ${reason instanceof Error ? (reason.stack ?? reason.message) : 'a rejection'}`);
  });

  // A link can come before everything is built (macOS tells it at once); it waits here.
  let early: string | null = asked.link;
  let openLink = (link: string): void => {
    early = link;
  };
  let startedAgain: (link: string | null) => void = (link) => {
    if (link !== null) openLink(link);
  };
  app.on('open-url', (event, url) => {
    event.preventDefault();
    openLink(url);
  });
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const told = handedOver.safeParse(data);
    const link = told.success ? told.data.link : null;
    log.write(`started again, ${link === null ? 'without a link' : 'with a link'}`);
    startedAgain(link);
  });
  // macOS: started again while it runs.
  app.on('activate', () => {
    startedAgain(null);
  });
  // Tipring lives in the tray: closing its last window ends nothing.
  app.on('window-all-closed', () => undefined);

  app
    .whenReady()
    .then(() =>
      compose({
        config: config.value,
        configPassword: password.value,
        demo: asked.demo,
        programArguments: argumentsToStartAgain(asked),
        demoArguments: argumentsForDemo(),
        secrets,
        log: log.write,
        logFolder: log.folder,
      }),
    )
    .then(async (tipring) => {
      openLink = (link) => {
        tipring.openLink(link);
      };
      startedAgain = (link) => {
        tipring.startedAgain(link);
      };
      await tipring.start({ link: early, windows: asked.hidden ? 'hidden' : 'open' });
    })
    .catch(async (error: unknown) => {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log.write(`Tipring could not start: ${why}`);
      process.stderr.write(`${why}\n`);
      await log.written();
      refuseToStart({
        code: 'start-failed',
        what: 'Tipring could not start.',
        why: error instanceof Error ? error.message : String(error),
        next: `Please report it with the log file in ${log.folder}.`,
      });
    });
};

/** Reads the command line and starts Tipring, or answers and ends. Everything is built in `compose`. */
export const startTipring = (): void => {
  // Whoever started Tipring may stop listening to it; that must not bring it down.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  const asked = parseCommandLine(ownArguments());
  switch (asked.kind) {
    case 'help':
      process.stdout.write(helpText);
      app.exit(0);
      return;
    case 'version':
      process.stdout.write(`${app.getVersion()}\n`);
      app.exit(0);
      return;
    case 'wrong':
      refuseToStart(asked.problem);
      return;
    case 'run':
      run(asked);
      return;
  }
};
