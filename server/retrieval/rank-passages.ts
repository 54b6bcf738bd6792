import { placesOf } from '../../ingest/broken-span.ts';
import type { Span } from '../../ingest/types.ts';
import type { Reading } from '../../models/local-models.ts';
import type { Candidate } from './fuse-scores.ts';
import { isOffRole } from './off-role.ts';
import { passageScore, type RankingWeights } from './passage-score.ts';
import type { RankedPassage, ReadWindow } from './retriever.ts';

/** Stands for the relevance of a passage that was not read: the lowest that the reader gives in practice. */
const UNREAD_RELEVANCE = -6;

/** The part of the question that candidates were found and read for, and what orders them. */
export interface RankingRequest {
  question: string;
  /** Which part it is, from 0. */
  part: number;
  weights: RankingWeights;
}

export interface ReadCandidate extends Candidate {
  reading?: Reading;
}

/**
 * Orders passages by their best window, words, meaning and reading weighed together; what is no body text only answers what asks for it.
 */
export function rankPassages(candidates: readonly ReadCandidate[], request: RankingRequest): RankedPassage[] {
  const byPassage = new Map<number, ReadCandidate[]>();
  for (const candidate of candidates) {
    const { id } = candidate.found.passage;
    byPassage.set(id, [...(byPassage.get(id) ?? []), candidate]);
  }
  return [...byPassage.values()].map((group) => rankPassage(group, request)).sort((a, b) => b.score - a.score);
}

function rankPassage(candidates: readonly ReadCandidate[], { question, part, weights }: RankingRequest): RankedPassage {
  const [best] = candidates;
  if (!best) throw new RangeError('A passage without windows cannot be ranked.');
  const { passage } = best.found;
  const features = {
    textShare: best.textShare,
    similarityShare: Math.max(...candidates.map(({ similarityShare }) => similarityShare)),
    relevance: Math.max(UNREAD_RELEVANCE, ...candidates.flatMap(({ reading }) => reading?.relevance ?? [])),
    offRole: isOffRole(passage.role, question) ? 1 : 0,
  };
  const cosines = candidates.flatMap(({ window }) => window.similarity ?? []);
  const nearest = candidates.flatMap((candidate) => candidate.nearness ?? []);
  const nearness = nearest.length > 0 ? { cosine: Math.max(...cosines), nearness: Math.max(...nearest) } : {};
  const score = passageScore(features, weights);
  const readWindows = candidates.flatMap(({ window, reading }) =>
    reading ? [readWindow(window, reading, { part, passageScore: score })] : [],
  );
  return { passage, score, features: { ...features, ...nearness }, readWindows };
}

/**
 * The reader's offsets are into the window's text; the rest of the system speaks of the document. Of an answer in two places, which a
 * caption stands between, the longer part is taken.
 */
function readWindow(
  window: Candidate['window'],
  reading: Reading,
  found: Pick<ReadWindow, 'part' | 'passageScore'>,
): ReadWindow {
  return {
    ...found,
    start: window.start,
    end: window.end,
    ...(window.parts ? { parts: window.parts } : {}),
    relevance: reading.relevance,
    answerSpans: reading.spans.flatMap(({ start, end, score }) => {
      const place = longest(placesOf(window, start, end));
      return place ? [{ ...place, score }] : [];
    }),
  };
}

function longest(places: readonly Span[]): Span | undefined {
  return places.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}
