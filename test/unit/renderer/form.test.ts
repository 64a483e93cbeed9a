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
  const findings = { dialect: 'freepbx', technology: 'DAHDI', analogPorts: [5], because: '' } as const;

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
    const nothing = { dialect: null, technology: null, analogPorts: [], because: '' };
    expect(withFindings(form, nothing, [])).toEqual(form);
  });

  it('leaves what the configuration file has set', () => {
    expect(withFindings(form, findings, ['pbx.dialect']).dialect).toBe('yeastar-s');
  });
});
