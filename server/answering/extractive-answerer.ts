import { countWords } from '../../ingest/count-words.ts';
import type { RankedPassage } from '../retrieval/retriever.ts';
import type { Answerer, AnswerRequest, ProposedSentence } from './answerer.ts';
import { plainText } from './plain-text.ts';
import { type ScoredSentence, scoreSentences } from './score-sentences.ts';
import { wantsList } from './wants-list.ts';

interface AnswerSize {
  sentences: number;
  words: number;
  /** How far below the best sentence another may score and still be given. */
  margin: number;
}

/** A fact is one sentence, and the next best stand beside it where they are nearly as likely; a list takes more. */
const FACT: AnswerSize = { sentences: 3, words: 88, margin: 2 };
const LIST: AnswerSize = { sentences: 8, words: 180, margin: 6 };

/** Answers with sentences of the documents as they stand: the likeliest first, neighbours in their own order. */
export function createExtractiveAnswerer(): Answerer {
  return {
    mode: 'extractive',
    async *answer({ question, parts, passages }: AnswerRequest) {
      const size = wantsList(question) ? LIST : FACT;
      yield* chooseSentences(scoreSentences(parts, passages), size).map(proposeSentence);
    },
  };
}

/** The best sentence of each part of the question, then what is nearly as likely as the best of all. */
function chooseSentences(sentences: readonly ScoredSentence[], size: AnswerSize): ScoredSentence[] {
  const [best] = sentences;
  const ofParts = sentences.filter(({ part }, k) => sentences.findIndex((other) => other.part === part) === k);
  const scored = [...ofParts, ...sentences.filter((sentence) => !ofParts.includes(sentence))];
  const chosen: ScoredSentence[] = [];
  const said = new Set<string>();
  let words = 0;
  for (const sentence of scored) {
    const text = plainText(sentence.text).toLowerCase();
    const length = countWords(text);
    const isLikely = ofParts.includes(sentence) || (best && sentence.score >= best.score - size.margin);
    if (chosen.length === size.sentences || !isLikely) break;
    if (said.has(text) || (chosen.length > 0 && words + length > size.words)) continue;
    said.add(text);
    chosen.push(sentence);
    words += length;
  }
  return inReadingOrder(chosen);
}

/** Passages in the order of their best sentence; the sentences of a passage as they stand in it. */
function inReadingOrder(chosen: readonly ScoredSentence[]): ScoredSentence[] {
  const passages = [...new Set(chosen.map(({ passage }) => passage.passage.id))];
  const rank = (sentence: ScoredSentence): number => passages.indexOf(sentence.passage.passage.id);
  return [...chosen].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
}

function proposeSentence(sentence: ScoredSentence): ProposedSentence {
  const text = plainText(sentence.text);
  const shortAnswer = shortAnswerIn(text, sentence);
  return {
    text,
    block: 'paragraph',
    ...(shortAnswer ? { shortAnswer } : {}),
    sources: [{ passageId: sentence.passage.passage.id, start: sentence.start, end: sentence.end }],
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
