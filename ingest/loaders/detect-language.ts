import { detectAll } from 'tinyld';

/** Detection gains nothing beyond this, and its time grows with the text. */
const SAMPLE_CHARACTERS = 4000;
/** The beginning is often a title page: pieces from all over the text say more. */
const SAMPLE_PIECES = 4;
/** Chinese documents quote much English; English ones quote little Chinese. */
const SMALLEST_SCRIPT_SHARE = 0.3;
/** Japanese has kana in every sentence; a Chinese text may quote some. */
const SMALLEST_KANA_SHARE = 0.1;
/** Names and numbers alone resemble any language. */
const FEWEST_LETTERS = 40;
const UNSURE = 'en';

const SCRIPTS: readonly [pattern: RegExp, language: string][] = [
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Cyrillic}/gu, 'ru'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Devanagari}/gu, 'hi'],
];

/** BCP 47 language of most of a text; `en` where it cannot be told. */
export function detectLanguage(text: string): string {
  const sample = takeSample(text);
  const letters = count(sample, /\p{L}/gu);
  const kana = count(sample, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  if (kana > letters * SMALLEST_KANA_SHARE) return 'ja';
  for (const [pattern, language] of SCRIPTS) {
    if (count(sample, pattern) > letters * SMALLEST_SCRIPT_SHARE) return language;
  }
  if (letters < FEWEST_LETTERS) return UNSURE;
  return detectAll(sample)[0]?.lang || UNSURE;
}

function takeSample(text: string): string {
  if (text.length <= SAMPLE_CHARACTERS) return text;
  const length = SAMPLE_CHARACTERS / SAMPLE_PIECES;
  const step = (text.length - length) / (SAMPLE_PIECES - 1);
  const pieces = Array.from({ length: SAMPLE_PIECES }, (_, piece) => {
    const start = Math.floor(piece * step);
    return text.slice(start, start + length - 1);
  });
  return pieces.join(' ');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
