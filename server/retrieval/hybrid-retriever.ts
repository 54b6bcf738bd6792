import { textOf } from '../../ingest/broken-span.ts';
import type { Embedder } from '../../ingest/embeddings/embedder.ts';
import type { PassageIndex } from '../../ingest/index/passage-index.ts';
import type { Reading } from '../../models/local-models.ts';
import type { AnalysedQuery } from '../query/analysed-query.ts';
import { allowForUnread } from './allow-for-unread.ts';
import { ANSWERABILITY_THRESHOLD, answerability } from './answerability.ts';
import { collapseDuplicates } from './collapse-duplicates.ts';
import { type Candidate, fuseScores } from './fuse-scores.ts';
import { gatherNeighbours } from './gather-neighbours.ts';
import { isSettled } from './is-settled.ts';
import { mergeRankings } from './merge-rankings.ts';
import { RANKING_WEIGHTS, type RankingWeights } from './passage-score.ts';
import { rankPassages } from './rank-passages.ts';
import type { Reader } from './reader.ts';
import type { PassageCopy, RankedPassage, Retrieval, RetrievalRequest, Retriever } from './retriever.ts';

/** Passages wanted from the words, and windows wanted from the vectors of each language. */
const TEXT_LIMIT = 40;
const VECTOR_LIMIT = 40;
/**
 * Windows read by number of parts, at most. With twelve for one part the development sets have the same answers right but for a question or two
 * either way; with eight, ten languages find 97.1% among the first five passages instead of 98.4%. The reader is given the window alone:
 * with the speaker before it fewer passages come first, and with heading and speaker before it answers gain (right 81% for 78%) what
 * refusals and order lose (10% for 8%, first passage right 76% for 77%).
 */
const WINDOWS_READ = [10, 8, 6] as const;
/** With one, two or any number of windows a passage, right answers of the standards development questions: 71%, 78%, 77%. */
const MOST_WINDOWS_OF_A_PASSAGE = 2;
/** Passages handed on to answering. */
const PASSAGES_KEPT = 20;

export interface RetrieverParts {
  /** Below this probability the documents do not answer a part of a question. @default what the fit chose */
  answerabilityThreshold?: number;
  index: Pick<PassageIndex, 'search' | 'status'>;
  embedder: Pick<Embedder, 'embedQuestion'>;
  reader: Reader;
  /** @default passages of which a better one says everything are listed with that one */
  collapse?: typeof collapseDuplicates;
  /** What orders passages. @default what the fit gave */
  ranking?: RankingWeights;
  /** @default nothing more is read where what was read settles what comes first */
  settled?: typeof isSettled;
  /** @default the fitted probability that the passages answer */
  judge?: typeof answerability;
}

/** Finds by words and by meaning, and lets the reader have the last word on the best of both. */
export function createHybridRetriever(retrieverParts: RetrieverParts): Retriever {
  return {
    async retrieve(request: RetrievalRequest): Promise<Retrieval> {
      const { parts, wantsList, visibility, onStage } = request;
      const takenUp = Date.now();
      const status = await retrieverParts.index.status(visibility);
      const found: PartRetrieval[] = [];
      for (const [part, query] of parts.entries())
        found.push(await retrievePart(retrieverParts, { ...request, takenUp, query, part }));
      onStage?.('read');
      const { answerabilityThreshold = ANSWERABILITY_THRESHOLD } = retrieverParts;
      // whether a question of one part is answered is for others to say
      const isAnswered = ({ answerability }: PartRetrieval): boolean =>
        answerability >= answerabilityThreshold || parts.length === 1;
      const merged = mergeRankings(found.map((part) => passagesToAnswerFrom(part, isAnswered(part))));
      return {
        passages: (wantsList ? gatherNeighbours(merged) : merged).slice(0, PASSAGES_KEPT),
        answerability: Math.max(0, ...found.map((part) => part.answerability)),
        unanswered: found.flatMap((part, k) => (isAnswered(part) ? [] : [k])),
        indexGeneration: found[0]?.indexGeneration ?? 0,
        vectorsIncomplete: status.vectors < status.windows,
        windowsRead: found.reduce((sum, { windowsRead }) => sum + windowsRead, 0),
      };
    },
  };
}

/** A part that the documents do not answer keeps its passages for the eye; nothing is taken from them as its answer. */
function passagesToAnswerFrom(part: PartRetrieval, isAnswered: boolean): RankedPassage[] {
  return isAnswered ? part.passages : part.passages.map((ranked) => ({ ...ranked, readWindows: [] }));
}

type PartRetrieval = Pick<Retrieval, 'passages' | 'answerability' | 'indexGeneration' | 'windowsRead'>;

interface PartRequest extends RetrievalRequest {
  /** When the whole question was taken up, milliseconds since the epoch. */
  takenUp: number;
  query: AnalysedQuery;
  /** Which part it is, from 0. */
  part: number;
}

async function retrievePart(
  {
    index,
    embedder,
    reader,
    collapse = collapseDuplicates,
    settled = isSettled,
    ranking = RANKING_WEIGHTS,
    judge = answerability,
  }: RetrieverParts,
  { parts, wantsList, context, visibility, filter, signal, onStage, takenUp, query, part }: PartRequest,
): Promise<PartRetrieval> {
  const question = query.text;
  const searched = context === '' ? question : `${question} ${context}`;
  signal.throwIfAborted();
  const vector = await embedder.embedQuestion(searched);
  onStage?.('encoded');
  signal.throwIfAborted();
  const limits = { textLimit: TEXT_LIMIT, vectorLimit: VECTOR_LIMIT };
  const words = { text: searched, expansions: query.expansions };
  const result = await index.search({ ...words, vector, visibility, filter, ...limits });
  const fused = fuseScores(result.passages, result.spreads);
  const { candidates, copies } = collapse(fused);
  onStage?.('searched');
  signal.throwIfAborted();
  const windowsRead = WINDOWS_READ[parts.length - 1] ?? WINDOWS_READ[2];
  const chosen = chooseWindows(candidates, windowsRead);
  // the parts share the question's time, and what one leaves over is the next one's
  const shareOfTime = (part + 1) / parts.length;
  // what else is there counts where several things are asked for
  const isEnough = (readings: readonly Reading[]): boolean =>
    !wantsList && parts.length === 1 && settled(chosen, readings, ranking);
  const readings = await reader({ question, windows: chosen.map(windowText), takenUp, shareOfTime, isEnough });
  const readingOf = new Map(chosen.map((candidate, k) => [candidate, readings[k]]));
  const ranked = rankPassages(
    candidates.map((candidate) => {
      const reading = readingOf.get(candidate);
      return reading ? { ...candidate, reading } : candidate;
    }),
    { question: searched, part, weights: ranking },
  );
  const passages = ranked.map((each) => withCopies(each, copies.get(each.passage.id)));
  const extent = { read: readings.length, wanted: isEnough(readings) ? readings.length : chosen.length };
  return {
    ...{ passages, windowsRead: readings.length, indexGeneration: result.generation },
    answerability: allowForUnread(judge(question, passages), extent),
  };
}

function withCopies(ranked: RankedPassage, copies: readonly PassageCopy[] | undefined): RankedPassage {
  return copies ? { ...ranked, copies } : ranked;
}

/** The best windows, a few of each passage: what surrounds the best one is read less gladly than another passage. */
function chooseWindows(candidates: readonly Candidate[], limit: number): Candidate[] {
  const taken = new Map<number, number>();
  return candidates
    .filter(({ found: { passage } }) => {
      const count = (taken.get(passage.id) ?? 0) + 1;
      taken.set(passage.id, count);
      return count <= MOST_WINDOWS_OF_A_PASSAGE;
    })
    .slice(0, limit);
}

function windowText({ found: { passage }, window }: Candidate): string {
  return textOf(window, passage.text, passage.start);
}
