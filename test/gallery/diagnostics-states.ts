import type { Page } from 'playwright-core';
import { problem as say } from '../../shared/problem.ts';
import { diagnostics, main, now, problem } from './samples.ts';
import type { State } from './state.ts';

const page = { window: 'main', snapshot: main({ opening: { page: 'diagnostics', number: 1 } }) } as const;
const answer = (value: unknown) => ({ ok: true, value });

export const diagnosticsStates: readonly State[] = [
  {
    ...page,
    name: 'diagnostics',
    answers: { readDiagnostics: answer(diagnostics()) },
    act: async (shown: Page) => {
      await shown.getByRole('button', { name: 'Copy report' }).click();
      await shown.getByText('Report copied').waitFor();
      await shown.locator('summary', { hasText: 'DialBegin' }).click();
    },
  },
  {
    ...page,
    name: 'diagnostics-trouble',
    answers: {
      readDiagnostics: answer(
        diagnostics({
          changes: [{ at: now - 5000, link: { kind: 'stopped', problem } }],
          reconnects: 0,
          ...{ pbx: null, rights: null, events: [] },
          account:
            'a-rather-long-account-name-of-a-branch-office@telephone-exchange.branch-office.example.com:5038',
        }),
      ),
      openLogFolder: {
        ok: false,
        problem: say('folder-not-opened', '/home/uta/.config/Tipring/logs', 'No program opens folders here.'),
      },
    },
    act: async (shown: Page) => {
      await shown.getByRole('button', { name: 'Open log folder' }).click();
      await shown.getByRole('alert').waitFor();
    },
  },
];
