import { detect } from 'tinyld';

/** Function words that other languages in Latin script do not share. */
const ENGLISH = new Set(
  'the of and was were are that with from by its has have had which this these their they not been it to for'.split(
    ' ',
  ),
);

/** Below this a guess is worth less than none. */
const FEWEST_WORDS = 5;

const HAN = /\p{sc=Han}/gu;

/**
 * The language that a text is written in as far as checking it needs to know, as ISO 639-1, or undefined where it is too
 * short to tell. One Chinese character for four words decides for Chinese: names and standard numbers stay Latin in it.
 */
export function textLanguage(text: string): string | undefined {
  const han = text.match(HAN)?.length ?? 0;
  const words = text.toLowerCase().match(/(?:(?!\p{sc=Han})\p{L}){1,60}/gu) ?? [];
  if (han > 0 && han * 4 >= words.length) return 'zh';
  if (words.some((word) => ENGLISH.has(word))) return 'en';
  return words.length < FEWEST_WORDS ? undefined : detect(text) || undefined;
}

/**
 * How a claim's language stands to that of its source. `other-script` is Chinese against anything else. Where nobody can
 * tell, it is the same. A source in two languages, side by side, has both.
 */
export function compareLanguages(claim: string, source: string): 'same' | 'translated' | 'other-script' {
  const claimLanguage = textLanguage(claim);
  if (claimLanguage === 'zh') return textLanguage(source) === 'zh' || isBilingual(source) ? 'same' : 'other-script';
  const withoutHan = source.replace(HAN, ' ');
  const sourceLanguage = isBilingual(source) ? textLanguage(withoutHan) : textLanguage(source);
  if (sourceLanguage === 'zh') return 'other-script';
  return claimLanguage === undefined || sourceLanguage === undefined || claimLanguage === sourceLanguage
    ? 'same'
    : 'translated';
}

function isBilingual(source: string): boolean {
  const hanCharacters = source.match(HAN)?.length ?? 0;
  const words = source.match(/\p{sc=Latin}{3,60}/gu)?.length ?? 0;
  return hanCharacters >= 2 * FEWEST_WORDS && words >= FEWEST_WORDS;
}
