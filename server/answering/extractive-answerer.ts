import { countWords } from '../../ingest/count-words.ts';
import type { RankedPassage } from '../retrieval/retriever.ts';
import type { Answerer, AnswerRequest, ProposedSentence } from './answerer.ts';
import { asksForItems } from './asked-count.ts';
import { bringContext, type SentenceInContext, withNamedContext } from './bring-context.ts';
import { chooseList } from './choose-list.ts';
import { findConflicts } from './find-conflicts.ts';
import { itemMark, withoutMark } from './item-mark.ts';
import { plainText } from './plain-text.ts';
import { scoreSentences } from './score-sentences.ts';
import { isSameSentence, type ScoredSentence, wordsOf } from './scored-sentence.ts';
import { sentenceSources } from './sentence-sources.ts';
import type { ReadValues } from './side-value.ts';

interface AnswerSize {
  sentences: number;
  words: number;
  /** How far below the best sentence another may score and still be given … */
  margin: number;
  /** … and how far where both stand in one passage, as the items of a list do. */
  marginInPassage: number;
}

/**
 * A fact is one sentence, and the next best stand beside it where they are nearly as likely. Several things that stand in no list take
 * more sentences, but no more words: as many plurals ask for one ("what are cilia used for?"). The words stay a little below the
 * 90 of a short answer, since not everyone counts words alike.
 */
const FACT: AnswerSize = { sentences: 3, words: 88, margin: 1.6, marginInPassage: 1.6 };
const SEVERAL: AnswerSize = { sentences: 8, words: 88, margin: 1.6, marginInPassage: 6 };

export interface ExtractiveAnswererParts {
  /** What a text states that another may state otherwise. */
  readValues: ReadValues;
}

/**
 * Answers with sentences of the documents as they stand: the likeliest first, the items of a list in their own order. Where documents
 * disagree, each says its own, the most recent first.
 */
export function createExtractiveAnswerer({ readValues }: ExtractiveAnswererParts): Answerer {
  return {
    mode: 'extractive',
    async *answer(request: AnswerRequest) {
      const scored = scoreSentences(request.parts, request.passages);
      const list = answerWithList(request, scored);
      yield* list.length > 0 ? list : answerWithFacts(request, scored, readValues);
    },
  };
}

/** The list that answers; else, where a list is asked for, more sentences than for a fact; none where a fact is asked for. */
function answerWithList(
  { question, wantsList, passages }: AnswerRequest,
  scored: readonly ScoredSentence[],
): ProposedSentence[] {
  const list = wantsList || asksForItems(question) ? chooseList(question, scored, passages) : [];
  const scattered = list.length === 0 && wantsList ? inReadingOrder(chooseSentences(scored, SEVERAL)) : [];
  return [...withBest(scored, list), ...scattered].map(withNamedContext).map(proposeMember);
}

function answerWithFacts(
  { question, parts, passages }: AnswerRequest,
  scored: readonly ScoredSentence[],
  readValues: ReadValues,
): ProposedSentence[] {
  const sides = parts.length === 1 ? findConflicts({ question, sentences: scored, passages, readValues }) : [];
  if (sides.length === 0) return bringContext(chooseSentences(scored, FACT), FACT).map(proposeSentence);
  const further = chooseSentences(scored, FACT, sides).map(withoutShortAnswer).map(withNamedContext);
  return [
    ...sides.map((side) => ({ ...proposeSentence(withNamedContext(side)), conflict: 1 })),
    ...further.map(proposeSentence),
  ];
}

/** A list stands behind the best sentence, where that is not of it; one of another document would seem to lead into the list. */
function withBest([best]: readonly ScoredSentence[], list: readonly ScoredSentence[]): ScoredSentence[] {
  const [first] = list;
  if (!best || best.passage.passage.documentId !== first?.passage.passage.documentId) return [...list];
  return list.some((item) => isSameSentence(item, best)) ? [...list] : [best, ...list];
}

/**
 * The best sentence of each part of the question, in its order, then what is nearly as likely as the best of all, likeliest first.
 * @param given what the answer holds already, and takes of its size
 */
function chooseSentences(
  sentences: readonly ScoredSentence[],
  size: AnswerSize,
  given: readonly ScoredSentence[] = [],
): ScoredSentence[] {
  const [best] = sentences;
  const ofParts = sentences
    .filter(({ part }, k) => sentences.findIndex((other) => other.part === part) === k)
    .sort((a, b) => a.part - b.part);
  const further = sentences.filter((sentence) => !ofParts.includes(sentence)).map(withoutShortAnswer);
  const chosen = [...given];
  const said = new Set(given.map(({ text }) => plainText(text).toLowerCase()));
  let words = wordsOf(given);
  for (const sentence of [...ofParts, ...further]) {
    const text = plainText(sentence.text).toLowerCase();
    const length = countWords(text);
    const margin = sentence.passage === best?.passage ? size.marginInPassage : size.margin;
    const isLikely = ofParts.includes(sentence) || (best && sentence.score >= best.score - margin);
    if (chosen.length >= size.sentences) break;
    const isTooMuch = chosen.length > 0 && !ofParts.includes(sentence) && words + length > size.words;
    if (!isLikely || said.has(text) || isTooMuch) continue;
    said.add(text);
    chosen.push(sentence);
    words += length;
  }
  return chosen.slice(given.length);
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

/** An item of a list goes without its mark: the page puts one of its own before it. */
function proposeMember(sentence: SentenceInContext): ProposedSentence {
  if (itemMark(sentence.text) === undefined) return proposeSentence(sentence);
  return { ...proposeSentence({ ...sentence, text: withoutMark(sentence.text) }), block: 'list-item' };
}

function proposeSentence(sentence: SentenceInContext): ProposedSentence {
  const text = plainText(sentence.text);
  const shortAnswer = shortAnswerIn(text, sentence);
  return {
    text,
    block: 'paragraph',
    ...(shortAnswer ? { shortAnswer } : {}),
    ...(sentence.context === undefined ? {} : { context: sentence.context }),
    sources: sentenceSources(sentence.passage, sentence),
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
