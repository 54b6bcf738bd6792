import { liesWithin } from '../../ingest/broken-span.ts';
import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import { isStopWord } from '../../ingest/index/stop-words.ts';
import type { AnswerSpan, RankedPassage, ReadWindow } from '../retrieval/retriever.ts';
import { isHeading, type ScoredSentence, sentencesOf } from './scored-sentence.ts';

/**
 * What the passage, the window's relevance, the reader's best span and the shared words add to a sentence's score: rounded from a
 * conditional logit fit of the sentences that hold the answers of the development questions.
 */
const WEIGHTS = { passage: 0.9, relevance: 0.5, span: 0.2, overlap: 0.7 };
/** Stands for the span score of a sentence in which the reader sees no answer. */
const NO_SPAN_SCORE = -14;

/** The sentences of every window that was read, best first. Headings are not sentences: they answer nothing. */
export function scoreSentences(parts: readonly string[], passages: readonly RankedPassage[]): ScoredSentence[] {
  const terms = parts.map((part) => new Set(normaliseTerms(part).filter((term) => !isStopWord(term))));
  return passages
    .flatMap((passage) =>
      passage.readWindows.flatMap((window) => scoreWindow(passage, window, terms[window.part] ?? new Set())),
    )
    .sort((a, b) => b.score - a.score);
}

function scoreWindow(ranked: RankedPassage, window: ReadWindow, terms: ReadonlySet<string>): ScoredSentence[] {
  return sentencesOf(ranked, window.part)
    .filter((sentence) => liesWithin(sentence, window) && !isHeading(sentence.text, ranked.passage.headingPath))
    .map((sentence) => {
      const span = window.answerSpans.find(({ start, end }) => start < sentence.end && end > sentence.start);
      const inside = span && span.start >= sentence.start && span.end <= sentence.end;
      return {
        ...sentence,
        score: sentenceScore(ranked, window, span, overlapShare(sentence.text, terms)),
        ...(inside && span.score > 0 ? { answerSpan: span } : {}),
      };
    });
}

function sentenceScore(
  ranked: RankedPassage,
  window: ReadWindow,
  span: AnswerSpan | undefined,
  overlap: number,
): number {
  return (
    WEIGHTS.passage * ranked.score +
    WEIGHTS.relevance * window.relevance +
    WEIGHTS.span * Math.max(NO_SPAN_SCORE, span?.score ?? NO_SPAN_SCORE) +
    WEIGHTS.overlap * overlap
  );
}

/** Share of the question's words that stand in the sentence. */
function overlapShare(text: string, terms: ReadonlySet<string>): number {
  if (terms.size === 0) return 0;
  const found = new Set(normaliseTerms(text).filter((term) => terms.has(term)));
  return found.size / terms.size;
}
