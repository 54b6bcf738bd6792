/**
 * The letters and digits of a text, lower case and without accents, each with its place in the original. White space,
 * punctuation and the marks of Markdown are left out, so a quote is found however the text was wrapped or marked up.
 */
export interface FoldedText {
  letters: string;
  /** Offset in the original text of each UTF-16 code unit of `letters`. Never decreases. */
  offsets: Uint32Array;
}

export function foldText(text: string): FoldedText {
  const kept: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const letters = foldCharacter(character);
    if (letters !== '') {
      kept.push(letters);
      for (let unit = 0; unit < letters.length; unit += 1) offsets.push(offset);
    }
    offset += character.length;
  }
  return { letters: kept.join(''), offsets: Uint32Array.from(offsets) };
}

/** NFKD takes full-width forms, ligatures and accents apart; marks are then dropped as neither letter nor digit. */
function foldCharacter(character: string): string {
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Index of the first folded letter at or after an offset of the original text, by bisection. */
export function foldedIndex(folded: FoldedText, offset: number): number {
  let low = 0;
  let high = folded.offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((folded.offsets[middle] ?? Number.POSITIVE_INFINITY) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
