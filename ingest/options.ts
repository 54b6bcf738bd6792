import { parseArgs } from 'node:util';
import { z } from 'zod';
import { IngestUsageError } from './errors.ts';

/** How progress is told: a bar for a person at a terminal, lines of JSON for a program. */
export type ProgressFormat = 'bar' | 'json';

export interface IngestCommand {
  documents: string;
  indexFolder: string;
  /** Start from an empty index instead of going on with the one that is there. */
  rebuild: boolean;
  /** Audience of documents that state none. */
  audience?: string;
  progress: ProgressFormat;
}

export const DEFAULT_INDEX_FOLDER = '.footnote/index';

export const INGEST_USAGE = `Usage: npm run ingest -- DIR [options]

Takes the documents below DIR into the index: text, Markdown, HTML, PDF and Word.

  --index FOLDER     where the index is kept (default ${DEFAULT_INDEX_FOLDER}, or FOOTNOTE_INDEX)
  --audience NAME    who may see documents that do not say so themselves (default staff)
  --rebuild          throw the index away first
  --progress FORMAT  bar or json (default: bar on a terminal, json elsewhere)
  --help             this text`;

const audienceName = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'expected a name such as public or staff');

/** @returns what is to be done, or `help` */
export function parseIngestCommand(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): IngestCommand | 'help' {
  const { values, positionals } = parse(argv);
  if (values.help) return 'help';
  const [documents, ...others] = positionals;
  if (documents === undefined) throw new IngestUsageError(`Name the folder with the documents.\n\n${INGEST_USAGE}`);
  if (others.length > 0) throw new IngestUsageError(`One folder at a time: ${documents} or ${others[0]}?`);
  const progress = z.enum(['bar', 'json']).safeParse(values.progress ?? (isTerminal ? 'bar' : 'json'));
  if (!progress.success) throw new IngestUsageError(`--progress: expected bar or json, found ${values.progress}.`);
  const audience = audienceName.optional().safeParse(values.audience);
  if (!audience.success) throw new IngestUsageError(`--audience: ${audience.error.issues[0]?.message}.`);
  return {
    documents,
    indexFolder: values.index || environment.FOOTNOTE_INDEX || DEFAULT_INDEX_FOLDER,
    rebuild: values.rebuild ?? false,
    ...(audience.data === undefined ? {} : { audience: audience.data }),
    progress: progress.data,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        index: { type: 'string' },
        audience: { type: 'string' },
        rebuild: { type: 'boolean' },
        progress: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw new IngestUsageError(`${cause instanceof Error ? cause.message : cause}\n\n${INGEST_USAGE}`, { cause });
  }
}
