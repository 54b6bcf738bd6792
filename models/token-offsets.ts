/** Where a token stands in the text it came from, in UTF-16 code units; undefined for special tokens. */
export type TokenOffset = { start: number; end: number } | undefined;

const WORD_START = '▁';
/** How far ahead a token is looked for after an unknown piece, in normalised characters. */
const RESYNCHRONISE_WITHIN = 64;

interface NormalisedText {
  characters: string;
  /** Source span of each UTF-16 unit of `characters`. */
  starts: number[];
  ends: number[];
}

/** Follows the tokenizer's normaliser: NFKC, runs of white space become one word start, ends are trimmed. */
function normalise(text: string): NormalisedText {
  const out: NormalisedText = { characters: '', starts: [], ends: [] };
  const push = (characters: string, start: number, end: number): void => {
    out.characters += characters;
    for (let unit = 0; unit < characters.length; unit++) {
      out.starts.push(start);
      out.ends.push(end);
    }
  };
  push(WORD_START, 0, 0);
  let start = 0;
  let isAfterSpace = true;
  for (const unit of normalisationUnits(text)) {
    const spaced = unit.normalize('NFKC').replace(/\s+/g, ' ');
    const normalised: string = isAfterSpace ? spaced.replace(/^ /, '') : spaced;
    push(normalised.replaceAll(' ', WORD_START), start, start + unit.length);
    if (normalised !== '') isAfterSpace = normalised.endsWith(' ');
    start += unit.length;
  }
  return out;
}

/**
 * Cuts a text into the smallest pieces that can be normalised one by one: a base character with its combining marks, and
 * what composes without being a mark (Hangul written in jamo, half-width kana with their sound marks).
 */
function normalisationUnits(text: string): string[] {
  const units: string[] = [];
  for (const unit of text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const before = units.at(-1);
    if (before !== undefined && composes(before, unit)) units.splice(-1, 1, before + unit);
    else units.push(unit);
  }
  return units;
}

function composes(before: string, unit: string): boolean {
  return (before + unit).normalize('NFKC') !== before.normalize('NFKC') + unit.normalize('NFKC');
}

/** Source positions of the tokens that a text was cut into: the tokenizer itself gives none. */
export function tokenOffsets(text: string, tokens: readonly string[]): TokenOffset[] {
  const normalised = normalise(text);
  let at = 0;
  return tokens.map((token) => {
    const found = normalised.characters.indexOf(token, at);
    if (found < 0 || found - at > RESYNCHRONISE_WITHIN) return undefined;
    at = found + token.length;
    return sourceSpan(normalised, found, at);
  });
}

function sourceSpan(normalised: NormalisedText, from: number, to: number): TokenOffset {
  let first = from;
  while (first < to && normalised.characters[first] === WORD_START) first++;
  const start = normalised.starts[first];
  const end = normalised.ends[to - 1];
  return first < to && start !== undefined && end !== undefined ? { start, end } : undefined;
}
