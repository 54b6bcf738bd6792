import { statedFactTerms } from '../../facts/fact-terms.ts';
import { readableText } from '../../readable-text.ts';
import { normaliseTerms } from '../normalise-terms.ts';

/** What the full-text index holds of a passage, a column each. */
export interface PassageTerms {
  title: string;
  headings: string;
  speaker: string;
  text: string;
}

/** Words of a title, heading or speaker as they are indexed. */
export function joinedTerms(text: string): string {
  return normaliseTerms(readableText(text)).join(' ');
}

/** Words of a passage's text as they are indexed, and after them its dates and numbers where they are spelt another way. */
export function textTerms(text: string): string {
  const readable = readableText(text);
  const terms = normaliseTerms(readable);
  const held = new Set(terms);
  return [...terms, ...statedFactTerms(readable).filter((term) => !held.has(term))].join(' ');
}
