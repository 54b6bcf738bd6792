import { textOf } from '../../ingest/broken-span.ts';
import { foldText } from '../../ingest/index/fold-text.ts';
import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import type { BrokenSpan } from '../../ingest/types.ts';
import type { Candidate } from './fuse-scores.ts';
import type { PassageCopy } from './retriever.ts';

/** A text that stands in more places than these is a template: citing it everywhere tells nobody more. */
const MOST_COPIES = 4;
/** Shorter passages are headings and captions, which say the same of different things. */
const FEWEST_CHARACTERS = 80;
const WORD = /\p{sc=Han}|(?:(?!\p{sc=Han})[\p{L}\p{M}\p{N}])+/gu;

export interface Collapsed {
  /** Windows of passages of which no better one says all. */
  candidates: Candidate[];
  /** By the id of the passage that stays. */
  copies: ReadonlyMap<number, readonly PassageCopy[]>;
}

/**
 * Takes out passages of which every sentence stands, word for word, in a better one: they say nothing more, and take the place of what
 * does. Marks, case and line breaks may differ; words may not, so that sources that disagree in a date or a name both stay.
 */
export function collapseDuplicates(candidates: readonly Candidate[]): Collapsed {
  const passages = [...new Map(candidates.map(({ found: { passage } }) => [passage.id, passage])).values()];
  const holders = new Map<string, Holder[]>();
  const copies = new Map<number, PassageCopy[]>();
  const gone = new Set<number>();
  for (const passage of passages) {
    const sentences = keyedSentences(passage);
    const original = passage.text.length >= FEWEST_CHARACTERS ? holderOfAll(sentences, holders) : undefined;
    if (original) {
      gone.add(passage.id);
      const known = copies.get(original.id) ?? [];
      if (known.length < MOST_COPIES) copies.set(original.id, [...known, copyOf(passage, original, sentences)]);
      continue;
    }
    const holder = { id: passage.id, sentences: new Map(sentences.map(({ key, sentence }) => [key, sentence])) };
    for (const key of holder.sentences.keys()) holders.set(key, [...(holders.get(key) ?? []), holder]);
  }
  return { candidates: candidates.filter(({ found }) => !gone.has(found.passage.id)), copies };
}

/** Every passage in its place. */
export function keepDuplicates(candidates: readonly Candidate[]): Collapsed {
  return { candidates: [...candidates], copies: new Map() };
}

interface KeyedSentence {
  key: string;
  sentence: BrokenSpan;
}

/** A passage that stays, with its sentences by their words. */
interface Holder {
  id: number;
  sentences: ReadonlyMap<string, BrokenSpan>;
}

function keyedSentences(passage: StoredPassage): KeyedSentence[] {
  return passage.sentences.flatMap((sentence) => {
    const key = wordsOf(textOf(sentence, passage.text, passage.start));
    return key === '' ? [] : [{ key, sentence }];
  });
}

function wordsOf(text: string): string {
  return (foldText(text).match(WORD) ?? []).join(' ');
}

function holderOfAll(sentences: readonly KeyedSentence[], holders: ReadonlyMap<string, Holder[]>): Holder | undefined {
  const [first, ...others] = sentences;
  if (!first) return undefined;
  return holders.get(first.key)?.find((holder) => others.every(({ key }) => holder.sentences.has(key)));
}

function copyOf(passage: StoredPassage, original: Holder, sentences: readonly KeyedSentence[]): PassageCopy {
  const places = sentences.flatMap(({ key, sentence }) => {
    const of = original.sentences.get(key);
    return of ? [{ of: of.start, sentence }] : [];
  });
  return { passage, places };
}
