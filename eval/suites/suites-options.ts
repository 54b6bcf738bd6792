import { parseArgs } from 'node:util';
import { EvalUsageError } from '../errors.ts';
import { DEFAULT_GATE } from '../eval-options.ts';
import type { Suite } from './suite.ts';

const DEFAULT_OUTPUT = '.footnote/eval/suites';

export interface SuitesOptions {
  /** In the order in which they run. */
  suites: readonly Suite[];
  /** Folder. */
  output: string;
  /** File with the limits that scores must keep to. */
  gate: string;
}

export function suitesUsage(known: readonly Suite[]): string {
  const names = known.map(({ name, promise }) => `  ${name.padEnd(12)} ${promise}`).join('\n');
  return `Usage: npm run --silent eval:suites -- [options]

Runs the regression suites against the product, and writes suites.json and suites-junit.xml.

  --only NAME[,NAME]   only these suites (default: all)
  --output DIR         where the report goes (default: ${DEFAULT_OUTPUT})
  --gate FILE          what the scores must keep to (default: ${DEFAULT_GATE})
  --help               show this text

Suites:
${names}

Exit code: 0 everything holds, 1 a check or the gate fails, 2 a suite could not run.
`;
}

/**
 * @param argv the arguments without the program's name
 * @throws EvalUsageError
 */
export function readSuitesOptions(argv: readonly string[], known: readonly Suite[]): SuitesOptions | 'help' {
  const given = parse(argv, known);
  if (given.help) return 'help';
  return {
    suites: select(given.only, known),
    output: given.output ?? DEFAULT_OUTPUT,
    gate: given.gate ?? DEFAULT_GATE,
  };
}

function select(only: string | undefined, known: readonly Suite[]): readonly Suite[] {
  if (only === undefined) return known;
  const wanted = only.split(',').map((name) => name.trim());
  const names = known.map(({ name }) => name);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length === 0) return known.filter(({ name }) => wanted.includes(name));
  throw new EvalUsageError(`--only: expected names of suites (${names.join(', ')}); got "${unknown.join(', ')}".`);
}

function parse(argv: readonly string[], known: readonly Suite[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        only: { type: 'string' },
        output: { type: 'string' },
        gate: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    throw new EvalUsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${suitesUsage(known)}`, {
      cause,
    });
  }
}
