import { normaliseTerms } from './normalise-terms.ts';
import { isStopWord } from './stop-words.ts';

/** Terms of a question that are looked for; what follows them in a pasted page is left out. */
const MAXIMUM_QUERY_TERMS = 64;

/** Distinct terms of a query without stop words, unless there is nothing else. */
export function queryTerms(text: string): string[] {
  const terms = [...new Set(normaliseTerms(text))];
  const content = terms.filter((term) => !isStopWord(term));
  return (content.length > 0 ? content : terms).slice(0, MAXIMUM_QUERY_TERMS);
}
