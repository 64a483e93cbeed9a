import { describe, it } from 'vitest';
import { judgeExtension, phonesOf } from '../../../main/connection-test/extension.ts';
import type { ExtensionFacts } from '../../../main/connection-test/extension.ts';
import type { Desk } from '../../../main/phone/dialect.ts';
import { containing } from './containing.ts';
import { expectSaid } from '../../support/said.ts';

const desk: Desk = {
  extension: '1001',
  technology: 'PJSIP',
  channel: 'PJSIP/1001',
  context: 'DLPN_DialPlan1001',
  hintContexts: ['DLPN_DialPlan1001', 'default'],
  codes: { voicemail: '#', pickup: '*04' },
  autoAnswer: 'off',
};

const idle: ExtensionFacts = {
  place: 'known',
  hint: { hint: 'PJSIP/1001', status: 0 },
  deviceState: null,
  channels: 0,
};

describe('the extension', () => {
  it('passes when the PBX takes it and tells its phone', () => {
    expectSaid(judgeExtension(desk, idle)).toEqual({
      status: 'passed',
      found: 'The context DLPN_DialPlan1001 takes 1001. Its phone is PJSIP/1001, idle.',
    });
  });

  it('tells a call that is going on', () => {
    const facts = { ...idle, hint: { hint: 'PJSIP/1001', status: 1 + 16 }, channels: 1 };
    expectSaid(judgeExtension(desk, facts).found).toBe(
      'The context DLPN_DialPlan1001 takes 1001. Its phone is PJSIP/1001, in use, on hold. It is in a call right now.',
    );
  });

  it('fails when its context does not take it', () => {
    expectSaid(judgeExtension(desk, { ...idle, place: 'unknown' })).toMatchObject({
      status: 'failed',
      problem: { code: 'context-unknown' },
    });
  });

  it.each([
    ['by its hint', { hint: { hint: 'PJSIP/1001', status: 4 } }],
    ['as a device', { hint: null, deviceState: 'UNAVAILABLE' }],
  ])('warns of a phone that is not registered, known %s', (_how, facts) => {
    expectSaid(judgeExtension(desk, { ...idle, ...facts })).toMatchObject({
      status: 'warning',
      problem: { code: 'phone-unreachable' },
    });
  });

  it('warns of another phone than the settings say', () => {
    expectSaid(judgeExtension(desk, { ...idle, hint: { hint: 'SIP/1001', status: 0 } })).toMatchObject({
      status: 'warning',
      problem: { code: 'phone-differs', what: 'The phone of 1001 is SIP/1001, and not PJSIP/1001.' },
    });
  });

  it('lets a Local channel reach whatever phone there is', () => {
    const local: Desk = { ...desk, technology: 'Local', channel: 'Local/1001@from-internal' };
    expectSaid(judgeExtension(local, { ...idle, hint: { hint: 'SIP/1001', status: 0 } }).status).toBe(
      'passed',
    );
  });

  it('passes without a hint, and says what is not told', () => {
    expectSaid(judgeExtension(desk, { ...idle, hint: null })).toMatchObject({
      status: 'passed',
      found: containing('Whether the phone is registered is not told'),
    });
    expectSaid(judgeExtension(desk, { ...idle, hint: null, deviceState: 'NOT_INUSE' }).found).toContain(
      'PJSIP/1001 is idle.',
    );
  });

  it('does not call an extension missing that the PBX only does not speak of', () => {
    const facts: ExtensionFacts = { place: 'untold', hint: null, deviceState: null, channels: null };
    expectSaid(judgeExtension(desk, facts)).toMatchObject({
      status: 'warning',
      problem: { code: 'extension-untold', why: containing('may exist all the same') },
    });
  });
});

describe('the phones behind a hint', () => {
  it.each([
    ['PJSIP/1001', ['PJSIP/1001']],
    ['PJSIP/1001&SIP/1001', ['PJSIP/1001', 'SIP/1001']],
    ['PJSIP/1001&Custom:DND1001,CustomPresence:1001', ['PJSIP/1001']],
    ['DAHDI/5', ['DAHDI/5']],
    ['Custom:DND1001', []],
    ['', []],
  ])('of %s are %j', (hint, phones) => {
    expectSaid(phonesOf(hint)).toEqual(phones);
  });
});
