import type { AutoAnswer } from '../../shared/settings.ts';
import type { Desk } from './dialect.ts';

/** The SIP header that has a maker's phones answer at once. */
interface Header {
  readonly name: string;
  readonly value: string;
}

const answerAfter: Header = { name: 'Call-Info', value: '<sip:tipring.invalid>;answer-after=0' };
const alertAutoAnswer: Header = {
  name: 'Alert-Info',
  value: '<http://tipring.invalid>;info=alert-autoanswer;delay=0',
};

/** Sources: the makers' manuals on intercom and auto answer. */
const headers: Readonly<Record<Exclude<AutoAnswer, 'off'>, Header>> = {
  yealink: answerAfter,
  snom: alertAutoAnswer,
  grandstream: answerAfter,
  fanvil: answerAfter,
  polycom: { name: 'Alert-Info', value: 'Auto Answer' },
  cisco: answerAfter,
};

/** In a variable of Originate a comma begins the next one, and what follows a semicolon is lost. Source: AMI Originate, Variable. */
const escaped = (value: string): string => value.replace(/[\\,;]/g, '\\$&');

/**
 * The variables of an Originate that have the user's phone answer by itself.
 * @returns none where it is not to, or where the channel's technology has no way to send a header
 */
export const autoAnswerVariables = ({
  autoAnswer,
  technology,
}: Pick<Desk, 'autoAnswer' | 'technology'>): readonly (readonly [string, string])[] => {
  if (autoAnswer === 'off') return [];
  const { name, value } = headers[autoAnswer];
  switch (technology) {
    case 'PJSIP':
      return [[`PJSIP_HEADER(add,${name})`, escaped(value)]];
    case 'SIP':
      return [['SIPADDHEADER01', escaped(`${name}: ${value}`)]];
    case 'IAX2':
    case 'DAHDI':
    case 'Local':
      return [];
  }
};
