import { liesWithin } from '../../ingest/broken-span.ts';
import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import { heldTerms, type SearchedWords, searchedWords } from '../../ingest/index/searched-words.ts';
import type { AnalysedQuery } from '../query/analysed-query.ts';
import type { AnswerSpan, RankedPassage, ReadWindow } from '../retrieval/retriever.ts';
import { statesAskedCount } from './asked-count.ts';
import { isHeading, type ScoredSentence, sentencesOf } from './scored-sentence.ts';

/**
 * What the passage, the window's relevance, the reader's best span and the shared words add to a sentence's score: rounded from a
 * conditional logit fit of the sentences that hold the answers of the development questions.
 */
const WEIGHTS = { passage: 0.9, relevance: 0.5, span: 0.2, overlap: 0.7 };
/** What a sentence gains that says there are as many of the things as are asked for: it mostly goes on to name them. */
const COUNT_BONUS = 2;

/** Stands for the span score of a sentence in which the reader sees no answer. */
const NO_SPAN_SCORE = -14;

/** The sentences of every window that was read, best first. Headings are not sentences: they answer nothing. */
export function scoreSentences(parts: readonly AnalysedQuery[], passages: readonly RankedPassage[]): ScoredSentence[] {
  const asked = parts.map((query): AskedPart => ({ question: query.text, words: searchedWords(query) }));
  return passages
    .flatMap((passage) =>
      passage.readWindows.flatMap((window) => scoreWindow(passage, window, asked[window.part] ?? NOTHING_ASKED)),
    )
    .sort((a, b) => b.score - a.score);
}

interface AskedPart {
  question: string;
  words: SearchedWords;
}

const NOTHING_ASKED: AskedPart = { question: '', words: searchedWords({ text: '' }) };

function scoreWindow(ranked: RankedPassage, window: ReadWindow, { question, words }: AskedPart): ScoredSentence[] {
  return sentencesOf(ranked, window.part)
    .filter((sentence) => liesWithin(sentence, window) && !isHeading(sentence.text, ranked.passage.headingPath))
    .map((sentence) => {
      const span = window.answerSpans.find(({ start, end }) => start < sentence.end && end > sentence.start);
      const inside = span && span.start >= sentence.start && span.end <= sentence.end;
      const bonus = statesAskedCount(question, sentence.text) ? COUNT_BONUS : 0;
      return {
        ...sentence,
        score: sentenceScore(window, span, overlapShare(sentence.text, words)) + bonus,
        ...(inside && span.score > 0 ? { answerSpan: span } : {}),
      };
    });
}

function sentenceScore(window: ReadWindow, span: AnswerSpan | undefined, overlap: number): number {
  return (
    WEIGHTS.passage * window.passageScore +
    WEIGHTS.relevance * window.relevance +
    WEIGHTS.span * Math.max(NO_SPAN_SCORE, span?.score ?? NO_SPAN_SCORE) +
    WEIGHTS.overlap * overlap
  );
}

/** Share of the question's words that stand in the sentence, as they are, as another name for them, or as words that mean the same. */
function overlapShare(text: string, words: SearchedWords): number {
  const shares = [...heldTerms(words, new Set(normaliseTerms(text))).values()];
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
