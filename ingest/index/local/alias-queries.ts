import type Database from 'better-sqlite3';
import { type NamedPhrase, questionPhrases } from '../../glossary/phrase-keys.ts';
import type { Visibility } from '../../types.ts';
import type { Expansion } from '../passage-index.ts';
import { isStopWord } from '../stop-words.ts';
import { VISIBLE, type VisibilityParameters, visibilityParameters } from './visibility-parameters.ts';

/** More ways to say what one question says are not looked for. */
const MOST_EXPANSIONS = 8;

/** Finds other ways to write the names of a question, from the glossary and from documents that may be seen. */
export function aliasQueries(database: Database.Database): (question: string, visibility: Visibility) => Expansion[] {
  const find = database
    .prepare<VisibilityParameters & { keys: string }, [string, string]>(
      `SELECT DISTINCT a.key, a.text FROM json_each(@keys) k CROSS JOIN aliases a ON a.key = k.value
       LEFT JOIN documents d ON d.key = a.document
       WHERE a.document IS NULL OR ${VISIBLE} ORDER BY k.key LIMIT ${MOST_EXPANSIONS}`,
    )
    .raw();
  return (question, visibility) => {
    const phrases = questionPhrases(question).filter((phrase) => !isFunctionWord(phrase));
    const written = new Map(phrases.map(({ key, text }) => [key, text]));
    if (written.size === 0) return [];
    const keys = JSON.stringify([...written.keys()]);
    return find
      .all({ keys, ...visibilityParameters(visibility) })
      .map(([key, text]) => ({ of: written.get(key) ?? key, text }));
  };
}

/** "it" is no information technology, "IT" is. */
function isFunctionWord({ key, text }: NamedPhrase): boolean {
  return isStopWord(key) && text !== text.toUpperCase();
}
