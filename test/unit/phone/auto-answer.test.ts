import { describe, expect, it } from 'vitest';
import { autoAnswerVariables } from '../../../main/phone/auto-answer.ts';
import { Desk } from './desk.ts';
import { settled } from './fake-link.ts';

describe('a phone that is to answer by itself', () => {
  it.each([
    ['yealink', 'Call-Info', '<sip:tipring.invalid>\\;answer-after=0'],
    ['snom', 'Alert-Info', '<http://tipring.invalid>\\;info=alert-autoanswer\\;delay=0'],
    ['grandstream', 'Call-Info', '<sip:tipring.invalid>\\;answer-after=0'],
    ['fanvil', 'Call-Info', '<sip:tipring.invalid>\\;answer-after=0'],
    ['polycom', 'Alert-Info', 'Auto Answer'],
    ['cisco', 'Call-Info', '<sip:tipring.invalid>\\;answer-after=0'],
  ] as const)('%s is told so by the header %s', (autoAnswer, header, value) => {
    expect(autoAnswerVariables({ autoAnswer, technology: 'PJSIP' })).toEqual([
      [`PJSIP_HEADER(add,${header})`, value],
    ]);
    expect(autoAnswerVariables({ autoAnswer, technology: 'SIP' })).toEqual([
      ['SIPADDHEADER01', `${header}: ${value}`],
    ]);
  });

  it('is not told where it is not to, or where there is no way to tell it', () => {
    expect(autoAnswerVariables({ autoAnswer: 'off', technology: 'PJSIP' })).toEqual([]);
    for (const technology of ['IAX2', 'DAHDI', 'Local'] as const)
      expect(autoAnswerVariables({ autoAnswer: 'yealink', technology })).toEqual([]);
  });

  it('is told with the order to dial', async () => {
    const desk = await Desk.connected({ phone: { autoAnswer: 'yealink' } });
    void desk.dial('1002');
    await settled();
    expect(desk.link.sentOf('Originate')[0]?.headers).toMatchObject({
      Variable: 'PJSIP_HEADER(add,Call-Info)=<sip:tipring.invalid>\\;answer-after=0',
    });
  });
});
