import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { keepFinding } from './findings.ts';
import { fuzz } from './fuzzer.ts';
import { targets } from './targets.ts';

const usage = `Usage: npm run fuzz -- [--minutes N] [--inputs N] [--seed N] [TARGET…]

  --inputs N    inputs for each target; a million where nothing is said (10000 for session)
  --minutes N   time for all targets together, shared out evenly, however many inputs that makes
  --seed N      the seed that an earlier run has printed: the same inputs again

Targets:
${targets.map(({ name, holds }) => `  ${name.padEnd(18)} ${holds}`).join('\n')}

What is found is made small, kept in test/fixtures/fuzz and tried again by the unit tests.`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What the arguments ask for; null where they cannot be meant. */
const asked = (parameters: readonly string[]) => {
  try {
    return parseArgs({
      args: [...parameters],
      options: {
        minutes: { type: 'string' },
        inputs: { type: 'string' },
        seed: { type: 'string' },
        help: { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch {
    return null;
  }
};

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const main = async (parameters: readonly string[]): Promise<number> => {
  const { values, positionals } = asked(parameters) ?? { values: { minutes: 'none' }, positionals: [] };
  const [minutes, inputs, given] = [values.minutes, values.inputs, values.seed].map(numberOf);
  const chosen = targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const unknown = positionals.filter((name) => !targets.some((target) => target.name === name));
  const isWrong = unknown.length > 0 || [minutes, inputs, given].some((number) => Number.isNaN(number));
  if (isWrong || values.help === true) {
    say(unknown.length > 0 ? `There is no target ${unknown.join(', ')}.\n\n${usage}` : usage);
    return isWrong ? 2 : 0;
  }
  const seed = given ?? randomInt(2 ** 31);
  say(`Seed ${seed}`);
  say('target                 inputs    inputs/s   findings');
  let found = 0;
  for (const { name, usualInputs } of chosen) {
    const share = minutes == null ? Infinity : (minutes * 60_000) / chosen.length;
    const { findings, ...result } = await fuzz({
      module: import.meta.resolve('./targets.ts'),
      hangsAfter: 15_000,
      target: name,
      seed,
      inputs: inputs ?? (minutes == null ? usualInputs : 2 ** 31),
      deadline: performance.now() + share,
    });
    const rate = Math.round(result.inputs / result.seconds);
    say(
      `${name.padEnd(18)} ${String(result.inputs).padStart(10)} ${String(rate).padStart(11)} ${String(findings.length).padStart(10)}`,
    );
    for (const finding of findings) {
      say(`  ${finding.why.replaceAll('\n', '\n  ')}\n  kept as ${await keepFinding(finding)}`);
    }
    found += findings.length;
  }
  return found === 0 ? 0 : 1;
};

process.exitCode = await main(process.argv.slice(2));
