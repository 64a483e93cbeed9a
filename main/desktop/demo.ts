import { createInterface } from 'node:readline';
import type { Problem, Result } from '../../shared/problem.ts';
import { success } from '../../shared/problem.ts';
import { defaultSettings } from '../../shared/settings.ts';
import type { Settings } from '../../shared/settings.ts';
import { EmbeddedPbx } from '../embedded-pbx/embedded-pbx.ts';
import { Story, storySteps } from '../embedded-pbx/story.ts';
import type { TrayState } from '../app/tray-view.ts';
import type { SettingsStore } from '../settings/settings-keeper.ts';

/** A PBX and settings of its own, for trying Tipring out. Nothing of the user's is touched. */
export interface Demo {
  readonly settings: SettingsStore;
  readonly password: string;
  readonly steps: TrayState['demoSteps'];
  play(step: string): void;
  stop(): Promise<void>;
}

/** Settings that last as long as the program. */
class SettingsInMemory implements SettingsStore {
  #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  read(): { readonly settings: Settings; readonly notice: Problem | null } {
    return { settings: this.#settings, notice: null };
  }

  write(settings: Settings): Result<undefined> {
    this.#settings = settings;
    return success(undefined);
  }
}

/**
 * Starts the embedded PBX on a free loopback port. Calls come by themselves until somebody directs:
 * steps are played by name, from the tray and, for scripts, by lines on standard input.
 *
 * @param log takes a line for the log
 */
export const startDemo = async (log: (line: string) => void): Promise<Demo> => {
  const pbx = new EmbeddedPbx();
  const { port } = await pbx.listen();
  log(`The embedded PBX listens on 127.0.0.1:${port}.`);
  const story = new Story(pbx);
  const play = (step: string): void => {
    story.stop();
    log(story.play(step) ?? `The demo has no step "${step}".`);
  };
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    play(line.trim());
  });
  story.start();
  return {
    settings: new SettingsInMemory({
      ...defaultSettings,
      pbx: { ...defaultSettings.pbx, host: '127.0.0.1', port, user: pbx.desk.user },
      phone: { ...defaultSettings.phone, extension: '1001' },
      colleagues: [
        { name: 'Anna Berg', number: '1000' },
        { name: 'Björn Čapek', number: '1002' },
        { name: 'Carla Dupont', number: '1003' },
      ],
    }),
    password: pbx.desk.secret,
    steps: storySteps,
    play,
    stop: async () => {
      lines.close();
      story.stop();
      await pbx.close();
    },
  };
};
