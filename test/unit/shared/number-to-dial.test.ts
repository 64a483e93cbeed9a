import { describe, expect, it } from 'vitest';
import { numberToCall } from '../../../shared/number-to-dial.ts';

const party = (number: string | null) => ({ name: 'Anna Berg', number });

describe('calling the other party of a call again', () => {
  it('takes a caller’s number as people write it, and that of whom the user called as it was dialled', () => {
    expect(numberToCall({ direction: 'incoming', party: party('0301234567') })).toEqual({
      number: '0301234567',
      form: 'written',
    });
    expect(numberToCall({ direction: 'outgoing', party: party('00301234567') })).toEqual({
      number: '00301234567',
      form: 'dialled',
    });
  });

  it.each(['*72030123', '#21#', 'anna', '', null])('is not offered where the call shows %j', (number) => {
    expect(numberToCall({ direction: 'incoming', party: party(number) })).toBeNull();
    expect(numberToCall({ direction: 'outgoing', party: party(number) })).toBeNull();
  });
});
