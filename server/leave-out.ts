import type { PassageIndex, TextSearchPart } from '../ingest/index/passage-index.ts';
import type { QuestionRewriter } from './conversation/standalone-question.ts';
import type { QueryPart } from './query/query-analyser.ts';
import { keepDuplicates } from './retrieval/collapse-duplicates.ts';
import type { RetrieverParts } from './retrieval/hybrid-retriever.ts';

/** Parts of the pipeline that the evaluation leaves out one at a time, to measure what each is worth; in the order of their work. */
export const PIPELINE_PARTS = [
  'follow-ups',
  'question-parts',
  'lists',
  'spelling',
  'abbreviations',
  'related-words',
  'facts',
  'full-text',
  'proximity',
  'similarity',
  'language-bias',
  'duplicates',
  'roles',
  'reader',
  'settling',
  'answerability',
] as const;
export type PipelinePart = (typeof PIPELINE_PARTS)[number];

type Left = readonly PipelinePart[];

/** Questions understood without their history, as one question, or never as one for a list. */
export function rewriteWithout(without: Left, rewrite: QuestionRewriter): QuestionRewriter {
  return (question, history) => {
    const standalone = rewrite(question, without.includes('follow-ups') ? [] : history);
    return {
      ...standalone,
      ...(without.includes('question-parts') && { parts: [standalone.text] }),
      ...(without.includes('lists') && { wantsList: false }),
    };
  };
}

export function queryPartsOf(without: Left): QueryPart[] {
  return without.filter((part) => part === 'spelling' || part === 'abbreviations' || part === 'related-words');
}

/** The same retriever with what is left out put in the place of what does the work. */
export function retrieverPartsWithout(without: Left, parts: RetrieverParts): RetrieverParts {
  return {
    ...parts,
    index: { ...parts.index, search: searchWithout(without, parts.index) },
    ...(without.includes('duplicates') && { collapse: keepDuplicates }),
    ...(without.includes('reader') && { reader: async () => [] }),
    ...(without.includes('settling') && { settled: () => false }),
    ...(without.includes('answerability') && { judge: () => 1 }),
  };
}

function searchWithout(without: Left, index: Pick<PassageIndex, 'search'>): PassageIndex['search'] {
  const textParts = without.filter(
    (part): part is TextSearchPart & PipelinePart => part === 'facts' || part === 'proximity',
  );
  return async ({ vector, text, expansions = [], ...request }) => {
    const result = await index.search({
      ...request,
      ...(vector && !without.includes('similarity') && { vector }),
      ...(without.includes('full-text') ? { text: '' } : { text, expansions }),
      without: textParts,
    });
    if (!without.includes('roles')) return result;
    const passages = result.passages.map((found) => ({
      ...found,
      passage: { ...found.passage, role: 'body' as const },
    }));
    return { ...result, passages };
  };
}
