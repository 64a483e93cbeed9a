import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { borders } from '../../../eslint.config.js';

/** What the borders of eslint.config.js say of an import that stands in a file. */
const crossing = async (file: string, imported: string): Promise<readonly string[]> => {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.{ts,tsx}'] }, ...borders],
  });
  const [result] = await eslint.lintText(`import '${imported}';`, { filePath: file });
  return (result?.messages ?? []).map((message) => message.message);
};

describe('the borders between the folders', () => {
  it.each([
    ['main/ami/session.ts', 'electron', 'main/ami speaks AMI'],
    ['main/ami/session.ts', '../calls/calls.ts', 'main/ami speaks AMI'],
    ['main/calls/calls.ts', '../ami/events.ts', 'pure reducer'],
    ['main/calls/calls.ts', 'node:fs', 'pure reducer'],
    ['main/colleagues/lines.ts', '../ami/events.ts', 'main/colleagues is pure'],
    ['main/quiet/quiet-reason.ts', 'node:fs', 'main/quiet is pure'],
    ['main/history/history.ts', 'node:fs', 'main/history makes entries'],
    ['main/linux/session-bus.ts', '../phone/phone.ts', 'know desktops'],
    ['main/windows/do-not-disturb.ts', 'electron', 'know desktops'],
    ['main/macos/do-not-disturb.ts', '../phone/phone.ts', 'know desktops'],
    ['main/embedded-pbx/switch.ts', '../ami/encode.ts', 'a PBX of its own'],
    ['main/app/app.ts', 'electron-store', 'Only main/desktop'],
    ['main/app/app.ts', '../desktop/windows.ts', 'Only main/desktop'],
    ['main/phone/phone.ts', 'electron', 'Only main/desktop'],
    ['main/main.ts', 'electron', 'Only main/desktop'],
    ['shared/call.ts', 'node:net', 'shared is pure'],
    ['shared/call.ts', '../main/ami/link.ts', 'shared is pure'],
    ['preload/preload.ts', 'zod', 'preload'],
    ['renderer/pop/pop.tsx', '../../main/ami/link.ts', 'its own bridge'],
    ['renderer/pop/pop.tsx', 'electron', 'its own bridge'],
  ])('%s may not import %s', async (file, imported, why) => {
    const messages = await crossing(file, imported);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(why);
  });

  it.each([
    ['main/desktop/windows.ts', 'electron'],
    ['main/desktop/compose.ts', '../phone/phone.ts'],
    ['main/main.ts', './desktop/start.ts'],
    ['main/phone/phone.ts', '../ami/link.ts'],
    ['main/app/app.ts', '../../shared/call.ts'],
    ['preload/preload.ts', 'electron'],
    ['renderer/pop/pop.tsx', '../../shared/call.ts'],
  ])('%s may import %s', async (file, imported) => {
    expect(await crossing(file, imported)).toEqual([]);
  });
});
