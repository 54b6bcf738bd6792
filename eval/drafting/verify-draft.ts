import type { Span } from '../../ingest/types.ts';
import { type FoldedText, foldText } from '../evidence/fold-text.ts';
import type { Draft } from './draft.ts';
import type { ModelDraft } from './model-drafts.ts';
import { sentenceLanguage } from './sentence-language.ts';

/** A passage that the model was shown. */
export interface ShownPassage extends Span {
  uri: string;
  title: string;
  language: string;
  /** Text of the whole document; offsets count in it. */
  text: string;
}

/**
 * A model's draft as a draft of the dataset, or undefined where it does not hold: the quote must stand in the passage, a
 * string that a right answer contains must stand in the quote, and the question must not give that away.
 */
export function verifyDraft(draft: ModelDraft, shown: readonly ShownPassage[]): Draft | undefined {
  const passage = shown[draft.passage - 1];
  const quote = passage && exactQuote(draft.quote, passage);
  if (!passage || quote === undefined) return undefined;
  const stated = draft.mustContain.filter((text) => holds(quote, text));
  if (stated.length === 0 || stated.every((text) => holds(draft.question, text))) return undefined;
  const { kind, question, answer } = draft;
  return {
    kind,
    lang: sentenceLanguage(question, passage.language),
    question: question.replace(/\s+/g, ' '),
    answers: [answer],
    mustContain: [...new Set(stated)],
    evidence: { doc: passage.uri, quote },
  };
}

/** The stretch of the passage with the quote's letters: models change white space, dashes and quotation marks. */
function exactQuote(quote: string, { text, start, end }: ShownPassage): string | undefined {
  const passage = text.slice(start, end);
  const folded = foldText(passage);
  const { letters } = foldText(quote);
  const first = letters === '' ? -1 : folded.letters.indexOf(letters);
  if (first < 0) return undefined;
  return passage.slice(
    folded.offsets[first],
    closingPunctuation(passage, endOfLetter(passage, folded, first + letters.length - 1)),
  );
}

function endOfLetter(text: string, { offsets }: FoldedText, letter: number): number {
  const offset = offsets[letter] ?? 0;
  return offset + String.fromCodePoint(text.codePointAt(offset) ?? 0).length;
}

/** A quote that ends a sentence is shown with the mark that ends it. */
function closingPunctuation(text: string, end: number): number {
  return end + (/^\p{M}*[.!?。！？%]?/u.exec(text.slice(end, end + 8))?.[0].length ?? 0);
}

function holds(text: string, wanted: string): boolean {
  const { letters } = foldText(wanted);
  return letters !== '' && foldText(text).letters.includes(letters);
}
