import { contentWords } from './content-words.ts';

/** A caption or a stretch of paragraphs, in the order of the text. */
export type SpeechPiece = { caption: string } | { paragraphs: string };

/** Two captions for one stretch are two speeches that nothing divides: it happens, and costs little. */
const SHARED_COST = 0.15;
/** Paragraphs that no caption claims are what captions are there to avoid. */
const UNCLAIMED_COST = 0.6;

interface Claim {
  caption: number;
  paragraphs: number;
  earlier: Claim | undefined;
}

interface Choice {
  score: number;
  /** What the captions so far claim, the last first. */
  claims: Claim | undefined;
  /** Whether the last caption claims what follows it. */
  isForward: boolean;
}

/**
 * Which paragraphs each caption names the speaker of: those before or those after it. Of all ways to choose, the one in which captions
 * share most words with their speeches (an office is held in a country, a company, a field), fewest speeches are without a caption and
 * fewest have two. Returns the index of the claimed piece by the caption's.
 */
export function claimSpeeches(pieces: readonly SpeechPiece[]): Map<number, number> {
  const affinity = affinityOf(pieces);
  let choices: Choice[] = [{ score: 0, claims: undefined, isForward: false }];
  const last = pieces.findLastIndex((piece) => 'caption' in piece);
  for (const [index, piece] of pieces.entries()) {
    if (!('caption' in piece)) continue;
    const isLast = index === last;
    choices = [false, true].flatMap((isForward) => {
      const options = choices.flatMap((choice) => extend({ pieces, affinity, index, isLast }, choice, isForward) ?? []);
      return best(options) ?? [];
    });
  }
  return claimed(best(choices)?.claims);
}

interface Step {
  pieces: readonly SpeechPiece[];
  affinity: (caption: number, paragraphs: number) => number;
  index: number;
  isLast: boolean;
}

/** A choice with one caption more; none where there are no paragraphs on the side. */
function extend({ pieces, affinity, index, isLast }: Step, choice: Choice, isForward: boolean): Choice | undefined {
  const isText = (at: number): boolean => pieces[at] !== undefined && 'paragraphs' in (pieces[at] ?? {});
  const paragraphs = isForward ? index + 1 : index - 1;
  if (!isText(paragraphs) && (isText(index - 1) || isText(index + 1))) return undefined;
  const before = isText(index - 1) ? Number(choice.isForward) + Number(!isForward) : 1;
  const after = isLast && isText(index + 1) && !isForward ? UNCLAIMED_COST : 0;
  const cost = (before === 0 ? UNCLAIMED_COST : before === 2 ? SHARED_COST : 0) + after;
  const gain = isText(paragraphs) ? affinity(index, paragraphs) : 0;
  const claims = isText(paragraphs) ? { caption: index, paragraphs, earlier: choice.claims } : choice.claims;
  return { score: choice.score + gain - cost, claims, isForward };
}

function claimed(last: Claim | undefined): Map<number, number> {
  const claims = new Map<number, number>();
  for (let claim = last; claim; claim = claim.earlier) claims.set(claim.caption, claim.paragraphs);
  return claims;
}

function best(choices: readonly Choice[]): Choice | undefined {
  return choices.reduce<Choice | undefined>((top, next) => (top && top.score >= next.score ? top : next), undefined);
}

/** Share of a caption's words that stretches hold, 0 to 1; a word in many stretches says little. */
function affinityOf(pieces: readonly SpeechPiece[]): Step['affinity'] {
  const terms = pieces.map((piece) => contentWords('caption' in piece ? piece.caption : piece.paragraphs));
  const stretches = terms.filter((_, index) => 'paragraphs' in (pieces[index] ?? {}));
  const weights = new Map<string, number>();
  for (const set of stretches) for (const term of set) weights.set(term, (weights.get(term) ?? 0) + 1);
  const weightOf = (term: string): number => Math.log((stretches.length + 1) / ((weights.get(term) ?? 0) + 0.5));
  const sum = (words: readonly string[]): number =>
    words.reduce((total, term) => total + Math.max(0, weightOf(term)), 0);
  return (caption, paragraphs) => {
    const words = [...(terms[caption] ?? [])];
    const held = words.filter((term) => terms[paragraphs]?.has(term));
    return sum(held) / Math.max(Number.EPSILON, sum(words));
  };
}
