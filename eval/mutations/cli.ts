import { parseArgs } from 'node:util';
import { findProjectFolder } from '../../models/project-folder.ts';
import { EvalUsageError } from '../errors.ts';
import { MUTATIONS } from './all-mutations.ts';
import { type Catch, findCatch } from './find-catch.ts';
import { copyProject, withMutation } from './mutated-project.ts';
import type { Mutation } from './mutation.ts';

const USAGE = `Usage: npm run --silent eval:mutations -- [--only NAME[,NAME]]

Breaks a copy of the product in one way after another, and shows whether the evaluation notices, by the score that should.
Ways: ${MUTATIONS.map(({ name }) => name).join(', ')}.

Exit code: 0 all are caught, 1 one is not, 2 it could not run.
`;

const EXIT_MISSED = 1;
const EXIT_COULD_NOT_RUN = 2;
/** A line of the table: what else noticed can be read in the report of a run. */
const MOST_NAMED = 4;

/** @returns the exit code */
async function main(argv: readonly string[]): Promise<number> {
  const mutations = select(argv);
  if (mutations === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const copy = await copyProject(findProjectFolder());
  let missed = 0;
  try {
    for (const mutation of mutations) {
      const found = await withMutation(copy, mutation, () => findCatch(mutation, copy));
      if (!found.isCaught) missed += 1;
      process.stdout.write(describeCatch(mutation, found));
    }
  } finally {
    await copy.remove();
  }
  process.stdout.write(`${mutations.length - missed} of ${mutations.length} caught.\n`);
  return missed === 0 ? 0 : EXIT_MISSED;
}

function select(argv: readonly string[]): readonly Mutation[] | 'help' {
  const { values } = parseArgs({ args: [...argv], options: { only: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return 'help';
  if (values.only === undefined) return MUTATIONS;
  const names = values.only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !MUTATIONS.some((mutation) => mutation.name === name));
  if (unknown.length > 0) throw new EvalUsageError(`--only: no mutation is called ${unknown.join(', ')}.\n\n${USAGE}`);
  return MUTATIONS.filter(({ name }) => names.includes(name));
}

function describeCatch({ name, caughtBy }: Mutation, { isCaught, noticed }: Catch): string {
  const expected = 'suite' in caughtBy ? `suite ${caughtBy.suite}` : caughtBy.scores.join(' or ');
  const more = noticed.length > MOST_NAMED ? `, and ${noticed.length - MOST_NAMED} more` : '';
  const seen = noticed.length === 0 ? 'nothing' : `${noticed.slice(0, MOST_NAMED).join(', ')}${more}`;
  return `${isCaught ? 'caught' : 'MISSED'}  ${name.padEnd(22)} expected: ${expected}; noticed: ${seen}\n`;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof EvalUsageError ? error.message : error);
  process.exitCode = EXIT_COULD_NOT_RUN;
}
