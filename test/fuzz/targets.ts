import type { Target } from './target.ts';
import { calls, recordedCalls } from './targets/calls.ts';
import { channelNames } from './targets/channel-names.ts';
import { commandLine } from './targets/command-line.ts';
import { decoder } from './targets/decoder.ts';
import { diagnostics } from './targets/diagnostics.ts';
import { encoder } from './targets/encoder.ts';
import { ipc } from './targets/ipc.ts';
import { links, numbers } from './targets/numbers.ts';
import { passingOver } from './targets/passing-over.ts';
import { session } from './targets/session.ts';
import { configFile, settingsFile } from './targets/settings.ts';
import { notificationText, shownText } from './targets/text.ts';

/** Everything that takes what a stranger has made. */
export const targets: readonly Target[] = [
  ...[decoder, passingOver, session, encoder, shownText, channelNames, calls, recordedCalls],
  ...[links, numbers, commandLine, configFile, settingsFile, ipc, notificationText],
  diagnostics,
];
