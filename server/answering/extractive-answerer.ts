import { partsOf } from '../../ingest/broken-span.ts';
import { countWords } from '../../ingest/count-words.ts';
import type { StatedValue } from '../citations/stated-values.ts';
import type { RankedPassage } from '../retrieval/retriever.ts';
import type { Answerer, AnswerRequest, ProposedSentence } from './answerer.ts';
import { asksForItems } from './asked-count.ts';
import { bringContext, type SentenceInContext, withNamedContext } from './bring-context.ts';
import { chooseList } from './choose-list.ts';
import { findConflicts } from './find-conflicts.ts';
import { itemMark, withoutMark } from './item-mark.ts';
import { plainText } from './plain-text.ts';
import { type ScoredSentence, scoreSentences } from './score-sentences.ts';

interface AnswerSize {
  sentences: number;
  words: number;
  /** How far below the best sentence another may score and still be given … */
  margin: number;
  /** … and how far where both stand in one passage, as the items of a list do. */
  marginInPassage: number;
}

/**
 * A fact is one sentence, and the next best stand beside it where they are nearly as likely; a list takes more. The words stay a
 * little below the 90 of a short answer, since not everyone counts words alike.
 */
const FACT: AnswerSize = { sentences: 3, words: 88, margin: 1.6, marginInPassage: 1.6 };
const LIST: AnswerSize = { sentences: 8, words: 180, margin: 1.6, marginInPassage: 6 };

export interface ExtractiveAnswererOptions {
  /** What a text states that another may state otherwise; without it no conflicts are looked for. */
  readValues?: (text: string) => StatedValue[];
}

/**
 * Answers with sentences of the documents as they stand: the likeliest first, the items of a list in their own order. Where documents
 * disagree, each says its own, the most recent first.
 */
export function createExtractiveAnswerer({ readValues }: ExtractiveAnswererOptions = {}): Answerer {
  return {
    mode: 'extractive',
    async *answer({ question, wantsList, parts, passages }: AnswerRequest) {
      const scored = scoreSentences(parts, passages);
      const list = wantsList || asksForItems(question) ? chooseList(question, scored, passages) : [];
      const isList = wantsList || list.length > 0;
      const chosen = list.length > 0 ? withBest(scored, list) : chooseByScore(scored, wantsList);
      const sides =
        readValues && !isList && parts.length === 1
          ? findConflicts({ question, sentences: scored, passages, readValues })
          : [];
      yield* sides.map((side) => ({ ...proposeSentence(withNamedContext(side)), conflict: 1 }));
      const further = besides(chosen, sides);
      const isAlone = sides.length === 0 && !isList;
      yield* (isAlone ? bringContext(further, FACT) : further.map(withNamedContext)).map((sentence) =>
        proposeSentence(sentence, isList),
      );
    },
  };
}

function chooseByScore(sentences: readonly ScoredSentence[], wantsList: boolean): ScoredSentence[] {
  return wantsList ? inReadingOrder(chooseSentences(sentences, LIST)) : chooseSentences(sentences, FACT);
}

/** A list stands behind the best sentence, where that is not of it. */
function withBest([best]: readonly ScoredSentence[], list: readonly ScoredSentence[]): ScoredSentence[] {
  return best && !list.some((item) => isSame(item, best)) ? [best, ...list] : [...list];
}

/** The best sentence of each part of the question, then what is nearly as likely as the best of all, likeliest first. */
function chooseSentences(sentences: readonly ScoredSentence[], size: AnswerSize): ScoredSentence[] {
  const [best] = sentences;
  const ofParts = sentences.filter(({ part }, k) => sentences.findIndex((other) => other.part === part) === k);
  const further = sentences.filter((sentence) => !ofParts.includes(sentence)).map(withoutShortAnswer);
  const scored = [...ofParts, ...further];
  const chosen: ScoredSentence[] = [];
  const said = new Set<string>();
  let words = 0;
  for (const sentence of scored) {
    const text = plainText(sentence.text).toLowerCase();
    const length = countWords(text);
    const margin = sentence.passage === best?.passage ? size.marginInPassage : size.margin;
    const isLikely = ofParts.includes(sentence) || (best && sentence.score >= best.score - margin);
    if (chosen.length === size.sentences) break;
    if (!isLikely || said.has(text) || (chosen.length > 0 && words + length > size.words)) continue;
    said.add(text);
    chosen.push(sentence);
    words += length;
  }
  return chosen;
}

/** What is still given beside sources that disagree, within the size of an answer. */
function besides(chosen: readonly ScoredSentence[], sides: readonly ScoredSentence[]): ScoredSentence[] {
  if (sides.length === 0) return [...chosen];
  let words = wordsOf(sides);
  return chosen
    .filter((sentence) => !sides.some((side) => isSame(side, sentence)))
    .slice(0, Math.max(0, FACT.sentences - sides.length))
    .filter((sentence) => {
      words += wordsOf([sentence]);
      return words <= FACT.words;
    })
    .map(withoutShortAnswer);
}

function isSame(one: ScoredSentence, other: ScoredSentence): boolean {
  return one.start === other.start && one.passage.passage.id === other.passage.passage.id;
}

function wordsOf(sentences: readonly ScoredSentence[]): number {
  return sentences.reduce((sum, { text }) => sum + countWords(plainText(text)), 0);
}

/** Emphasis is for what answers the question best: a second short answer beside it would be a riddle. */
function withoutShortAnswer({ answerSpan: _, ...sentence }: ScoredSentence): ScoredSentence {
  return sentence;
}

/** Passages in the order of their best sentence; the sentences of a passage as they stand in it. */
function inReadingOrder(chosen: readonly ScoredSentence[]): ScoredSentence[] {
  const passages = [...new Set(chosen.map(({ passage }) => passage.passage.id))];
  const rank = (sentence: ScoredSentence): number => passages.indexOf(sentence.passage.passage.id);
  return [...chosen].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
}

function proposeSentence(sentence: SentenceInContext, isList = false): ProposedSentence {
  const isItem = isList && itemMark(sentence.text) !== undefined;
  const text = plainText(isItem ? withoutMark(sentence.text) : sentence.text);
  const shortAnswer = shortAnswerIn(text, sentence);
  return {
    text,
    block: isItem ? 'list-item' : 'paragraph',
    ...(shortAnswer ? { shortAnswer } : {}),
    ...(sentence.context === undefined ? {} : { context: sentence.context }),
    // a sentence that a caption cuts in two has a footnote for each half
    sources: partsOf(sentence).map(({ start, end }) => ({ passageId: sentence.passage.passage.id, start, end })),
  };
}

function shortAnswerIn(
  text: string,
  { answerSpan, passage }: ScoredSentence,
): { start: number; end: number } | undefined {
  if (!answerSpan) return undefined;
  const words = plainText(sliceOf(passage, answerSpan.start, answerSpan.end));
  const start = text.indexOf(words);
  return start < 0 || words === '' ? undefined : { start, end: start + words.length };
}

function sliceOf({ passage }: RankedPassage, start: number, end: number): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}
