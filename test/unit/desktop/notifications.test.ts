import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../main/app/notices.ts';
import type { TrayCommand } from '../../../main/app/tray-view.ts';
import { Notifications } from '../../../main/desktop/notifications.ts';
import type { NativeNotification } from '../../../main/desktop/notifications.ts';

interface Options {
  readonly title?: string;
  readonly toastXml?: string;
}

const ringing: Notice = {
  id: 'a',
  title: 'Anna Berg is calling',
  body: '1000',
  kind: 'ringing',
  opens: 'pop',
  actions: [
    { label: 'To my voicemail', command: { kind: 'to-voicemail', callId: 'a' } },
    { label: 'Hang up', command: { kind: 'hang-up', callId: 'a' } },
  ],
};
const missed: Notice = { ...ringing, title: 'Missed call from Anna Berg', kind: 'missed', actions: [] };

/** A system's notifications, and Tipring that shows its own by them. */
const desk = (platform: 'win32' | 'darwin', system: 'supported' | 'unsupported' = 'supported') => {
  const shown: Native[] = [];
  let activate: (details: { readonly arguments: string }) => void = () => undefined;

  class Native implements NativeNotification {
    static isSupported(): boolean {
      return system === 'supported';
    }
    static handleActivation(told: typeof activate): void {
      activate = told;
    }
    readonly options: Options;
    readonly #listeners: {
      readonly event: string;
      readonly listener: (details: { readonly actionIndex: number }) => void;
    }[] = [];
    constructor(options: Options) {
      this.options = options;
    }
    on(event: string, listener: (details: { readonly actionIndex: number }) => void): void {
      this.#listeners.push({ event, listener });
    }
    show(): void {
      shown.push(this);
    }
    close(): void {
      shown.splice(shown.indexOf(this), 1);
    }
    tell(event: string, details = { actionIndex: 0 }): void {
      for (const each of this.#listeners) if (each.event === event) each.listener(details);
    }
  }

  const clicked: Notice[] = [];
  const chosen: TrayCommand[] = [];
  let outlived = 0;
  const notifications = new Notifications({
    native: Native,
    platform,
    clicked: (notice) => clicked.push(notice),
    chosen: (command) => chosen.push(command),
    outlived: () => (outlived += 1),
  });
  return {
    ...{ notifications, shown, clicked, chosen },
    outlived: () => outlived,
    /** Clicks on a toast, or presses a button of it, by its arguments. */
    activate: async (given: string): Promise<void> => {
      activate({ arguments: given });
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
};

describe('a notification of Windows and macOS', () => {
  it('is replaced when it has something else to say, and taken back', () => {
    const { notifications, shown } = desk('darwin');
    notifications.show(ringing);
    notifications.show(missed);
    expect(shown.map(({ options }) => options.title)).toEqual(['Missed call from Anna Berg']);
    notifications.withdraw('a');
    notifications.withdraw('a');
    expect(shown).toEqual([]);
  });

  it('is not shown where the system shows none', () => {
    const { notifications, shown } = desk('darwin', 'unsupported');
    notifications.show(ringing);
    expect(shown).toEqual([]);
  });

  it.each(['win32', 'darwin'] as const)(
    'of a call that rings goes on %s when Tipring ends, one of a missed call stays, and none comes after',
    async (platform) => {
      const { notifications, shown } = desk(platform);
      notifications.show({ ...missed, id: 'b' });
      const [kept] = shown;
      notifications.show(ringing);
      await notifications.end();
      notifications.show(ringing);
      expect(shown).toEqual([kept]);
    },
  );
});

describe('a notification of macOS', () => {
  it('tells of a click and of its buttons', () => {
    const { notifications, shown, clicked, chosen } = desk('darwin');
    notifications.show(ringing);
    shown[0]?.tell('click');
    shown[0]?.tell('action', { actionIndex: 1 });
    shown[0]?.tell('action', { actionIndex: 7 });
    expect(clicked).toEqual([ringing]);
    expect(chosen).toEqual([{ kind: 'hang-up', callId: 'a' }]);
  });

  it('that the person has closed is not closed again, and the one in its place stays', () => {
    const { notifications, shown } = desk('darwin');
    notifications.show(ringing);
    const [first] = shown;
    notifications.show(missed);
    first?.tell('close');
    expect(shown.map(({ options }) => options.title)).toEqual(['Missed call from Anna Berg']);
    notifications.withdraw('a');
    expect(shown).toEqual([]);
  });
});

describe('a toast of Windows', () => {
  it('tells by its arguments that it was clicked, or which button of it was pressed', async () => {
    const { notifications, shown, activate, clicked, chosen, outlived } = desk('win32');
    notifications.show(ringing);
    expect(shown[0]?.options.toastXml).toContain('Anna Berg is calling');
    await activate('notice=a');
    await activate('notice=a&button=1');
    expect([clicked, chosen, outlived()]).toEqual([[ringing], [{ kind: 'hang-up', callId: 'a' }], 0]);
  });

  it('can still be clicked in the Action Center, where it is after it was closed', async () => {
    const { notifications, shown, activate, clicked } = desk('win32');
    notifications.show(ringing);
    shown[0]?.tell('close');
    await activate('notice=a');
    expect(clicked).toEqual([ringing]);
  });

  it('of an earlier run is no dead click', async () => {
    const { activate, clicked, chosen, outlived } = desk('win32');
    await activate('notice=of-yesterday');
    await activate('notice=of-yesterday&button=0');
    expect([clicked, chosen, outlived()]).toEqual([[], [], 2]);
  });

  it('of somebody else is none of Tipring’s business', async () => {
    const { activate, clicked, outlived } = desk('win32');
    await activate('type=click&tag=1');
    expect([clicked, outlived()]).toEqual([[], 0]);
  });
});
