import { placesOf } from '../../ingest/broken-span.ts';
import type { Span } from '../../ingest/types.ts';
import type { Reading } from '../../models/local-models.ts';
import type { Candidate } from './fuse-scores.ts';
import { RANKING_WEIGHTS, unreadScore } from './ranking-weights.ts';
import type { RankedPassage, ReadWindow } from './retriever.ts';
import { rolePenalty } from './role-penalty.ts';

/** Stands for the relevance of a passage that was not read: the lowest that the reader gives in practice. */
const UNREAD_RELEVANCE = -6;

/** The part of the question that candidates were found and read for. */
export interface AskedPart {
  question: string;
  /** Which part it is, from 0. */
  part: number;
}

export interface ReadCandidate extends Candidate {
  reading?: Reading;
}

/**
 * Orders passages by their best window, words, meaning and reading weighed together; what is no body text only answers what asks for it.
 */
export function rankPassages(candidates: readonly ReadCandidate[], { question, part }: AskedPart): RankedPassage[] {
  const byPassage = new Map<number, ReadCandidate[]>();
  for (const candidate of candidates) {
    const { id } = candidate.found.passage;
    byPassage.set(id, [...(byPassage.get(id) ?? []), candidate]);
  }
  return [...byPassage.values()]
    .map((group) => rankPassage(group, { question, part }))
    .sort((a, b) => b.score - a.score);
}

function rankPassage(candidates: readonly ReadCandidate[], { question, part }: AskedPart): RankedPassage {
  const [best] = candidates;
  if (!best) throw new RangeError('A passage without windows cannot be ranked.');
  const features = {
    textShare: best.textShare,
    similarityShare: Math.max(...candidates.map(({ similarityShare }) => similarityShare)),
    relevance: Math.max(UNREAD_RELEVANCE, ...candidates.flatMap(({ reading }) => reading?.relevance ?? [])),
  };
  const cosines = candidates.flatMap(({ window }) => window.similarity ?? []);
  const nearest = candidates.flatMap((candidate) => candidate.nearness ?? []);
  const nearness = nearest.length > 0 ? { cosine: Math.max(...cosines), nearness: Math.max(...nearest) } : {};
  const { passage } = best.found;
  const penalty = rolePenalty(passage.role, question);
  const score = unreadScore(features) + RANKING_WEIGHTS.relevance * features.relevance - penalty;
  const all = { ...features, ...nearness, ...(penalty > 0 ? { rolePenalty: penalty } : {}) };
  const readWindows = candidates.flatMap(({ window, reading }) =>
    reading ? [readWindow(window, reading, { part, passageScore: score })] : [],
  );
  return { passage, score, features: all, readWindows };
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
