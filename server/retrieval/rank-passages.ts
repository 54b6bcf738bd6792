import type { Reading } from '../../models/local-models.ts';
import type { Candidate } from './fuse-scores.ts';
import { RANKING_WEIGHTS } from './ranking-weights.ts';
import type { RankedPassage, ReadWindow } from './retriever.ts';

/** Stands for the relevance of a passage that was not read: the lowest that the reader gives in practice. */
const UNREAD_RELEVANCE = -6;

export interface ReadCandidate extends Candidate {
  reading?: Reading;
}

/**
 * Orders passages by their best window, words, meaning and reading weighed together.
 * @param part the part of the question that the candidates were found and read for
 */
export function rankPassages(candidates: readonly ReadCandidate[], part: number): RankedPassage[] {
  const byPassage = new Map<number, ReadCandidate[]>();
  for (const candidate of candidates) {
    const { id } = candidate.found.passage;
    byPassage.set(id, [...(byPassage.get(id) ?? []), candidate]);
  }
  return [...byPassage.values()].map((group) => rankPassage(group, part)).sort((a, b) => b.score - a.score);
}

function rankPassage(candidates: readonly ReadCandidate[], part: number): RankedPassage {
  const [best] = candidates;
  if (!best) throw new RangeError('A passage without windows cannot be ranked.');
  const readWindows = candidates.flatMap((candidate) =>
    candidate.reading ? [readWindow(candidate, candidate.reading, part)] : [],
  );
  const features = {
    textShare: best.textShare,
    similarityShare: Math.max(...candidates.map(({ similarityShare }) => similarityShare)),
    relevance: Math.max(UNREAD_RELEVANCE, ...readWindows.map(({ relevance }) => relevance)),
  };
  const cosines = candidates.flatMap(({ window }) => window.similarity ?? []);
  const nearness = cosines.length > 0 ? { cosine: Math.max(...cosines) } : {};
  return { passage: best.found.passage, score: scoreOf(features), features: { ...features, ...nearness }, readWindows };
}

function scoreOf(features: Record<keyof typeof RANKING_WEIGHTS, number>): number {
  return (
    RANKING_WEIGHTS.textShare * features.textShare +
    RANKING_WEIGHTS.similarityShare * features.similarityShare +
    RANKING_WEIGHTS.relevance * features.relevance
  );
}

/** The reader's offsets are into the window; the rest of the system speaks of the document. */
function readWindow({ window }: Candidate, reading: Reading, part: number): ReadWindow {
  return {
    part,
    start: window.start,
    end: window.end,
    relevance: reading.relevance,
    answerSpans: reading.spans.map(({ start, end, score }) => ({
      start: start + window.start,
      end: end + window.start,
      score,
    })),
  };
}
