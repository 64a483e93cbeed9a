import { EventRecord } from '../../main/diagnostics/event-record.ts';
import { KnownSecrets } from '../../main/diagnostics/known-secrets.ts';
import { disguiseWith } from '../../main/diagnostics/people.ts';
import type { DiagnosticsSources } from '../../main/app/diagnostics-controller.ts';

/** Diagnostics of an app that is no real one; nothing is recorded yet. */
export const emptyDiagnostics = (): DiagnosticsSources => ({
  events: new EventRecord(),
  secrets: new KnownSecrets(),
  disguise: disguiseWith(Buffer.from('salt')),
  program: { app: '0.1.0, from source', runtime: 'Electron 1, Chromium 2, Node 3', system: 'linux 6.1 x64' },
  logFolder: '/home/uta/.config/Tipring/logs',
});
