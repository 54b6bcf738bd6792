import { parseArgs } from 'node:util';
import { z } from 'zod';
import { IngestUsageError } from './errors.ts';

/** How progress and results are told: to a person at a terminal, or in lines of JSON to a program. */
export type OutputFormat = 'bar' | 'json';

export interface IngestCommand {
  kind: 'ingest';
  documents: string;
  indexFolder: string;
  /** Start from an empty index instead of going on with the one that is there. */
  rebuild: boolean;
  /** Audience of documents that state none. */
  audience?: string;
  /** Whether documents whose files are gone are removed. */
  prune: boolean;
  /** Say what would be done instead of doing it. */
  isDryRun: boolean;
  /** Go on, and take in what changes. */
  isWatching: boolean;
  /** Wait for another writer instead of giving up. */
  isWaiting: boolean;
  output: OutputFormat;
}

/** What is asked of an index without its documents. */
export interface InspectCommand {
  kind: 'status' | 'verify';
  indexFolder: string;
  output: OutputFormat;
}

export type Command = IngestCommand | InspectCommand;

export const DEFAULT_INDEX_FOLDER = '.footnote/index';

export const INGEST_USAGE = `Usage: npm run ingest -- DIR [options]
       npm run ingest -- --status | --verify [--index FOLDER] [--json]

Takes the documents below DIR into the index: text, Markdown, HTML, PDF, Word, EPUB, CSV and JSON. Files that did not
change are not read again; documents whose files are gone are removed. footnote.yaml in any folder says who may see what is below it, and
footnote.ignore, written like .gitignore, what is left out.

  --index FOLDER     where the index is kept (default ${DEFAULT_INDEX_FOLDER}, or FOOTNOTE_INDEX)
  --audience NAME    who may see documents that do not say so themselves (default staff)
  --watch            stay, and take in what changes
  --dry-run          say what would be added, changed, moved and removed, and what fails; write nothing
  --prune=false      keep documents whose files are gone
  --wait             where another ingest is writing, wait for it; otherwise that ends this one
  --rebuild          throw the index away first
  --progress FORMAT  bar or json (default: bar on a terminal, json elsewhere)
  --status           say what the index holds, and how the last ingest went
  --verify           compare everything in the index with everything else, and mend what can be mended
  --json             the same as --progress json
  --help             this text

Exit codes: 0 everything is in, or the index is whole; 1 the rest is in, but some files could not be read, or --verify
mended something; 2 nothing was done, or --verify found what it cannot mend; 3 another process is writing to the index.`;

const audienceName = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected a name such as public or staff');

const OPTIONS = {
  index: { type: 'string' },
  audience: { type: 'string' },
  rebuild: { type: 'boolean' },
  watch: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  prune: { type: 'string' },
  wait: { type: 'boolean' },
  progress: { type: 'string' },
  status: { type: 'boolean' },
  verify: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What `--status` and `--verify` do not take. */
const NEEDS_DOCUMENTS = ['audience', 'rebuild', 'watch', 'dry-run', 'prune', 'wait'] as const;

/** Of each pair one says what the other takes back. */
const OPPOSITES = [
  ['status', 'verify'],
  ['dry-run', 'watch'],
  ['dry-run', 'rebuild'],
  ['watch', 'rebuild'],
] as const;

/** @returns what is to be done, or `help` */
export function parseIngestCommand(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): Command | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  for (const [one, other] of OPPOSITES) {
    if (values[one] && values[other]) throw new IngestUsageError(`--${one} and --${other} do not go together.`);
  }
  const indexFolder = values.index || environment.FOOTNOTE_INDEX || DEFAULT_INDEX_FOLDER;
  const output = outputOf(values, isTerminal);
  if (!values.status && !values.verify) return { ...ingestOptions(values, positionals), indexFolder, output };
  const kind = values.status ? 'status' : 'verify';
  const superfluous = NEEDS_DOCUMENTS.find((name) => values[name] !== undefined);
  if (superfluous) throw new IngestUsageError(`--${kind} and --${superfluous} do not go together.`);
  if (positionals[0]) throw new IngestUsageError(`--${kind} looks at the index alone. Leave ${positionals[0]} out.`);
  return { kind, indexFolder, output };
}

type Values = ReturnType<typeof parse>['values'];

function ingestOptions(values: Values, positionals: string[]): Omit<IngestCommand, 'indexFolder' | 'output'> {
  const [documents, ...others] = positionals;
  if (documents === undefined) throw new IngestUsageError(`Name the folder with the documents.\n\n${INGEST_USAGE}`);
  if (others.length > 0) throw new IngestUsageError(`One folder at a time: ${documents} or ${others[0]}?`);
  const audience = audienceName.optional().safeParse(values.audience);
  if (!audience.success) throw new IngestUsageError(`--audience: ${audience.error.issues[0]?.message}.`);
  const prune = z.enum(['true', 'false']).default('true').safeParse(values.prune);
  if (!prune.success) throw new IngestUsageError(`--prune: expected true or false, found ${values.prune}.`);
  return {
    kind: 'ingest',
    documents,
    rebuild: values.rebuild ?? false,
    ...(audience.data === undefined ? {} : { audience: audience.data }),
    prune: prune.data === 'true',
    isDryRun: values['dry-run'] ?? false,
    isWatching: values.watch ?? false,
    isWaiting: values.wait ?? false,
  };
}

function outputOf(values: Values, isTerminal: boolean): OutputFormat {
  if (values.json && values.progress === 'bar') throw new IngestUsageError('--json and --progress bar: which?');
  const format = values.json ? 'json' : (values.progress ?? (isTerminal ? 'bar' : 'json'));
  const output = z.enum(['bar', 'json']).safeParse(format);
  if (output.success) return output.data;
  throw new IngestUsageError(`--progress: expected bar or json, found ${values.progress}.`);
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
  } catch (cause) {
    throw new IngestUsageError(`${cause instanceof Error ? cause.message : cause}\n\n${INGEST_USAGE}`, { cause });
  }
}
