import { contentWords } from './content-words.ts';

/** Words that both sides of a cut share, against words of the captions, which name the speakers' countries and offices. */
const COHESION_WEIGHT = 3;
/** An unusual gap is the foot of a column or a page, or the end of a speech. */
const GAP_WEIGHT = 0.3;
/** How speeches end. */
const CLOSING =
  /(?<!\p{L})(?:in closing|in conclusion|to conclude|let me close|i conclude|let us|thank you|最后|谢谢)(?!\p{Script=Latin})/iu;
const CLOSING_WEIGHT = 0.2;
/** Neither of two speeches printed together is shorter than this share of both. */
const SMALLEST_SHARE = 0.25;
/** The work grows with the square of the paragraphs; so many are more than two speeches. */
const MOST_PARAGRAPHS = 60;

export interface TwoSpeeches {
  paragraphs: readonly string[];
  /** Those of the first and of the second speaker. */
  captions: readonly [string, string];
  /** Whether more than one blank line stands before the paragraph, for each. */
  gaps: readonly boolean[];
}

/**
 * Where the second of two speeches begins, of which only the captions tell that there are two: where what follows is nearer to the
 * second caption, what precedes to the first, and paragraphs on either side share fewest words. Undefined where it cannot be told.
 */
export function splitSpeeches({ paragraphs, captions, gaps }: TwoSpeeches): number | undefined {
  if (paragraphs.length < 2 || paragraphs.length > MOST_PARAGRAPHS) return undefined;
  const words = paragraphs.map(contentWords);
  const [first, second] = ownTerms(captions);
  const leaning = words.map((terms) => shareOf(terms, second) - shareOf(terms, first));
  const similarities = words.map((terms) => words.map((others) => similarity(terms, others)));
  const scoreOf = (cut: number): number =>
    mean(leaning.slice(cut)) -
    mean(leaning.slice(0, cut)) +
    (gaps[cut] ? GAP_WEIGHT : 0) +
    (CLOSING.test(paragraphs[cut - 1] ?? '') ? CLOSING_WEIGHT : 0) -
    COHESION_WEIGHT * mean(similarities.slice(0, cut).flatMap((row) => row.slice(cut)));
  const cuts = paragraphs.slice(1).map((_, index) => index + 1);
  const allowed = cuts.filter((cut) => smallerShare(paragraphs, cut) >= SMALLEST_SHARE);
  return allowed.reduce<number | undefined>(
    (best, cut) => (best !== undefined && scoreOf(best) >= scoreOf(cut) ? best : cut),
    undefined,
  );
}

/** Words of each caption that the other has not. */
function ownTerms(captions: readonly [string, string]): [Set<string>, Set<string>] {
  const [first, second] = captions.map(contentWords);
  const without = (terms = new Set<string>(), others = new Set<string>()): Set<string> =>
    new Set([...terms].filter((term) => !others.has(term)));
  return [without(first, second), without(second, first)];
}

/** Share of a caption's words that a paragraph holds. */
function shareOf(terms: ReadonlySet<string>, caption: ReadonlySet<string>): number {
  return caption.size === 0 ? 0 : [...caption].filter((term) => terms.has(term)).length / caption.size;
}

/** How many of their words two paragraphs share: 0 to 1. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((term) => other.has(term)).length;
  return shared / Math.max(1, Math.sqrt(one.size * other.size));
}

function smallerShare(paragraphs: readonly string[], cut: number): number {
  const length = (part: readonly string[]): number => part.reduce((sum, text) => sum + text.length, 0);
  const before = length(paragraphs.slice(0, cut)) / length(paragraphs);
  return Math.min(before, 1 - before);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
