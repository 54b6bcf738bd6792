import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DatasetError } from '../errors.ts';

/**
 * The lines of a suite's own file, one JSON object each.
 * @throws DatasetError naming the file and the line
 */
export async function readJsonLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>[]> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/);
  return lines.flatMap((source, index) =>
    source.trim() === '' ? [] : [parseLine(source, schema, { file, line: index + 1 })],
  );
}

function parseLine<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  place: { file: string; line: number },
): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(source));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new DatasetError(place, reason, { cause });
  }
}
