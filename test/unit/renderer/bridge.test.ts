import { describe, expect, it } from 'vitest';
import { follow } from '../../../renderer/bridge.ts';
import type { PopSnapshot } from '../../../shared/ipc.ts';
import { call, pop } from '../../gallery/samples.ts';
import { clientDouble } from './client-double.ts';

const empty = pop();
const ringing = pop(call({ kind: 'ringing' }));

const followed = () => {
  const main = clientDouble('pop');
  const shown: PopSnapshot[] = [];
  follow(main.client, (snapshot) => shown.push(snapshot));
  return { main, shown };
};

describe('A window', () => {
  it('shows the snapshot it asked for', async () => {
    const { main, shown } = followed();
    await main.answer(1, empty);
    expect(shown).toEqual([empty]);
  });

  it('shows each push after it', async () => {
    const { main, shown } = followed();
    await main.answer(1, empty);
    main.push(2, ringing);
    main.push(3, empty);
    expect(shown).toEqual([empty, ringing, empty]);
  });

  it('keeps a call that rang before its first snapshot came', async () => {
    const { main, shown } = followed();
    main.push(2, ringing);
    await main.answer(1, empty);
    expect(shown).toEqual([ringing]);
  });

  it('never goes back to an older snapshot that comes late', async () => {
    const { main, shown } = followed();
    await main.answer(1, empty);
    main.push(3, empty);
    main.push(2, ringing);
    expect(shown).toEqual([empty, empty]);
  });
});
