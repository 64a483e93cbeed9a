import { describe, expect, it } from 'vitest';
import { macDoNotDisturb } from '../../../main/macos/do-not-disturb.ts';

const record = (mode: string) => ({
  assertionUUID: '5B1F0C1E-6F0C-4B62-9A55-0E6B8A1F7D21',
  assertionSource: { assertionClientIdentifier: 'com.apple.controlcenter.dnd' },
  assertionStartDateTimestamp: 794_309_412.5,
  assertionDetails: {
    assertionDetailsIdentifier: 'com.apple.focus.activity-manager',
    assertionDetailsModeIdentifier: mode,
    assertionDetailsReason: 'user-action',
  },
});
const doNotDisturb = record('com.apple.donotdisturb.mode.default');
const work = record('com.apple.focus.work');

/** As macOS keeps it; what is over stands in it for a while. */
const file = (records: readonly unknown[] | undefined): string =>
  JSON.stringify({
    data: [
      {
        ...(records !== undefined && { storeAssertionRecords: records }),
        storeInvalidationRecords: [{ invalidationAssertion: doNotDisturb }],
        storeInvalidationRequestRecords: [],
      },
    ],
    header: { version: 8, timestamp: 794_309_500.25 },
  });

describe('“Do Not Disturb” of a Mac', () => {
  it('is on while there is a record of it, alone or besides another', () => {
    expect(macDoNotDisturb(file([doNotDisturb]))).toBe('on');
    expect(macDoNotDisturb(file([work, doNotDisturb]))).toBe('on');
  });

  it('is off once its record is over, and while another Focus is on', () => {
    expect(macDoNotDisturb(file([]))).toBe('off');
    expect(macDoNotDisturb(file(undefined))).toBe('off');
    expect(macDoNotDisturb(file([work]))).toBe('off');
  });

  it('is told among records that nobody knows', () => {
    expect(macDoNotDisturb(file([null, { assertionDetails: 7 }, doNotDisturb]))).toBe('on');
  });

  it.each([
    null,
    '',
    '{',
    '[]',
    '{"data":[]}',
    '{"data":{}}',
    '{"other":1}',
    '{"data":[{"storeAssertionRecords":1}]}',
  ])('is not known where the file is %j', (text) => {
    expect(macDoNotDisturb(text)).toBe('unknown');
  });
});
