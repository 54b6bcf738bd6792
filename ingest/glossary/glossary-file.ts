import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { CollectionSettingsError } from '../metadata/document-settings.ts';
import { contentOf, valueOffset } from '../metadata/parse-settings.ts';

/** Words or names that mean the same. */
export type Synonyms = readonly string[];

/** A glossary is kept by hand; what is larger is a dictionary, in which everything means something else. */
const MOST_LISTS = 5_000;
const MOST_TERMS_OF_A_LIST = 20;
const LONGEST_TERM = 200;

const termSchema = z.string('expected a word or a name').trim().min(1, 'expected a word or a name').max(LONGEST_TERM);
const glossarySchema = z
  .array(
    z
      .array(termSchema, 'expected a list of words that mean the same, such as [TC, technical committee]')
      .min(2, 'expected two words or more that mean the same')
      .max(MOST_TERMS_OF_A_LIST),
    'expected lists of words that mean the same',
  )
  .max(MOST_LISTS);

/** @throws CollectionSettingsError where one of the files cannot be read or understood */
export async function readGlossaries(paths: readonly string[]): Promise<Synonyms[]> {
  const lists: Synonyms[] = [];
  for (const path of paths) lists.push(...parseGlossary(await readSource(path), path));
  return lists;
}

/**
 * Reads the text of a glossary: a YAML list of lists.
 * @throws CollectionSettingsError that names the file and the line of everything that is wrong
 */
export function parseGlossary(source: string, path: string): Synonyms[] {
  const lines = new LineCounter();
  const at = (offset: number): string => `${path}:${lines.linePos(offset).line}`;
  // the failsafe schema keeps every scalar a string: "NO" is no truth value
  const document = parseDocument(source, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) throw new CollectionSettingsError(`${at(broken.pos[0])}: not valid YAML: ${broken.message}`);
  const result = glossarySchema.safeParse(contentOf(document, path) ?? []);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `${at(valueOffset(document, issue.path))}: ${issue.message.replace(/\.?$/, '.')}`,
  );
  throw new CollectionSettingsError(problems.join('\n'), { cause: result.error });
}

async function readSource(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new CollectionSettingsError(`${path} cannot be read. Make it readable, or remove it.`, { cause });
  }
}
