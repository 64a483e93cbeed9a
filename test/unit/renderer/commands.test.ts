import { describe, expect, it } from 'vitest';
import { commandsFor } from '../../../renderer/palette/commands.ts';
import { main } from '../../gallery/samples.ts';
import { english } from '../../support/english.ts';
import { calls } from './client-double.ts';

const zoe = { name: 'Zoë Müller', number: '0301234567', form: 'written' } as const;
const found = (typed: string, known = [zoe]) =>
  commandsFor(
    {
      snapshot: main(),
      calls: calls.main,
      words: english,
      known,
      onPage: () => undefined,
      onSection: () => undefined,
    },
    typed,
  ).map(({ label }) => label);

describe('Ctrl+K', () => {
  it('finds somebody of the history by the number in another spelling, besides the number itself', () => {
    expect(found('+49 30 1234567')).toEqual(['Call +49301234567', 'Call Zoë Müller']);
  });

  it('finds nobody whom what was typed before has meant', () => {
    expect(found('settings: my phone')).toEqual(['Settings: My phone']);
  });
});
