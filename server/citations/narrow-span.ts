import { textOf } from '../../ingest/broken-span.ts';
import type { Fact } from '../../ingest/facts/fact.ts';
import type { StoredPassage } from '../../ingest/index/passage-index.ts';
import type { BrokenSpan, Span } from '../../ingest/types.ts';
import { claimedFacts, isStated, statedFigures, statedTerms } from './checkable-facts.ts';
import { contentWords, sharedContent } from './content-words.ts';
import { compareLanguages } from './text-language.ts';

/** A number or name says more about where a sentence comes from than a word does. */
const FACT_WEIGHT = 3;

/** A further sentence without a further fact must bring this share of the content words. */
const WORTHWHILE_SHARE = 0.25;

/** With less in common the choice would be arbitrary, and the whole passage is the honest footnote. */
const LEAST_SHARE = 1 / 3;
const FEWEST_TRANSLATED_FACTS = 2;

interface Candidate extends BrokenSpan {
  index: number;
  keys: string[];
  words: Set<string>;
}

/**
 * The sentences of a passage that support a sentence best, neighbours joined, in order; the whole passage where none stands
 * out. Every fact of the sentence that the passage states is also stated by what is returned.
 */
export function narrowSpans(sentence: string, passage: StoredPassage): Span[] {
  const whole = [{ start: passage.start, end: passage.end }];
  const facts = claimedFacts(sentence, passage.text);
  const words = compareLanguages(sentence, passage.text) === 'same' ? contentWords(sentence) : new Set<string>();
  const chosen = chooseSentences(
    facts,
    words,
    passage.sentences.map((span, index) => readCandidate(passage, span, index)),
  );
  const stated = keysOf(chosen);
  const statedByPassage = new Set([...statedFigures(passage.text), ...statedTerms(passage.text)]);
  if (facts.some((fact) => isStated(fact, statedByPassage) && !isStated(fact, stated))) return whole;
  const isDistinct =
    words.size > 0
      ? sharedContent(words, wordsOfAll(chosen)) >= LEAST_SHARE
      : facts.filter((fact) => isStated(fact, stated)).length >= FEWEST_TRANSLATED_FACTS;
  return isDistinct ? joinNeighbours(chosen) : whole;
}

function readCandidate(passage: StoredPassage, sentence: BrokenSpan, index: number): Candidate {
  const text = textOf(sentence, passage.text, passage.start);
  return { ...sentence, index, keys: [...statedFigures(text), ...statedTerms(text)], words: contentWords(text) };
}

/** Greedy set cover: the sentence that adds most, then again, as long as one adds enough. */
function chooseSentences(facts: readonly Fact[], words: ReadonlySet<string>, candidates: Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  for (;;) {
    const gains = candidates.map((candidate) => ({ candidate, gain: gainOf(candidate, chosen, facts, words) }));
    const best = gains.reduce<(typeof gains)[number] | undefined>(
      (top, next) => (top && top.gain >= next.gain ? top : next),
      undefined,
    );
    const least = chosen.length === 0 ? 0 : Math.min(FACT_WEIGHT, words.size * WORTHWHILE_SHARE);
    if (!best || best.gain <= least) return chosen;
    chosen.push(best.candidate);
  }
}

function gainOf(candidate: Candidate, chosen: Candidate[], facts: readonly Fact[], words: ReadonlySet<string>): number {
  const before = keysOf(chosen);
  const after = keysOf([...chosen, candidate]);
  const covered = wordsOfAll(chosen);
  const newFacts = facts.filter((fact) => isStated(fact, after) && !isStated(fact, before)).length;
  const newWords = [...words].filter((word) => candidate.words.has(word) && !covered.has(word)).length;
  return newFacts * FACT_WEIGHT + newWords;
}

function keysOf(candidates: readonly Candidate[]): Set<string> {
  return new Set(candidates.flatMap((candidate) => candidate.keys));
}

function wordsOfAll(candidates: readonly Candidate[]): Set<string> {
  return new Set(candidates.flatMap((candidate) => [...candidate.words]));
}

function joinNeighbours(chosen: readonly Candidate[]): Span[] {
  const joined: (Span & { last?: number })[] = [];
  for (const { index, ...sentence } of [...chosen].sort((one, other) => one.index - other.index)) {
    const previous = joined.at(-1);
    const { start, end, parts } = sentence;
    // the parts of a broken sentence stay apart from what stands between them
    if (parts) joined.push(...parts);
    else if (previous?.last === index - 1) Object.assign(previous, { end, last: index });
    else joined.push({ start, end, last: index });
  }
  return joined.map(({ start, end }) => ({ start, end }));
}
