import type { ClientName } from './client-names.ts';
import { isNpmClient, npmVersions } from './npm-clients.ts';

import { figure, spreadText, tableText, verdict } from './report.ts';
import type { Verdict } from './report.ts';
import { ratioOf, spreadOf } from './statistics.ts';
import type { Replay } from './throughput.ts';

/** What each client gave, round by round. */
export type Replays = ReadonlyMap<ClientName, readonly Replay[]>;

const names: Readonly<Record<string, string>> = {
  'read-only': 'a socket that only reads',
  'whole-app': 'Tipring: all the app does per event',
  'link-alone': 'Tipring: the link alone',
  'every-header': 'Tipring: parser, every header of every event',
};

const nameOf = (client: ClientName): string =>
  isNpmClient(client) ? `${client} ${npmVersions[client]}` : (names[client] ?? client);

const speeds = (replays: readonly Replay[]): readonly number[] =>
  replays.map(({ eventsPerSecond }) => eventsPerSecond);

const memories = (replays: readonly Replay[]): readonly number[] => replays.map(({ memory }) => memory);

/** The npm clients, by the median of a figure, lowest first. */
const ranked = (replays: Replays, of: (rounds: readonly Replay[]) => readonly number[]) => {
  const median = (client: ClientName): number => spreadOf(of(replays.get(client) ?? [])).median;
  return [...replays.keys()].filter(isNpmClient).toSorted((one, other) => median(one) - median(other));
};

const fastest = (replays: Replays): ClientName | undefined => ranked(replays, speeds).at(-1);

/** One line for each client, with how it stands to the fastest client of npm. */
export const throughputTable = (replays: Replays): string => {
  const base = speeds(replays.get(fastest(replays) ?? 'read-only') ?? []);
  const rows = [...replays].map(([client, rounds]) => [
    nameOf(client),
    spreadText(spreadOf(speeds(rounds))),
    figure(spreadOf(rounds.map((round) => round.megabytesPerSecond)).median),
    `${figure(ratioOf(speeds(rounds), base).median)}×`,
    figure(spreadOf(rounds.map((round) => round.processor)).median),
    figure(spreadOf(rounds.map((round) => round.memory)).median),
  ]);
  return tableText([['', 'events/s', 'MB/s', 'to npm’s best', 'CPU ms', 'peak MB'], ...rows]);
};

/** The figures that are to be reached. */
export const throughputVerdicts = (replays: Replays): readonly Verdict[] => {
  const rounds = (client: ClientName): readonly Replay[] => replays.get(client) ?? [];
  const app = rounds('whole-app');
  const best = fastest(replays);
  const lightest = ranked(replays, memories)[0];
  if (best === undefined || lightest === undefined) return [];
  return [
    verdict(
      `Tipring with all the app does per event, to ${nameOf(best)}, the fastest of npm`,
      ratioOf(speeds(app), speeds(rounds(best))),
      'at-least',
      10,
    ),
    verdict(
      'Tipring with all the app does per event, to a socket that only reads',
      ratioOf(speeds(app), speeds(rounds('read-only'))),
      'at-least',
      0.5,
    ),
    verdict(
      `Peak memory, to ${nameOf(lightest)}, the lightest of npm`,
      ratioOf(memories(app), memories(rounds(lightest))),
      'at-most',
      1,
    ),
  ];
};
