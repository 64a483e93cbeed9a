import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventNames, parseEvent } from '../../../main/ami/events.ts';
import { anyText } from './any-text.ts';
import { readLines } from './read.ts';

describe('names', () => {
  const nameOf = (value: string, ...more: string[]): string | null | undefined => {
    const event = parseEvent(readLines('Event: Newstate', 'Channel: a-1', `CallerIDName: ${value}`, ...more));
    return event?.event === 'Newstate' ? event.channel.callerIdName : undefined;
  };

  test('are unescaped where the PBX escapes them: from 13.5 on, which tells a Linkedid', () => {
    expect(nameOf(String.raw`Anna \"Anni\" Berg \\o/ \'x\?`, 'Linkedid: 1.1')).toBe(
      String.raw`Anna "Anni" Berg \o/ 'x?`,
    );
    expect(nameOf(String.raw`Sales\Support`)).toBe(String.raw`Sales\Support`);
  });

  test('lose control characters, also those that were escaped', () => {
    expect(nameOf(String.raw`Anna\nBerg\r\n\a`, 'Linkedid: 1.1')).toBe('Anna Berg');
    expect(nameOf('A\u0000B\u001b[31mC\u0085\u009bD')).toBe('A B [31mC D');
  });

  test('lose the marks that turn text around', () => {
    expect(nameOf('\u202egreB annA\u202c')).toBe('greB annA');
    expect(nameOf('\u061cAnna')).toBe('Anna');
  });

  test('keep accents and pictures', () => {
    expect(nameOf('Björn Čapek 🎺')).toBe('Björn Čapek 🎺');
  });

  test('are absent when the PBX says <unknown> or nothing', () => {
    expect(nameOf('<unknown>')).toBeNull();
    expect(nameOf('')).toBeNull();
    expect(nameOf('   ')).toBeNull();
  });

  test('are cut when they are absurdly long, never inside a character', () => {
    expect(nameOf('🎺'.repeat(3000))).toBe('🎺'.repeat(120));
    expect(nameOf('a'.repeat(3000))).toBe('a'.repeat(120));
  });

  test('never hold a control character, whatever comes', () => {
    fc.assert(
      fc.property(anyText(), fc.boolean(), (value, escaped) => {
        const line = value.replace(/[\r\n]/g, String.raw`\n`);
        const name = nameOf(line, ...(escaped ? ['Linkedid: 1.1'] : []));
        expect(name ?? '').not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('what is no use', () => {
  test.each([
    ['a response', ['Response: Success']],
    ['an unknown event', ['Event: Newexten', 'Channel: a-1']],
    ['an event named as a property of every object', ['Event: constructor']],
    ['Newchannel without a channel', ['Event: Newchannel', 'Uniqueid: 1']],
    ['Rename without a new name', ['Event: Rename', 'Channel: a-1']],
    ['DialBegin without a destination', ['Event: DialBegin', 'Channel: a-1']],
    ['DialEnd without a destination', ['Event: DialEnd', 'Channel: a-1']],
    ['Dial of no kind', ['Event: Dial', 'Channel: a-1']],
    ['BridgeEnter without a bridge', ['Event: BridgeEnter', 'Channel: a-1']],
    ['BridgeLeave without a channel', ['Event: BridgeLeave', 'BridgeUniqueid: b']],
    ['Cdr of no call', ['Event: Cdr', 'Source: 1']],
    ['ExtensionStatus without a status', ['Event: ExtensionStatus', 'Exten: 1']],
    ['LocalBridge with one half', ['Event: LocalBridge', 'LocalOneChannel: a-1']],
    ['BlindTransfer by nobody', ['Event: BlindTransfer', 'Result: Success']],
    ['AttendedTransfer by nobody', ['Event: AttendedTransfer', 'Result: Success']],
    ['Pickup of nothing', ['Event: Pickup', 'Channel: a-1']],
    ['ParkedCall of nobody', ['Event: ParkedCall', 'ParkingSpace: 701']],
    ['ParkedCallTimeOut of nobody', ['Event: ParkedCallTimeOut', 'ParkingSpace: 701']],
    ['ParkedCallGiveUp of nobody', ['Event: ParkedCallGiveUp', 'ParkingSpace: 701']],
    ['UnParkedCall of nobody', ['Event: UnParkedCall', 'ParkingSpace: 701']],
  ])('%s is left out', (_, lines) => {
    expect(parseEvent(readLines(...lines))).toBeNull();
  });

  test('no event throws, whatever its headers hold', () => {
    const lines = fc.array(
      fc.tuple(
        fc.constantFrom('Channel', 'DestChannel', 'Uniqueid', 'Linkedid', 'Status', 'Cause', 'SubEvent'),
        anyText().map((text) => text.replace(/[\r\n]/g, '')),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...eventNames), lines, (name, headers) => {
        parseEvent(readLines(`Event: ${name}`, ...headers.map(([key, value]) => `${key}: ${value}`)));
      }),
    );
  });
});
