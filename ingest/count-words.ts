const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./-]*/gu;
/** Chinese text says about as much in 1.7 characters as English in a word. */
const CJK_CHARACTERS_A_WORD = 1.7;

/** Length of a text in words; scripts without spaces are counted by character and converted. */
export function countWords(text: string): number {
  const cjk = text.match(CJK)?.length ?? 0;
  const rest = cjk > 0 ? text.replace(CJK, ' ') : text;
  return (rest.match(WORD)?.length ?? 0) + cjk / CJK_CHARACTERS_A_WORD;
}
