import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import { splitSentences } from '../../ingest/passages/split-sentences.ts';
import type { RankedPassage } from '../../server/retrieval/retriever.ts';

/** A passage that is its whole document. */
export function storedPassage(text: string, more: Partial<StoredPassage> = {}): StoredPassage {
  return {
    id: 1,
    documentId: '00000000000000aa',
    ordinal: 0,
    title: 'Minutes',
    uri: 'minutes.md',
    datedAt: '2026-01-31',
    headingPath: [],
    role: 'body',
    start: 0,
    end: text.length,
    text,
    sentences: splitSentences(text, { start: 0, end: text.length }),
    ...more,
  };
}

type RankedParts = Partial<Omit<RankedPassage, 'passage'>> & { passage?: Partial<StoredPassage> };

/** A passage that was read as one window, in which the reader takes `answer` for the answer. */
export function rankedPassage(text: string, answer: string, parts: RankedParts = {}): RankedPassage {
  const { passage: passageParts, ...more } = parts;
  const passage = storedPassage(text, passageParts);
  const start = passage.start + text.indexOf(answer);
  const answerSpans = [{ start, end: start + answer.length, score: 6 }];
  return {
    passage,
    score: 4,
    features: { textShare: 1, similarityShare: 1, relevance: 3 },
    readWindows: [
      { part: 0, passageScore: more.score ?? 4, start: passage.start, end: passage.end, relevance: 3, answerSpans },
    ],
    ...more,
  };
}
