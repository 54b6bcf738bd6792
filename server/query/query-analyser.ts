import type { Embedder } from '../../ingest/embeddings/embedder.ts';
import { type NeutralLanguage, neutralLanguageOf } from '../../ingest/embeddings/neutral-questions.ts';
import type { Correction, Expansion, PassageIndex, WordsRequest } from '../../ingest/index/passage-index.ts';
import type { QueryAnalyser } from './analysed-query.ts';
import { isFunctionWord } from './function-words.ts';

/** Parts of the analysis that can be left out, to measure what they are worth. */
export type QueryPart = 'spelling' | 'abbreviations' | 'related-words';

/** Words of one question for which others are looked for: each costs a run of the encoder, some 2 ms. */
const MOST_RELATED_TO = 8;

/** Of those that have neutral questions. */
const LATIN_LANGUAGES: ReadonlySet<NeutralLanguage> = new Set(['en', 'de', 'es', 'fr', 'it', 'pt', 'ro', 'tr', 'vi']);

export interface QueryAnalyserOptions {
  index: Pick<PassageIndex, 'wordsOf' | 'relatedWords'>;
  embedder: Pick<Embedder, 'embedWords'>;
  /** Default: none. */
  without?: readonly QueryPart[];
}

export function createQueryAnalyser({ index, embedder, without = [] }: QueryAnalyserOptions): QueryAnalyser {
  const relate = async ({ question, visibility }: WordsRequest, unknown: readonly string[]): Promise<Expansion[]> => {
    const asked = without.includes('related-words') ? [] : wordsToRelate(unknown, question);
    if (asked.length === 0) return [];
    const vectors = await embedder.embedWords(asked, question);
    const words = asked.flatMap((word, k) => (vectors[k] ? [{ word, vector: vectors[k] }] : []));
    return await index.relatedWords({ words, visibility });
  };
  return async ({ question, visibility, textOnly = false }) => {
    const { corrections, expansions, unknown } = await index.wordsOf({ question, visibility });
    const text = without.includes('spelling') ? question : corrections.reduce(correct, question);
    if (textOnly) return { text, expansions: [] };
    const related = await relate({ question, visibility }, unknown);
    return {
      text,
      expansions: [...(without.includes('abbreviations') ? [] : expansions), ...related],
    };
  };
}

/**
 * Function words of a language that the documents are not in are unknown too, and nothing is like them but by chance.
 * In English, and in a language of other letters, a capital Latin letter begins a name, and nothing else means the same: what is asked of
 * one place is not answered by another. The first word of a question may be any word, and elsewhere a capital begins any noun, or a name
 * that documents in English write otherwise.
 */
function wordsToRelate(unknown: readonly string[], question: string): string[] {
  const language = neutralLanguageOf(question);
  const [first] = question.match(/[\p{L}\p{M}]+/u) ?? [];
  const areCapitalsNames = language === 'en' || !LATIN_LANGUAGES.has(language);
  const isName = (word: string): boolean => areCapitalsNames && word !== first && /^\p{Lu}\p{sc=Latin}/u.test(word);
  return unknown.filter((word) => !isName(word) && !isFunctionWord(word, language)).slice(0, MOST_RELATED_TO);
}

/** Every place where the word stands by itself. */
function correct(text: string, { written, corrected }: Correction): string {
  return text
    .split(/((?:\p{L}|\p{M})+)/u)
    .map((part) => (part === written ? corrected : part))
    .join('');
}
