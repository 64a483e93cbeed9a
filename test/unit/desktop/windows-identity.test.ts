import { expect, it } from 'vitest';
import { appUserModelId, identifyToWindows, toastActivator } from '../../../main/desktop/windows-identity.ts';

it('Windows is told whom to call when a notification is clicked, the same in each run, before it is told who notifies', () => {
  const told: string[] = [];
  identifyToWindows({
    setAppUserModelId: (id) => told.push(id),
    setToastActivatorCLSID: (id) => told.push(id),
  });
  expect(told).toEqual([toastActivator, appUserModelId]);
  expect(toastActivator).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
});

it('an Electron without an activator of its own is told the rest', () => {
  const told: string[] = [];
  identifyToWindows({ setAppUserModelId: (id) => told.push(id) });
  expect(told).toEqual([appUserModelId]);
});
