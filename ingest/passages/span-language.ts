const LETTER = /\p{L}/gu;
/** Scripts that belong to one language; the Latin script tells nothing. Kana comes before Han, which it stands among. */
const SCRIPTS: readonly [language: string, pattern: RegExp][] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['zh', /\p{sc=Han}/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['ru', /\p{sc=Cyrillic}/gu],
  ['ar', /\p{sc=Arabic}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['th', /\p{sc=Thai}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
];
/** A Chinese sentence may hold Latin names; an English one rarely holds this share of Chinese. */
const SCRIPT_SHARE = 0.3;

const NON_LATIN_LANGUAGES = new Set(SCRIPTS.map(([language]) => language));

/** Language of a stretch of a document: by its script where that tells, else the document's own. */
export function spanLanguage(text: string, documentLanguage: string): string {
  const letters = text.match(LETTER)?.length ?? 0;
  for (const [language, pattern] of SCRIPTS) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > 0 && count >= letters * SCRIPT_SHARE) return language;
  }
  if (letters === 0) return documentLanguage;
  return NON_LATIN_LANGUAGES.has(documentLanguage) ? 'en' : documentLanguage;
}
