import type { Embedder } from '../../ingest/embeddings/embedder.ts';
import type { PassageIndex } from '../../ingest/index/passage-index.ts';
import { answerability } from './answerability.ts';
import { type Candidate, fuseScores } from './fuse-scores.ts';
import { rankPassages } from './rank-passages.ts';
import type { Reader } from './reader.ts';
import type { Retrieval, RetrievalRequest, Retriever } from './retriever.ts';

/** Passages wanted from the words, and windows wanted from the vectors of each language. */
const TEXT_LIMIT = 40;
const VECTOR_LIMIT = 40;
/** More windows than this cost time and no longer raised the scores of the development questions. */
const WINDOWS_READ = 12;
/** Passages handed on to answering. */
const PASSAGES_KEPT = 20;

export interface RetrieverParts {
  index: Pick<PassageIndex, 'search' | 'status'>;
  embedder: Pick<Embedder, 'embedQuestion'>;
  reader: Reader;
}

/** Finds by words and by meaning, and lets the reader have the last word on the best of both. */
export function createHybridRetriever({ index, embedder, reader }: RetrieverParts): Retriever {
  return {
    async retrieve({ question, context, visibility, onStage }: RetrievalRequest): Promise<Retrieval> {
      const searched = context === '' ? question : `${question} ${context}`;
      const [vector, status] = await Promise.all([embedder.embedQuestion(searched), index.status(visibility)]);
      onStage?.('encoded');
      const result = await index.search({
        text: searched,
        vector,
        visibility,
        textLimit: TEXT_LIMIT,
        vectorLimit: VECTOR_LIMIT,
      });
      const candidates = fuseScores(result.passages, result.spreads);
      onStage?.('searched');
      const readings = await reader(question, candidates.slice(0, WINDOWS_READ).map(windowText));
      const passages = rankPassages(
        candidates.map((candidate, k) => (readings[k] ? { ...candidate, reading: readings[k] } : candidate)),
      );
      onStage?.('read');
      return {
        passages: passages.slice(0, PASSAGES_KEPT),
        answerability: answerability(passages),
        indexGeneration: result.generation,
        vectorsIncomplete: status.vectors < status.windows,
      };
    },
  };
}

function windowText({ found: { passage }, window }: Candidate): string {
  return passage.text.slice(window.start - passage.start, window.end - passage.start);
}
