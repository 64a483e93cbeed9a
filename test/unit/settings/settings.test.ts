import { describe, expect, it } from 'vitest';
import { configPassword } from '../../../main/settings/config-password.ts';
import { SettingsKeeper } from '../../../main/settings/settings-keeper.ts';
import type { SettingsStore } from '../../../main/settings/settings-keeper.ts';
import { parseConfigText, parseSettingsText } from '../../../main/settings/settings-text.ts';
import { failure, problem, success } from '../../../shared/problem.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import type { ConfigFile, Settings } from '../../../shared/settings.ts';

const own: Settings = {
  ...defaultSettings,
  pbx: { ...defaultSettings.pbx, host: 'own.example', user: 'me' },
};

class StoreInMemory implements SettingsStore {
  kept: Settings = own;
  full = false;
  read(): { settings: Settings; notice: null } {
    return { settings: this.kept, notice: null };
  }
  write(settings: Settings) {
    if (this.full) return failure(problem('settings-not-written', '/', 'The disk is full.'));
    this.kept = settings;
    return success(undefined);
  }
}

describe('the settings file', () => {
  it('reads back what was written', () => {
    expect(parseSettingsText(JSON.stringify(own))).toEqual(success(own));
  });

  it('and a configuration file may begin with a byte order mark', () => {
    expect(parseSettingsText(`\ufeff${JSON.stringify(own)}`)).toEqual(success(own));
    expect(parseConfigText('\ufeff{"version":1}', 'c.json')).toEqual(success({ version: 1 }));
  });

  it('of version 1 is read with what later versions have added left off', () => {
    const { voicemailCode, pickupCode, ...pbx } = own.pbx;
    const { autoAnswer, ...phone } = own.phone;
    expect([voicemailCode, pickupCode, autoAnswer]).toEqual(['', '', 'off']);
    const { colleagues } = own;
    const { links } = own.dialing;
    const dialing = { links };
    const { outsideLine, extensionLength, plus } = own.dialing;
    expect([outsideLine, extensionLength, plus]).toEqual(['', 4, 'kept']);
    const old = { version: 1, pbx, phone, dialing, colleagues };
    expect(parseSettingsText(JSON.stringify(old))).toEqual(success(own));
    const wrong = parseSettingsText(JSON.stringify({ ...old, pbx: 'none' }));
    expect(wrong.ok ? '' : wrong.problem).toContain('pbx');
  });

  it('of version 2 is read with nothing quiet and the pop in its corner', () => {
    const dialing = { links: own.dialing.links };
    const { quiet, pop, numbers, ...old } = { ...own, version: 2, dialing };
    expect(quiet).toEqual({ use: 'everything', doNotDisturb: 'honour', rules: [] });
    expect([pop.corner, numbers.country]).toEqual(['bottom-right', '']);
    expect(parseSettingsText(JSON.stringify(old))).toEqual(success(own));
  });

  it('of version 3 is read with no rules of dialling', () => {
    const old = { ...own, version: 3, dialing: { links: own.dialing.links } };
    expect(parseSettingsText(JSON.stringify(old))).toEqual(success(own));
  });

  it('of version 4 is read with no replacements, and no hotkey for dialling', () => {
    const { replacements, hotkey, ...dialing } = own.dialing;
    expect([replacements, hotkey]).toEqual([[], '']);
    expect(parseSettingsText(JSON.stringify({ ...own, version: 4, dialing }))).toEqual(success(own));
  });

  it.each([
    { match: 'begins', from: '', to: '0' },
    { match: 'begins', from: '0', to: '*21*' },
    { match: 'begins', from: '(0)+', to: '1' },
    { match: 'equals', from: '100', to: '' },
    { match: 'matches', from: '.*', to: '1' },
    { match: 'begins', from: '0', to: '1\r\nAction: Command' },
  ])('is refused with the replacement %o', (replacement) => {
    const dialing = { ...own.dialing, replacements: [replacement] };
    expect(parseSettingsText(JSON.stringify({ ...own, dialing })).ok).toBe(false);
  });

  it('is not quoted when it is something else, such as the password file', () => {
    expect(JSON.stringify(parseConfigText('correct-horse', 'c.json'))).not.toContain('horse');
  });

  it.each([
    ['not json at all', '{', 'It is not JSON'],
    ['a newer version', JSON.stringify({ ...own, version: 6 }), 'version:'],
    ['a port that is none', JSON.stringify({ ...own, pbx: { ...own.pbx, port: 0 } }), 'pbx.port:'],
    [
      'a line break in the user name',
      JSON.stringify({ ...own, pbx: { ...own.pbx, user: 'a\r\nAction: Command' } }),
      'pbx.user: The user name holds a control character.',
    ],
    ['a field nobody knows', JSON.stringify({ ...own, extra: 1 }), 'Unrecognized key'],
  ])('refuses %s and says why', (_what, text, why) => {
    const parsed = parseSettingsText(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.problem).toContain(why);
  });
});

describe('a configuration file', () => {
  it('names file, field and reason when it is wrong', () => {
    const parsed = parseConfigText('{"version":1,"phone":{"technology":"H323"}}', '/etc/tipring.json');
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.problem.what).toContain('/etc/tipring.json');
      expect(parsed.problem.why).toContain('phone.technology');
    }
  });

  const config: ConfigFile = { version: 1, pbx: { host: 'firm.example', passwordEnv: 'X' }, colleagues: [] };

  it('wins over the own settings, and what it sets is locked', () => {
    const { settings, locked } = new SettingsKeeper(new StoreInMemory(), config).effective;
    expect(settings.pbx).toEqual({ ...own.pbx, host: 'firm.example' });
    expect(locked).toEqual(['pbx.host', 'pbx.password', 'colleagues']);
  });

  it('leaves the own values in place when the user saves', () => {
    const store = new StoreInMemory();
    const keeper = new SettingsKeeper(store, config);
    const shown = keeper.effective.settings;
    keeper.save({ ...shown, pbx: { ...shown.pbx, host: 'evil.example', user: 'you' } });
    expect(store.kept.pbx).toMatchObject({ host: 'own.example', user: 'you' });
    expect(keeper.effective.settings.pbx).toMatchObject({ host: 'firm.example', user: 'you' });
  });

  it('changes nothing when saving fails', () => {
    const store = new StoreInMemory();
    const keeper = new SettingsKeeper(store, null);
    store.full = true;
    expect(keeper.save({ ...own, colleagues: [{ name: 'A', number: '1' }] }).ok).toBe(false);
    expect(keeper.effective.settings).toEqual(own);
  });
});

describe('the password of a configuration file', () => {
  const sources = {
    readFile: (path: string) => {
      if (path === 'marked') return '\ufefffrom-file\r\n';
      if (path !== 'there') throw new Error('ENOENT');
      return 'from-file\nsecond line';
    },
    environment: { SET: 'from-env', EMPTY: '', BROKEN: 'a\nb' },
  };
  const read = (pbx: ConfigFile['pbx']) => configPassword({ version: 1, pbx }, sources);

  it('comes from the first line of a file or from the environment', () => {
    expect(read({ passwordFile: 'there' })).toEqual(success('from-file'));
    expect(read({ passwordFile: 'marked' })).toEqual(success('from-file'));
    expect(read({ passwordEnv: 'SET' })).toEqual(success('from-env'));
    expect(read({})).toEqual(success(null));
    expect(configPassword(null, sources)).toEqual(success(null));
  });

  it.each([
    { passwordFile: 'gone' },
    { passwordEnv: 'EMPTY' },
    { passwordEnv: 'UNSET' },
    { passwordEnv: 'BROKEN' },
  ])('is refused with a sentence for %j', (pbx) => {
    expect(read(pbx)).toMatchObject({ ok: false, problem: { code: 'config-password' } });
  });
});
