import { createReadStream } from 'node:fs';
import { z } from 'zod';
import type { CommandStreams } from '../command-streams.ts';
import { DatasetError, EvalUsageError } from '../errors.ts';
import { ADD_USAGE, type CaseSource } from './add-options.ts';

/** A question with its whole conversation takes a few kilobytes. */
const MOST_CHARACTERS = 1_000_000;

const caseSchema = z.record(z.string(), z.unknown());

/** A case that is not checked yet. */
export interface RawCase {
  fields: Record<string, unknown>;
  /** Where it came from, for messages. */
  place: { file: string; line: number };
}

/**
 * Reads the one case that the command was given.
 * @throws DatasetError where it is not one JSON object
 */
export async function readCase(source: CaseSource, { stdin }: Pick<CommandStreams, 'stdin'>): Promise<RawCase> {
  if ('fields' in source) return { fields: source.fields, place: { file: '(command line)', line: 1 } };
  const file = source.file ?? '(standard input)';
  if (source.file === undefined && stdin.isTTY) {
    throw new EvalUsageError(`Expected a file, a line on standard input, or --question.\n\n${ADD_USAGE}`);
  }
  const text = await readText(source.file === undefined ? stdin : createReadStream(source.file), file);
  const lines = [...text.split(/\r?\n/).entries()].filter(([, line]) => line.trim() !== '');
  const [first, second] = lines;
  if (!first) throw new DatasetError({ file }, 'expected one line of JSON, found none.');
  if (second) {
    throw new DatasetError(
      { file, line: second[0] + 1 },
      'expected one line of JSON, found another. Add one at a time.',
    );
  }
  const place = { file, line: first[0] + 1 };
  return { fields: parseObject(first[1], place), place };
}

async function readText(stream: NodeJS.ReadableStream, file: string): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk));
      length += chunk.length;
      if (length > MOST_CHARACTERS) break;
    }
  } catch (cause) {
    throw new DatasetError({ file }, 'the file cannot be read.', { cause });
  }
  if (length > MOST_CHARACTERS)
    throw new DatasetError({ file }, 'expected one line of JSON, found more than a megabyte.');
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

function parseObject(line: string, place: RawCase['place']): Record<string, unknown> {
  try {
    return caseSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new DatasetError(place, 'expected one JSON object, found something else.', { cause });
  }
}
