import { ara, deu, ell, eng, fra, hin, ita, jpn, kor, porBr, ron, rus, spa, tha, tur, vie, zho } from 'stopword';
import type { NeutralLanguage } from '../../ingest/embeddings/neutral-questions.ts';

const LISTS: Readonly<Record<NeutralLanguage, readonly string[]>> = {
  ...{ en: eng, zh: zho, de: deu, es: spa, fr: fra, it: ita, pt: porBr, ro: ron, ru: rus, el: ell, tr: tur, vi: vie },
  ...{ ar: ara, hi: hin, th: tha, ja: jpn, ko: kor },
};
const SETS = new Map(Object.entries(LISTS).map(([language, words]) => [language, new Set(words)]));

/** Whether a word says how something is asked rather than what is asked for: "wie", "les", "как". */
export function isFunctionWord(word: string, language: NeutralLanguage): boolean {
  return SETS.get(language)?.has(word.toLowerCase()) ?? false;
}
