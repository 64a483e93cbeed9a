import { ruleOf, ruleSentence, rowOf } from '../../../renderer/settings/quiet-rules.ts';
import type { QuietRule } from '../../../shared/settings.ts';
import type { Language } from '../../../shared/words/language.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import { describe, expect, it } from 'vitest';
import { differs, draftOf, formOf, withFindings } from '../../../renderer/settings/form.ts';
import { settings } from '../../gallery/samples.ts';

const snapshot = settings();
const form = formOf(snapshot);

describe('The settings in the fields', () => {
  it('come back from the fields as they went in', () => {
    expect(draftOf(form).settings).toEqual(snapshot.settings);
  });

  it('leave the kept password alone unless a new one is typed', () => {
    expect(draftOf(form).password).toBeNull();
    expect(draftOf({ ...form, password: ' s3cret ' }).password).toBe(' s3cret ');
  });

  it('have changed when a character has, and not when an empty row was added', () => {
    expect(differs(form, snapshot)).toBe(false);
    expect(differs({ ...form, host: 'pbx2' }, snapshot)).toBe(true);
    expect(differs({ ...form, password: 'x' }, snapshot)).toBe(true);
    const row = { key: 99, name: '', number: '' };
    expect(differs({ ...form, colleagues: [...form.colleagues, row] }, snapshot)).toBe(false);
  });

  it('take a colleague’s number as it is dialled', () => {
    const colleagues = [{ key: 0, name: ' Anna ', number: '(030) 123-45' }];
    expect(draftOf({ ...form, colleagues }).settings.colleagues).toEqual([
      { name: 'Anna', number: '03012345' },
    ]);
  });

  it('drop the analog port of a phone that is not analog', () => {
    expect(draftOf({ ...form, technology: 'PJSIP', analogPort: '5' }).settings.phone.analogPort).toBeNull();
    expect(draftOf({ ...form, technology: 'DAHDI', analogPort: '5' }).settings.phone.analogPort).toBe(5);
  });

  it('name a place to keep the password also when it comes from the configuration file', () => {
    const { password } = settings({
      password: { place: 'config-file', known: true, offered: ['config-file'] },
    });
    expect(formOf({ ...snapshot, password }).keepIn).toBe('ask');
  });
});

describe('“Find out”', () => {
  const findings = { dialect: 'freepbx', technology: 'DAHDI', analogPorts: [5], because: [] } as const;

  it('fills in what it found', () => {
    expect(withFindings(form, findings, [])).toMatchObject({
      dialect: 'freepbx',
      technology: 'DAHDI',
      analogPort: '5',
    });
  });

  it('leaves the choice between several ports to the person', () => {
    expect(
      withFindings({ ...form, analogPort: '7' }, { ...findings, analogPorts: [5, 6] }, []).analogPort,
    ).toBe('7');
  });

  it('leaves what it could not tell', () => {
    const nothing = { dialect: null, technology: null, analogPorts: [], because: [] };
    expect(withFindings(form, nothing, [])).toEqual(form);
  });

  it('leaves what the configuration file has set', () => {
    expect(withFindings(form, findings, ['pbx.dialect']).dialect).toBe('yeastar-s');
  });
});

describe('A quiet rule', () => {
  const rule = (change: Partial<QuietRule>): QuietRule => ({
    hours: null,
    direction: 'incoming',
    origin: 'any',
    number: '',
    queue: '',
    ...change,
  });
  const told = (change: Partial<QuietRule>, language: Language = 'en'): string =>
    ruleSentence(wordsIn(language), { key: 0, ...rowOf(rule(change)) });
  const nights = {
    days: ['monday', 'tuesday', 'wednesday'],
    from: '18:00',
    until: '08:00',
  } satisfies QuietRule['hours'];

  it('is told in a sentence', () => {
    expect(told({})).toBe('Every incoming call, at any time.');
    expect(told({ origin: 'external', number: '030*', queue: 'Support', hours: nights })).toBe(
      'Every call from outside, number 030*, queue Support, Mon–Wed, 18:00 to 08:00.',
    );
    expect(
      told({ direction: 'outgoing', origin: 'internal', hours: { ...nights, days: ['sunday', 'monday'] } }),
    ).toBe('Every call to a colleague, Mon & Sun, 18:00 to 08:00.');
  });

  it('is told in each language', () => {
    expect(told({ origin: 'external', hours: nights }, 'de')).toBe(
      'Jeder Anruf von außen, Mo–Mi, 18:00 bis 08:00 Uhr.',
    );
    expect(told({ direction: 'any' }, 'fr')).toBe('Tout appel, à tout moment.');
    expect(told({ origin: 'internal' }, 'es')).toBe('Toda llamada de un compañero, en todo momento.');
    expect(told({}, 'zh-CN')).toBe('所有来电，任何时间。');
  });

  it('is the same when it comes out of its fields again, the number without its decoration', () => {
    const whole = rule({ hours: nights, number: '+4930*', queue: 'Support' });
    expect(ruleOf({ key: 3, ...rowOf(whole) })).toEqual(whole);
    expect(ruleOf({ key: 3, ...rowOf(whole), number: '+49 (30) *', queue: ' Support ' })).toEqual(whole);
    expect(ruleOf({ key: 3, ...rowOf(whole), when: 'always' })).toEqual({ ...whole, hours: null });
  });
});
