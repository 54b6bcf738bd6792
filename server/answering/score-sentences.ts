import { liesWithin } from '../../ingest/broken-span.ts';
import { normaliseTerms } from '../../ingest/index/normalise-terms.ts';
import { heldTerms, type SearchedWords, searchedWords } from '../../ingest/index/searched-words.ts';
import { loadFittedModel, SENTENCES, weightedSum } from '../../models/fitted-models.ts';
import type { AnalysedQuery } from '../query/analysed-query.ts';
import type { RankedPassage, ReadWindow } from '../retrieval/retriever.ts';
import { statesAskedCount } from './asked-count.ts';
import { isHeading, type ScoredSentence, sentencesOf } from './scored-sentence.ts';

/** Fitted by `npm run fit` to put sentences that hold the answers of the development questions before others. */
const WEIGHTS = loadFittedModel(SENTENCES).weights;
/** Stands for the span score of a sentence in which the reader sees no answer. */
const NO_SPAN_SCORE = -14;

/** What the place of a sentence follows. */
export interface SentenceFeatures {
  /** Score of its passage. */
  passageScore: number;
  /** The reader's logit that the window with the sentence answers. */
  relevance: number;
  /** Score of the best answer span that touches the sentence, against "no answer". */
  span: number;
  /** Share of the question's words that stand in it, as they are, as another name for them, or as words that mean the same: 0 to 1. */
  sharedWords: number;
  /** 1 where it says that there are as many of the things as are asked for, else 0: it mostly goes on to name them. */
  askedCount: number;
}

/** A sentence in a window that was read, and what speaks for it. */
export interface SentenceInWindow {
  sentence: Omit<ScoredSentence, 'score'>;
  features: SentenceFeatures;
}

/** The sentences of every window that was read, best first. */
export function scoreSentences(parts: readonly AnalysedQuery[], passages: readonly RankedPassage[]): ScoredSentence[] {
  return sentencesInWindows(parts, passages)
    .map(({ sentence, features }) => ({ ...sentence, score: weightedSum(WEIGHTS, { ...features }) }))
    .sort((a, b) => b.score - a.score);
}

/** The sentences of every window that was read. Headings are not sentences: they answer nothing. */
export function sentencesInWindows(
  parts: readonly AnalysedQuery[],
  passages: readonly RankedPassage[],
): SentenceInWindow[] {
  const asked = parts.map((query): AskedPart => ({ question: query.text, words: searchedWords(query) }));
  return passages.flatMap((passage) =>
    passage.readWindows.flatMap((window) => sentencesOfWindow(passage, window, asked[window.part] ?? NOTHING_ASKED)),
  );
}

interface AskedPart {
  question: string;
  words: SearchedWords;
}

const NOTHING_ASKED: AskedPart = { question: '', words: searchedWords({ text: '' }) };

function sentencesOfWindow(
  ranked: RankedPassage,
  window: ReadWindow,
  { question, words }: AskedPart,
): SentenceInWindow[] {
  return sentencesOf(ranked, window.part)
    .filter((sentence) => liesWithin(sentence, window) && !isHeading(sentence.text, ranked.passage.headingPath))
    .map((sentence) => {
      const span = window.answerSpans.find(({ start, end }) => start < sentence.end && end > sentence.start);
      const inside = span && span.start >= sentence.start && span.end <= sentence.end;
      return {
        sentence: { ...sentence, ...(inside && span.score > 0 ? { answerSpan: span } : {}) },
        features: {
          passageScore: window.passageScore,
          relevance: window.relevance,
          span: Math.max(NO_SPAN_SCORE, span?.score ?? NO_SPAN_SCORE),
          sharedWords: sharedWords(sentence.text, words),
          askedCount: statesAskedCount(question, sentence.text) ? 1 : 0,
        },
      };
    });
}

function sharedWords(text: string, words: SearchedWords): number {
  const shares = [...heldTerms(words, new Set(normaliseTerms(text))).values()];
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
