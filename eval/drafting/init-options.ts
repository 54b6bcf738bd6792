import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EvalUsageError } from '../errors.ts';

const DEFAULT_COUNT = 30;
/** More than a person edits in a day. */
const LARGEST_COUNT = 500;

export const INIT_USAGE = `Usage: npm run --silent eval -- init DIR [options]

Drafts questions from the documents in DIR/documents, or in DIR where it has no such folder, for a person to edit.
With OPENAI_API_KEY or OPENAI_BASE_URL set a model drafts them, else rules do.

  --count N      questions wanted, at most ${LARGEST_COUNT} (default: ${DEFAULT_COUNT})
  --output FILE  where they go; never over an existing file (default: questions.jsonl beside the documents folder)
  --help         show this text

Exit code: 0 when the questions were written, 2 when they could not be.
`;

export interface InitOptions {
  documents: string;
  output: string;
  count: number;
}

/**
 * @param argv the arguments after \`init\`
 * @throws EvalUsageError
 */
export function readInitOptions(argv: readonly string[]): InitOptions | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new EvalUsageError(`Name one folder.\n\n${INIT_USAGE}`);
  const inside = join(folder, 'documents');
  const documents = existsSync(inside) && statSync(inside).isDirectory() ? inside : folder;
  return {
    documents,
    // Inside the documents folder it would be taken for a document.
    output: values.output ?? join(dirname(resolve(documents)), 'questions.jsonl'),
    count: readCount(values.count),
  };
}

function readCount(given: string | undefined): number {
  if (given === undefined) return DEFAULT_COUNT;
  const count = Number(given);
  if (/^\d{1,9}$/.test(given) && count >= 1 && count <= LARGEST_COUNT) return count;
  throw new EvalUsageError(`--count: expected a whole number from 1 to ${LARGEST_COUNT}; got "${given}".`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { output: { type: 'string' }, count: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (cause) {
    throw new EvalUsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${INIT_USAGE}`, { cause });
  }
}
