import { describe, expect, it } from 'vitest';
import type { Command, Reach } from '../../../renderer/palette/command.ts';
import { commandsFor } from '../../../renderer/palette/commands.ts';
import type { Destination } from '../../../renderer/window/destination.ts';
import type { MainSnapshot } from '../../../shared/ipc.ts';
import { problem, success } from '../../../shared/problem.ts';
import { bjorn, call, ended, main, notQuiet, settings } from '../../gallery/samples.ts';
import { Speaker } from '../../../shared/words/words.ts';
import { english } from '../../support/english.ts';
import { calls } from './client-double.ts';

const zoe = { name: 'Zoë Müller', number: '0301234567', form: 'written' } as const;

/** The palette in a window that notes what it is asked for. */
const palette = (snapshot: Partial<MainSnapshot> = {}, more: Partial<Reach> = {}) => {
  const asked: unknown[] = [];
  const note =
    (name: string) =>
    (argument: unknown): Promise<ReturnType<typeof success<undefined>>> => {
      asked.push([name, argument]);
      return Promise.resolve(success(undefined));
    };
  const reach: Reach = {
    snapshot: main(snapshot),
    calls: {
      ...calls.main,
      ...{ dial: note('dial'), fetchParked: note('fetchParked'), beginQuiet: note('beginQuiet') },
      ...{ endQuiet: note('endQuiet'), takeKeyboard: note('takeKeyboard'), markSeen: note('markSeen') },
    },
    words: english,
    known: [zoe],
    copied: [],
    edits: 'none',
    window: {
      go: (destination: Destination) => asked.push(destination),
      firstStart: () => asked.push('firstStart'),
      saveSettings: () => asked.push('saveSettings'),
      discardSettings: () => asked.push('discardSettings'),
      speak: (language) => {
        asked.push(['speak', language]);
        return Promise.resolve(success(undefined));
      },
      quit: () => asked.push('quit'),
    },
    ...more,
  };
  const commands = (typed: string): readonly Command[] => commandsFor(reach, typed);
  return {
    asked,
    found: (typed: string) => commands(typed).map(({ label }) => label),
    /** With what stands beside them. */
    shown: (typed: string) => commands(typed).map(({ label, hint }) => `${label} ${hint}`.trim()),
    /** Runs what Enter would run. */
    run: async (typed: string): Promise<unknown> => {
      await commands(typed)[0]?.run();
      return asked.at(-1);
    },
  };
};

describe('Ctrl+K', () => {
  it('finds somebody of the history by the number in another spelling, besides the number itself', () => {
    expect(palette().found('+49 30 1234567')).toEqual(['Call +49301234567', 'Call Zoë Müller']);
  });

  it('shows numbers as their country writes them, and finds them as they are typed', () => {
    const numbers = { country: 'DE', written: 'formatted' } as const;
    const { shown } = palette({}, { words: new Speaker().words({ language: 'en', numbers }) });
    expect(shown('Zoe 03012')).toEqual(['Call Zoë Müller 030 1234567']);
    expect(shown('Zoe 030 12')).toEqual(['Call Zoë Müller 030 1234567']);
    expect(shown('0301234567')).toEqual(['Call Zoë Müller 030 1234567']);
    expect(shown('+493012345678')).toEqual(['Call +49 30 12345678']);
  });

  it('finds nobody whom what was typed before has meant', () => {
    expect(palette().found('settings: my phone')).not.toContain('Call Zoë Müller');
  });

  it('puts what begins with what was typed before what merely holds it', () => {
    const found = palette({ history: { revision: 1, count: 2, missedUnseen: 0, problems: [] } }).found('ca');
    expect(found.findIndex((label) => label.startsWith('Call '))).toBe(0);
    expect(found.indexOf('Settings: Voicemail code')).toBe(-1);
    expect(found.indexOf('Go to Calls')).toBeGreaterThan(found.lastIndexOf('Call Zoë Müller'));
    expect(palette().found('code').slice(0, 2)).toEqual([
      'Settings: Voicemail code',
      'Settings: Pickup code',
    ]);
  });

  it('has what goes on first, and of what fits as well that again', () => {
    const ringing = palette({ calls: [call({ kind: 'ringing' }, { party: bjorn })] });
    expect(ringing.found('')[0]).toBe('Transfer…: Björn Čapek');
    expect(ringing.found('bjorn')[0]).toBe('Transfer…: Björn Čapek');
    expect(ringing.found('bjorn')).toContain('Call Björn Čapek');
  });

  it('finds every setting by its name, and lists none of them before', async () => {
    const { found, run } = palette();
    expect(found('')).not.toContain('Settings: Pickup code');
    expect(await run('pickup code')).toEqual({ kind: 'setting', section: 'pbx', setting: 'pbx.pickupCode' });
  });

  it('redials, and dials what was copied, while the PBX is there', async () => {
    const lastDialled = { number: '030 555 0142', form: 'dialled' } as const;
    const { run, found } = palette({ lastDialled }, { copied: ['0211998877'] });
    expect(await run('redial')).toEqual(['dial', lastDialled]);
    expect(await run('dial the copied')).toEqual(['dial', { number: '0211998877', form: 'written' }]);
    expect(found('+49211 99 88 77')).toContain('Dial the copied 0211998877');
    const offline = palette(
      { lastDialled, settings: settings({ link: { kind: 'connecting' } }) },
      { copied: ['0211998877'] },
    );
    expect(offline.found('dial')).not.toContain('Dial the copied 0211998877');
    expect(offline.found('redial')).toEqual([]);
  });

  it('makes calls quiet, and ends that only while it goes on; with click to dial there is nothing to make quiet', async () => {
    const { run, found } = palette();
    expect(await run('quiet: for 1 hour')).toEqual(['beginQuiet', { span: 'hour' }]);
    expect(found('end quiet')).toEqual([]);
    expect(await palette({ quiet: { ...notQuiet, until: 1 } }).run('end quiet')).toEqual([
      'endQuiet',
      undefined,
    ]);
    const dialOnly = palette({ quiet: { ...notQuiet, clickToDial: true, until: 1 } });
    expect(dialOnly.found('quiet').filter((label) => !label.startsWith('Settings'))).toEqual([]);
  });

  it('fetches a parked call once: its own, while it is just parked, stands with the calls', async () => {
    const parked = [
      { space: '701', who: { name: 'Anna Berg', number: null } },
      { space: '702', who: null },
    ];
    const own = call(ended({ kind: 'parked', at: '701' }), { party: { name: 'Anna Berg', number: '1000' } });
    const { found, run } = palette({ parked, calls: [own] });
    expect(found('fetch')).toEqual(['Fetch: Anna Berg', 'Fetch a parked call: 702']);
    expect(await run('call: 702')).toEqual(['fetchParked', { space: '702' }]);
    expect(palette({ parked }).found('anna')).toContain('Fetch a parked call: Anna Berg');
  });

  it('shows the pop while it is hidden with calls, hides it while it is there, and takes a note in it', async () => {
    const calling = [call({ kind: 'ringing' }, { id: 'a', party: bjorn })];
    expect(
      palette()
        .found('pop')
        .filter((label) => label.endsWith(' the pop')),
    ).toEqual([]);
    const hidden = palette({ calls: calling, pop: { is: 'hidden', calls: ['a'] } });
    expect(hidden.found('pop').filter((label) => label.endsWith(' the pop'))).toEqual(['Show the pop']);
    expect(await hidden.run('note')).toEqual(['takeKeyboard', { noteOn: 'a' }]);
    expect(
      palette({ calls: calling, pop: { is: 'shown', calls: ['a'] } })
        .found('pop')
        .filter((label) => label.endsWith(' the pop')),
    ).toEqual(['Hide the pop']);
    expect(palette({ calls: calling }).found('note: ')).toEqual([]);
  });

  it('shows missed calls and marks them seen while there are some nobody has looked at', async () => {
    const history = { revision: 1, count: 3, missedUnseen: 2, problems: [] };
    const { found, run } = palette({ history, colleagues: [] });
    expect(found('').slice(0, 2)).toEqual(['Show calls: Missed', 'Mark missed calls as seen']);
    expect(found('show calls: missed')).toEqual(['Show calls: Missed']);
    expect(await run('missed calls as seen')).toEqual(['markSeen', undefined]);
    expect(palette().found('missed')).toEqual(['Show calls: Missed']);
  });

  it('exports and clears a history that is not empty, on its page', async () => {
    const history = { revision: 1, count: 1, missedUnseen: 0, problems: [] };
    expect(await palette({ history }).run('export')).toEqual({ kind: 'export-calls' });
    expect(await palette({ history }).run('clear')).toEqual({ kind: 'clear-calls' });
    expect(palette().found('export')).toEqual([]);
  });

  it('connects now only where that is of use', () => {
    const at = (link: MainSnapshot['settings']['link']) =>
      palette({ settings: settings({ link }) }).found('connect now');
    expect(at({ kind: 'stopped', problem: problem('not-connected') })).toEqual(['Connect now']);
    expect(at({ kind: 'connected', pbx: 'x' })).toEqual([]);
  });

  it('speaks another language, unless the configuration file says which', async () => {
    expect(await palette().run('deutsch')).toEqual(['speak', 'de']);
    expect(palette().found('language: ')).not.toContain('Language: As the system');
    expect(palette({ settings: settings({ locked: ['language'] }) }).found('deutsch')).toEqual([]);
  });

  it('saves and discards settings while there is something to save, and quits', async () => {
    expect(palette().found('discard')).toEqual([]);
    const { run } = palette({}, { edits: 'unsaved' });
    expect(await run('discard')).toBe('discardSettings');
    expect(await run('settings: save')).toBe('saveSettings');
    expect(await run('quit')).toBe('quit');
  });

  it('leads through the first settings while nothing is set up, and to the demo from outside of it', () => {
    const notSetUp = { link: { kind: 'not-set-up' } } as const;
    expect(palette({ settings: settings(notSetUp) }).found('step')).toContain('Step by step');
    expect(palette({ settings: settings(notSetUp) }).found('try the demo')).toEqual(['Try the demo']);
    expect(palette({ settings: settings({ ...notSetUp, demo: true }) }).found('try the demo')).toEqual([]);
    expect(palette({ demoSteps: ['answer'] }).found('lift')).toEqual(['Demo: Lift the receiver']);
  });
});
