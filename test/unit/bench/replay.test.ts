import { describe, expect, it } from 'vitest';
import { helpings } from '../../bench/passing-events.ts';
import { answerTo } from '../../bench/scripted-ami.ts';
import { traceOf } from '../../bench/trace.ts';

describe('a trace', () => {
  it('begins with its first event and knows how many there are of each', () => {
    const events =
      'Event: Hangup\r\nCause: 16\r\n\r\nEvent: VarSet\r\nValue: Event: x\r\n\r\nEvent: Hangup\r\n\r\n';
    const head = 'Asterisk Call Manager/5.0.4\r\nResponse: Success\r\nActionID: 1\r\n\r\n';
    const trace = traceOf(Buffer.from(head + events));
    expect(trace.bytes.toString()).toBe(events);
    expect(trace.events).toBe(3);
    expect([...trace.counts]).toEqual([
      ['Hangup', 2],
      ['VarSet', 1],
    ]);
  });
});

describe('a trace that goes by', () => {
  it('is cut behind whole events, and no event is lost but those that fill no helping', () => {
    const event = (id: number): string => `Event: VarSet\r\nUniqueid: ${id}\r\n\r\n`;
    const trace = traceOf(Buffer.from(`Banner\r\n${[1, 2, 3, 4, 5].map(event).join('')}`));
    expect(helpings(trace, 2).map(String)).toEqual([event(1) + event(2), event(3) + event(4)]);
  });
});

describe('the PBX of the bench', () => {
  it('answers a login with its id, however the client spells it', () => {
    expect(answerTo('ActionID: 7\r\nAction: login\r\nUsername: x')).toBe(
      'Response: Success\r\nActionID: 7\r\nMessage: Authentication accepted\r\n\r\n',
    );
  });

  it('has a challenge for who asks for one', () => {
    expect(answerTo('Action: Challenge\r\nAuthType: MD5')).toContain('Challenge: ');
  });

  it('ends the list of its channels', () => {
    expect(answerTo('Action: Status\r\nActionID: 8')).toMatch(/StatusComplete\r\nActionID: 8\r\n/);
  });

  it('refuses what it does not know', () => {
    expect(answerTo('Action: Originate\r\nActionID: 9')).toMatch(/^Response: Error\r\nActionID: 9/);
  });
});
