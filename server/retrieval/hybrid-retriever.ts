import type { Embedder } from '../../ingest/embeddings/embedder.ts';
import type { PassageIndex } from '../../ingest/index/passage-index.ts';
import { ANSWERABILITY_THRESHOLD, answerability } from './answerability.ts';
import { type Candidate, fuseScores } from './fuse-scores.ts';
import { gatherNeighbours } from './gather-neighbours.ts';
import { mergeRankings } from './merge-rankings.ts';
import { rankPassages } from './rank-passages.ts';
import type { Reader } from './reader.ts';
import type { RankedPassage, Retrieval, RetrievalRequest, Retriever } from './retriever.ts';

/** Passages wanted from the words, and windows wanted from the vectors of each language. */
const TEXT_LIMIT = 40;
const VECTOR_LIMIT = 40;
/** Windows read by number of parts: more for one part cost time and no longer raised the scores of the development questions. */
const WINDOWS_READ = [12, 8, 6] as const;
/** Passages handed on to answering. */
const PASSAGES_KEPT = 20;

export interface RetrieverParts {
  index: Pick<PassageIndex, 'search' | 'status'>;
  embedder: Pick<Embedder, 'embedQuestion'>;
  reader: Reader;
}

/** Finds by words and by meaning, and lets the reader have the last word on the best of both. */
export function createHybridRetriever(retrieverParts: RetrieverParts): Retriever {
  return {
    async retrieve(request: RetrievalRequest): Promise<Retrieval> {
      const { parts, wantsList, visibility, onStage } = request;
      const status = await retrieverParts.index.status(visibility);
      const found: PartRetrieval[] = [];
      for (const part of parts.keys()) found.push(await retrievePart(retrieverParts, request, part));
      onStage?.('read');
      const merged = mergeRankings(found.map(passagesToAnswerFrom));
      return {
        passages: (wantsList ? gatherNeighbours(merged) : merged).slice(0, PASSAGES_KEPT),
        answerability: Math.max(0, ...found.map((part) => part.answerability)),
        indexGeneration: found[0]?.indexGeneration ?? 0,
        vectorsIncomplete: status.vectors < status.windows,
      };
    },
  };
}

/** A part that the documents do not answer keeps its passages for the eye; nothing is taken from them as its answer. */
function passagesToAnswerFrom(part: PartRetrieval, _: number, parts: readonly PartRetrieval[]): RankedPassage[] {
  const isAnswered = part.answerability >= ANSWERABILITY_THRESHOLD || parts.length === 1;
  return isAnswered ? part.passages : part.passages.map((ranked) => ({ ...ranked, readWindows: [] }));
}

type PartRetrieval = Pick<Retrieval, 'passages' | 'answerability' | 'indexGeneration'>;

async function retrievePart(
  { index, embedder, reader }: RetrieverParts,
  { parts, context, visibility, signal, onStage }: RetrievalRequest,
  part: number,
): Promise<PartRetrieval> {
  const question = parts[part] ?? '';
  const searched = context === '' ? question : `${question} ${context}`;
  signal.throwIfAborted();
  const vector = await embedder.embedQuestion(searched);
  onStage?.('encoded');
  signal.throwIfAborted();
  const limits = { textLimit: TEXT_LIMIT, vectorLimit: VECTOR_LIMIT };
  const result = await index.search({ text: searched, vector, visibility, ...limits });
  const candidates = fuseScores(result.passages, result.spreads);
  onStage?.('searched');
  signal.throwIfAborted();
  const windowsRead = WINDOWS_READ[parts.length - 1] ?? WINDOWS_READ[2];
  const readings = await reader(question, candidates.slice(0, windowsRead).map(windowText));
  const passages = rankPassages(
    candidates.map((candidate, k) => (readings[k] ? { ...candidate, reading: readings[k] } : candidate)),
    part,
  );
  return { passages, answerability: answerability(question, passages), indexGeneration: result.generation };
}

function windowText({ found: { passage }, window }: Candidate): string {
  return passage.text.slice(window.start - passage.start, window.end - passage.start);
}
