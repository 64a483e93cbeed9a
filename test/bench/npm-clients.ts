import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { runCommand } from '../../build/command.ts';
import { host, secret, user } from './client.ts';
import type { StartClient } from './client.ts';

/** The AMI clients of npm that are measured, at exactly these versions. */
export const npmVersions = {
  'asterisk-manager': '0.2.0',
  'ami-io': '1.2.1',
  nami: '0.7.2',
  'asterisk-ami-client': '1.1.5',
  yana: '0.3.0',
} as const;

export type NpmClient = keyof typeof npmVersions;

export const isNpmClient = (name: string): name is NpmClient => Object.hasOwn(npmVersions, name);

export const npmClientNames: readonly NpmClient[] = Object.keys(npmVersions).filter(isNpmClient);

/**
 * Installs the clients into a folder of their own, once. They are no part of Tipring.
 *
 * @throws Error with npm's own words
 */
export const installNpmClients = async (folder: string): Promise<void> => {
  const packages = Object.entries(npmVersions);
  const installed = await Promise.all(
    packages.map(async ([name, version]) => {
      const file = path.join(folder, 'node_modules', name, 'package.json');
      const text = await readFile(file, 'utf8').catch(() => '{}');
      return z.object({ version: z.string().optional() }).parse(JSON.parse(text)).version === version;
    }),
  );
  if (!installed.includes(false)) return;
  await mkdir(folder, { recursive: true });
  const { code, output } = await runCommand('npm', [
    ...['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'],
    ...packages.map(([name, version]) => `${name}@${version}`),
  ]);
  if (code !== 0) throw new Error(`The AMI clients of npm could not be installed:\n${output.trim()}`);
};

/** What a client gives to its listeners, as far as it is looked at. */
type Fields = Readonly<Record<string, unknown>>;

interface Emitter {
  on(name: string, listener: (fields: Fields) => void): unknown;
}

/** What a package exports, whatever it is: the clients bring no types, so that what is used of each stands with it. */
const exported = (folder: string, name: NpmClient): unknown =>
  createRequire(path.join(folder, 'package.json'))(name);

type Start = (folder: string) => StartClient;

const asteriskManager: Start = (folder) => {
  type Manager = new (port: number, host: string, user: string, secret: string, events: true) => Emitter;
  const Manager = z.custom<Manager>().parse(exported(folder, 'asterisk-manager'));
  return ({ port, ready, delivered }) => {
    const manager = new Manager(port, host, user, secret, true);
    manager.on('response', ready);
    manager.on('managerevent', (event) => {
      delivered(event['uniqueid']);
    });
  };
};

const amiIo: Start = (folder) => {
  const { createClient, SilentLogger } = z
    .custom<{
      readonly createClient: (options: object) => Emitter & { connect(): void };
      readonly SilentLogger: new () => object;
    }>()
    .parse(exported(folder, 'ami-io'));
  return ({ port, ready, delivered }) => {
    const client = createClient({ host, port, login: user, password: secret, logger: new SilentLogger() });
    client.on('connected', ready);
    client.on('event', (event) => {
      delivered(event['uniqueid']);
    });
    client.connect();
  };
};

const nami: Start = (folder) => {
  const { Nami } = z
    .custom<{ readonly Nami: new (options: object) => Emitter & { open(): void } }>()
    .parse(exported(folder, 'nami'));
  const silent = (): void => undefined;
  const logger = { error: silent, warn: silent, info: silent, debug: silent };
  return ({ port, ready, delivered }) => {
    const client = new Nami({ host, port, username: user, secret, logger });
    client.on('namiConnected', ready);
    client.on('namiEvent', (event) => {
      delivered(event['uniqueid']);
    });
    client.open();
  };
};

const asteriskAmiClient: Start = (folder) => {
  type Client = new (options: object) => Emitter & {
    connect(user: string, secret: string, options: object): Promise<unknown>;
  };
  const Client = z.custom<Client>().parse(exported(folder, 'asterisk-ami-client'));
  return ({ port, ready, delivered }) => {
    const client = new Client({});
    client.on('event', (event) => {
      delivered(event['Uniqueid']);
    });
    void client.connect(user, secret, { host, port }).then(ready);
  };
};

const yana: Start = (folder) => {
  type Client = new (options: object) => Emitter & { connect(connected: () => void): void };
  const Client = z.custom<Client>().parse(exported(folder, 'yana'));
  return ({ port, ready, delivered }) => {
    const client = new Client({ host, port, login: user, password: secret });
    client.on('event', (event) => {
      delivered(event['Uniqueid']);
    });
    client.connect(ready);
  };
};

/** How each is started from the folder it was installed into; each is used as its own page says. */
export const npmClients: { readonly [Name in NpmClient]: Start } = {
  'asterisk-manager': asteriskManager,
  'ami-io': amiIo,
  nami,
  'asterisk-ami-client': asteriskAmiClient,
  yana,
};
