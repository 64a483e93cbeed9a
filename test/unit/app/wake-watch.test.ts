import { describe, expect, it } from 'vitest';
import { watchForWake } from '../../../main/app/wake-watch.ts';
import { fakeClock } from '../ami/fake-clock.ts';

const watched = () => {
  const clock = fakeClock();
  const network = { addresses: '192.0.2.7' };
  let woken = 0;
  const end = watchForWake({
    clock,
    addresses: () => network.addresses,
    wake: () => {
      woken += 1;
    },
  });
  return { clock, network, end, woken: () => woken };
};

describe('the watch for sleep and other networks', () => {
  it('says nothing while nothing happens', () => {
    const { clock, woken } = watched();
    clock.advance(3_600_000);
    expect(woken()).toBe(0);
  });

  it.each([10_000, 60_000, 3_600_000])('tells within a second that the computer slept for %d ms', (ms) => {
    const { clock, woken } = watched();
    clock.advance(12_345);
    clock.sleep(ms);
    clock.advance(1_000);
    expect(woken()).toBe(1);
    clock.advance(60_000);
    expect(woken()).toBe(1);
  });

  it('tells once that the computer is in another network', () => {
    const { clock, network, woken } = watched();
    clock.advance(5_000);
    network.addresses = '198.51.100.20';
    clock.advance(1_000);
    expect(woken()).toBe(1);
    clock.advance(60_000);
    expect(woken()).toBe(1);
  });

  it('takes a clock that was set back for no sleep', () => {
    const { clock, woken } = watched();
    clock.sleep(-3_600_000);
    clock.advance(60_000);
    expect(woken()).toBe(0);
  });

  it('leaves no timer behind', () => {
    const { clock, end } = watched();
    clock.advance(5_000);
    end();
    expect(clock.waiting).toBe(0);
  });
});
