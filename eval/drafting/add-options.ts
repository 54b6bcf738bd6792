import { parseArgs } from 'node:util';
import { EvalUsageError } from '../errors.ts';
import { readOptions } from '../eval-options.ts';

export const ADD_USAGE = `Usage: npm run --silent eval -- add [FILE] [options]
       npm run --silent eval -- add --question TEXT [options]

Adds one case to a dataset's questions.jsonl: a line of JSON from FILE or, without one, from standard input, or what the
options say. It is given the next free id, and its quote is looked for in the documents first.

  --dataset DIR    the folder with documents/ and questions.jsonl (default: the one that comes with Footnote)
  --question TEXT  the question, instead of a line of JSON
  --answer TEXT    the short answer; again for a variant
  --doc PATH       the document that holds the answer
  --quote TEXT     its words there
  --kind KIND      any name; scores are given for each
  --lang LANGUAGE  language of the question, such as en
  --unanswerable   the documents do not answer it
  --help           show this text

Exit code: 0 when the case was added, 2 when it was not.
`;

/** Where the case comes from: fields of a line as the options give them, or a file; without one, standard input. */
export type CaseSource = { fields: Record<string, unknown> } | { file: string | undefined };

export interface AddOptions {
  questions: string;
  documents: string;
  source: CaseSource;
}

/**
 * @param argv the arguments after `add`
 * @throws EvalUsageError
 */
export function readAddOptions(argv: readonly string[]): AddOptions | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  const dataset = readOptions(values.dataset === undefined ? [] : ['--dataset', values.dataset]);
  if (dataset === 'help') return dataset;
  return { questions: dataset.questions, documents: dataset.documents, source: caseSource(values, positionals) };
}

type Values = ReturnType<typeof parse>['values'];

function caseSource({ dataset: _, help: __, ...fields }: Values, [file, ...more]: readonly string[]): CaseSource {
  const given = Object.keys(fields);
  if (more.length > 0) throw new EvalUsageError(`Name one file.\n\n${ADD_USAGE}`);
  if (given.length === 0) return { file: file === '-' ? undefined : file };
  if (file !== undefined) {
    throw new EvalUsageError(
      `A case comes from ${file} or from --${given[0]}, not from both. Edit the line in the file.`,
    );
  }
  return { fields: lineFields(fields) };
}

function lineFields({ question, answer, doc, quote, kind, lang, unanswerable }: Values): Record<string, unknown> {
  if (question === undefined) throw new EvalUsageError(`--question is missing.\n\n${ADD_USAGE}`);
  if (quote !== undefined && doc === undefined)
    throw new EvalUsageError('--quote needs --doc, the document it is from.');
  return {
    ...(kind !== undefined && { kind }),
    ...(lang !== undefined && { lang }),
    question,
    ...(answer && { answers: answer, mustContain: answer }),
    ...(doc !== undefined && { evidence: [{ doc, ...(quote !== undefined && { quote }) }] }),
    ...(unanswerable && { answerable: false }),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        dataset: { type: 'string' },
        question: { type: 'string' },
        answer: { type: 'string', multiple: true },
        doc: { type: 'string' },
        quote: { type: 'string' },
        kind: { type: 'string' },
        lang: { type: 'string' },
        unanswerable: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw new EvalUsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${ADD_USAGE}`, { cause });
  }
}
