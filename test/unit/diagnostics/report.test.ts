import { describe, expect, it } from 'vitest';
import { LinkRecord } from '../../../main/diagnostics/link-record.ts';
import { reportText } from '../../../main/diagnostics/report.ts';
import { problem } from '../../../shared/problem.ts';
import { diagnostics, now } from '../../gallery/samples.ts';

const connected = { kind: 'connected', pbx: 'Asterisk 22' } as const;
const waiting = {
  kind: 'waiting',
  retryAt: null,
  problem: problem('connection-lost', 'pbx.example.com:5038'),
} as const;

describe('the link so far', () => {
  it('is told once for each change, and counts how often it came up again', () => {
    const record = new LinkRecord();
    record.take({ kind: 'connecting' }, 1);
    record.take({ kind: 'connecting' }, 2);
    record.take(connected, 3);
    expect(record.reconnects).toBe(0);
    record.take(waiting, 4);
    record.take({ ...connected }, 5);
    record.take({ ...connected }, 6);
    expect(record.changes.map(({ at, link }) => [at, link.kind])).toEqual([
      [1, 'connecting'],
      [3, 'connected'],
      [4, 'waiting'],
      [5, 'connected'],
    ]);
    expect(record.reconnects).toBe(1);
  });

  it('keeps the last of them when a link goes up and down all day', () => {
    const record = new LinkRecord();
    for (let at = 0; at < 200; at += 1) record.take(at % 2 === 0 ? connected : waiting, at);
    expect(record.changes).toHaveLength(30);
    expect(record.changes.at(-1)?.at).toBe(199);
    expect(record.reconnects).toBe(99);
  });
});

describe('the report', () => {
  const lines = reportText(diagnostics(), 'hidden', now).split('\n');

  it('tells in plain text what is known, in English and in the log’s time', () => {
    expect(lines[0]).toBe('Tipring, report of 2026-03-04T09:30:00.000Z');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Connection: Connected to Asterisk 22',
        'Since: 2026-03-04T09:28:48.000Z',
        'Reconnected: once',
        'Phone system: Asterisk 22, Manager Interface 11.0.0',
        'Kind of phone system: Yeastar S-Series',
        'My phone: PJSIP/[hidden 3f09c1]',
        'Rights (write): call and originate',
        'Password: In the system’s keychain',
        'Tipring: 0.1.0, packaged',
        '2026-03-04T09:28:24.000Z link: waiting: The connection to the PBX at pbx.example.com:5038 was lost.',
      ]),
    );
  });

  it('has the events as AMI writes them, each under its time', () => {
    const at = lines.indexOf('2026-03-04T09:29:29.000Z');
    expect(lines.slice(at, at + 3)).toEqual([
      '2026-03-04T09:29:29.000Z',
      'Event: Hangup',
      'Privilege: call,all',
    ]);
  });

  it('says why there is no connection, and whether names and numbers are in it', () => {
    const text = reportText(
      diagnostics({ changes: [{ at: now, link: waiting }], pbx: null, rights: null, events: [] }),
      'shown',
      now,
    );
    expect(text).toContain(
      'Connection: Not connected. The connection to the PBX at pbx.example.com:5038 was lost.',
    );
    expect(text).toContain('Names and numbers are shown.');
    expect(text).toContain('Rights (write): The phone system does not tell');
  });

  it('leaves out where the log is: the path holds the user’s name', () => {
    expect(lines.join('\n')).not.toContain('/home/uta');
  });
});
