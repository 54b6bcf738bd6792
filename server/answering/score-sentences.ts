import { liesWithin } from '../../ingest/broken-span.ts';
import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import { isStopWord } from '../../ingest/index/stop-words.ts';
import { EVIDENCE_WEIGHTS, NO_SPAN_SCORE } from '../retrieval/evidence-features.ts';
import type { AnswerSpan, RankedPassage, ReadWindow } from '../retrieval/retriever.ts';
import { statesAskedCount } from './asked-count.ts';
import { isHeading, type ScoredSentence, sentencesOf } from './scored-sentence.ts';

/** What the words that a sentence shares with the question add to what speaks for it. */
const OVERLAP_WEIGHT = 0.7;
/** What a sentence gains that says there are as many of the things as are asked for: it mostly goes on to name them. */
const COUNT_BONUS = 2;

/** The sentences of every window that was read, best first. Headings are not sentences: they answer nothing. */
export function scoreSentences(parts: readonly string[], passages: readonly RankedPassage[]): ScoredSentence[] {
  const asked = parts.map((question): AskedPart => ({ question, terms: contentTerms(question) }));
  return passages
    .flatMap((passage) =>
      passage.readWindows.flatMap((window) => scoreWindow(passage, window, asked[window.part] ?? NOTHING_ASKED)),
    )
    .sort((a, b) => b.score - a.score);
}

interface AskedPart {
  question: string;
  terms: ReadonlySet<string>;
}

const NOTHING_ASKED: AskedPart = { question: '', terms: new Set() };

function contentTerms(question: string): Set<string> {
  return new Set(normaliseTerms(question).filter((term) => !isStopWord(term)));
}

function scoreWindow(ranked: RankedPassage, window: ReadWindow, { question, terms }: AskedPart): ScoredSentence[] {
  return sentencesOf(ranked, window.part)
    .filter((sentence) => liesWithin(sentence, window) && !isHeading(sentence.text, ranked.passage.headingPath))
    .map((sentence) => {
      const span = window.answerSpans.find(({ start, end }) => start < sentence.end && end > sentence.start);
      const inside = span && span.start >= sentence.start && span.end <= sentence.end;
      const bonus = statesAskedCount(question, sentence.text) ? COUNT_BONUS : 0;
      return {
        ...sentence,
        score: sentenceScore(window, span, overlapShare(sentence.text, terms)) + bonus,
        ...(inside && span.score > 0 ? { answerSpan: span } : {}),
      };
    });
}

function sentenceScore(window: ReadWindow, span: AnswerSpan | undefined, overlap: number): number {
  const alone = span !== undefined && span === window.answerSpans[0] ? window.alone : undefined;
  return (
    EVIDENCE_WEIGHTS.passage * window.passageScore +
    EVIDENCE_WEIGHTS.relevance * window.relevance +
    EVIDENCE_WEIGHTS.span * Math.max(NO_SPAN_SCORE, span?.score ?? NO_SPAN_SCORE) +
    OVERLAP_WEIGHT * overlap +
    EVIDENCE_WEIGHTS.alone * (alone ?? 0)
  );
}

/** Share of the question's words that stand in the sentence. */
function overlapShare(text: string, terms: ReadonlySet<string>): number {
  if (terms.size === 0) return 0;
  const found = new Set(normaliseTerms(text).filter((term) => terms.has(term)));
  return found.size / terms.size;
}
