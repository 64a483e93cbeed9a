import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AmiDecoder } from '../../../main/ami/decoder.ts';
import { AmiMessage } from '../../../main/ami/message.ts';
import { EventRecord } from '../../../main/diagnostics/event-record.ts';
import { KnownSecrets } from '../../../main/diagnostics/known-secrets.ts';
import { disguiseWith } from '../../../main/diagnostics/people.ts';

type Headers = readonly (readonly [string, string])[];

const textOf = (headers: Headers): string => headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
const disguise = disguiseWith(Buffer.from('salt'));

const read = (headers: Headers, people: 'hidden' | 'shown', secrets = new KnownSecrets()): Headers => {
  const record = new EventRecord();
  record.add(new AmiMessage(textOf(headers)), 1);
  return (
    record.read({ blackOut: secrets.blackOut, disguise: people === 'hidden' ? disguise : null })[0]
      ?.headers ?? []
  );
};

const incoming: Headers = [
  ['Event', 'DialBegin'],
  ['Privilege', 'call,all'],
  ['Channel', 'SIP/acme-trunk-00000001'],
  ['ChannelState', '4'],
  ['ChannelStateDesc', 'Ring'],
  ['CallerIDNum', '0301234567'],
  ['CallerIDName', 'Zoë Müller'],
  ['AccountCode', 'sales-berlin'],
  ['Context', 'DLPN_DialPlan1001'],
  ['Exten', '5551001'],
  ['Priority', '3'],
  ['Uniqueid', '1700000000.41'],
  ['Linkedid', 'pbx-1700000000.41'],
  ['DestChannel', 'PJSIP/1001-0000002a'],
  ['DestCallerIDNum', '1001'],
  ['DestConnectedLineName', '<unknown>'],
  ['DestContext', 'from-internal'],
  ['DialString', '1001/sip:1001@192.168.1.23:5060'],
];

describe('the events of a report', () => {
  it('come as the PBX sent them, in their order, where names and numbers are to be shown', () => {
    expect(read(incoming, 'shown')).toEqual(incoming);
  });

  it('keep what is the PBX’s own and hide who it was, with the same mark for the same number', () => {
    const shown = new Map(read(incoming, 'hidden'));
    const own = disguise('1001');
    expect(Object.fromEntries(shown)).toEqual({
      Event: 'DialBegin',
      Privilege: 'call,all',
      Channel: `SIP/${disguise('acme-trunk')}-00000001`,
      ChannelState: '4',
      ChannelStateDesc: 'Ring',
      CallerIDNum: disguise('0301234567'),
      CallerIDName: disguise('Zoë Müller'),
      AccountCode: disguise('sales-berlin'),
      Context: `DLPN_DialPlan${own}`,
      Exten: disguise('5551001'),
      Priority: '3',
      Uniqueid: '1700000000.41',
      Linkedid: 'pbx-1700000000.41',
      DestChannel: `PJSIP/${own}-0000002a`,
      DestCallerIDNum: own,
      DestConnectedLineName: '<unknown>',
      DestContext: 'from-internal',
      DialString: disguise('1001/sip:1001@192.168.1.23:5060'),
    });
  });

  it('cost no more where a header or the event is far longer than any PBX’s', () => {
    const long = (start: string): readonly [string, string] => ['Something', start.repeat(20_000)];
    const hostile: Headers = [long('key'), long('a:b:'), long('a'), long('sip:a:'), long('pin ')];
    const shown = read([...Array.from({ length: 400 }, () => hostile).flat()], 'hidden');
    expect(shown).toHaveLength(100);
    expect(read([long('key')], 'shown')[0]?.[1]).toBe('key'.repeat(100));
  });

  it('hide a Local channel’s number and keep its context', () => {
    expect(read([['Channel', 'Local/5551001@from-internal-0000000f;2']], 'hidden')).toEqual([
      ['Channel', `Local/${disguise('5551001')}@from-internal-0000000f;2`],
    ]);
  });

  it('hold no name and no number, however the PBX spells a header and wherever it puts them', () => {
    const header = fc.constantFrom(
      ...['CallerIDNum', 'CallerIDName', 'ConnectedLineName', 'DestCallerIDNum', 'Exten', 'AccountCode'],
      ...['Channel', 'DestChannel', 'DialString', 'Data', 'Context', 'Queue', 'Hint', 'Device', 'MemberName'],
      ...['Reason', 'Cause-txt', 'ChannelStateDesc', 'StatusText', 'Something', 'ChanVariable(PJSIP/4930)'],
    );
    const cased = fc
      .tuple(header, fc.constantFrom('upper', 'lower', 'as it is'))
      .map(([name, casing]) =>
        casing === 'upper' ? name.toUpperCase() : casing === 'lower' ? name.toLowerCase() : name,
      );
    const number = fc.stringMatching(/^[0-9]{7,15}$/);
    const put = fc.constantFrom(
      ...[
        '%',
        'PJSIP/%-0000002a',
        'Local/%@from-internal-00000001;1',
        '"Zoë" <%>',
        'sip:%@10.0.0.1',
        '%,30,tT',
      ],
      ...['AsyncGoto/SIP/%-00000001', 'SIP/%-00000001<ZOMBIE>', 'DLPN_%', 'called %'],
    );
    fc.assert(
      fc.property(cased, number, put, (name, digits, where) => {
        expect(JSON.stringify(read([[name, where.replace('%', digits)]], 'hidden'))).not.toContain(digits);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('CallerIDName', 'ConnectedLineName', 'DestCallerIDName', 'MemberName', 'UserField'),
        fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{4,12} [A-Z][a-z]{4,12}$/),
        (name, person) => {
          expect(JSON.stringify(read([[name, person]], 'hidden'))).not.toContain(person);
        },
      ),
    );
  });

  it('hold no secret by its header, in whatever chunks it came and however it is spelled', () => {
    const names = fc.constantFrom(
      ...['Secret', 'Key', 'Password', 'Authorization', 'AuthType-MD5', 'Challenge', 'ExpectedChallenge'],
      ...['ReceivedChallenge', 'ReceivedHash-MD5', 'VMPassword', 'ApiKey', 'AccessToken', 'Pin', 'Digit'],
    );
    const secret = fc.stringMatching(/^[a-zA-Z0-9!$%&/=?+*-]{6,24}$/);
    const casing = fc.constantFrom('upper', 'lower', 'as it is');
    fc.assert(
      fc.property(
        names,
        secret,
        casing,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('hidden', 'shown'),
        (name, value, how, chunks, people) => {
          const spelled = how === 'upper' ? name.toUpperCase() : how === 'lower' ? name.toLowerCase() : name;
          const bytes = Buffer.from(
            `Asterisk Call Manager/5.0.4\r\nEvent: Test\r\n${spelled}: ${value}\r\nNote: x\r\n\r\n`,
          );
          const record = new EventRecord();
          const decoder = new AmiDecoder({
            onBanner: () => undefined,
            onMessage: (message) => {
              record.add(message, 1);
            },
            wantsEvent: () => true,
            readsAll: () => true,
          });
          for (let at = 0, i = 0; at < bytes.length; i += 1) {
            const size = chunks[i % chunks.length] ?? bytes.length;
            decoder.push(bytes.subarray(at, at + size));
            at += size;
          }
          const [event] = record.read({
            blackOut: new KnownSecrets().blackOut,
            disguise: people === 'hidden' ? disguise : null,
          });
          expect(event?.headers).toHaveLength(3);
          expect(JSON.stringify(event)).not.toContain(value);
        },
      ),
    );
  });

  it.each([
    ['Variable', 'SIPPASS=hush-hush'],
    ['AppData', 'pin: 4711'],
    ['Data', 'sip:uta:hush-hush@pbx.example.com'],
    ['Something', 'Digest username="uta", response="hush-hush"'],
    ['Something', 'Bearer hush-hush'],
  ])('hold no secret that stands within a value: %s: %s', (name, value) => {
    const [[, shown] = ['', '']] = read([[name, value]], 'shown');
    expect(shown).toContain('█████');
    expect(shown).not.toMatch(/hush|4711/);
  });

  it('hold no part of a secret that is very long, or where no more of a value is looked at', () => {
    const token = 'hush'.repeat(100);
    expect(read([['Data', `sip:uta:${token}@pbx.example.com`]], 'shown')).toEqual([
      ['Data', 'sip:uta:█████@pbx.example.com'],
    ]);
    const many = `sip:uta:${token.slice(0, 190)}@pbx `.repeat(20);
    expect(read([['Data', many]], 'shown')[0]?.[1]).not.toContain('hush');
    const secrets = new KnownSecrets();
    secrets.add('correct horse battery staple');
    const often = read([['Data', 'correct horse battery staple'.repeat(80)]], 'shown', secrets);
    expect(often[0]?.[1]).not.toContain('correct');
  });

  it('hold nothing of what a caller has to key in', () => {
    const status: Headers = [
      ['Event', 'Status'],
      ['Application', 'Authenticate'],
      ['Data', '4711'],
    ];
    expect(read(status, 'shown').at(-1)).toEqual(['Data', '█████']);
  });

  it('hold no password of this run, wherever a PBX puts it', () => {
    const secrets = new KnownSecrets();
    secrets.add('correct horse');
    expect(read([['Cause-txt', 'not Correct Horse']], 'shown', secrets)).toEqual([
      ['Cause-txt', 'not █████'],
    ]);
  });

  it('are the last two hundred, oldest first', () => {
    const record = new EventRecord();
    for (let at = 0; at < 450; at += 1) record.add(new AmiMessage(`Event: E${at}`), at);
    const events = record.read({ blackOut: (text) => text, disguise: null });
    expect(events.map(({ at }) => at)).toEqual(Array.from({ length: 200 }, (_, place) => 250 + place));
    expect(events[0]?.headers).toEqual([['Event', 'E250']]);
  });

  it('hold no control characters and no endless text, whatever the PBX sends', () => {
    const [[, shown] = ['', '']] = read([['CallerIDName', `a\u0000b\u001b[31m${'c'.repeat(5000)}`]], 'shown');
    expect(shown).toMatch(/^a b \[31mc+$/);
    expect(shown).toHaveLength(300);
  });
});
