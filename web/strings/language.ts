export type Language = 'en' | 'zh';

/** The first wish that is a language we speak; English where there is none. */
export function chooseLanguage(...wishes: (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const primary = wish?.toLowerCase().split('-', 1)[0];
    if (primary === 'en' || primary === 'zh') return primary;
  }
  return 'en';
}

/** The browser's own variant of a language, whose dates the reader is used to: 14 March or March 14. */
export function regionalLocale(language: Language, browserLanguages: readonly string[]): string {
  const variants = browserLanguages.filter((candidate) => candidate.toLowerCase().startsWith(language));
  return variants.find(isLocale) ?? language;
}

/** Chromium without a desktop names `en-US@posix`, on which `Intl` throws. */
function isLocale(candidate: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(candidate).length > 0;
  } catch {
    return false;
  }
}

/** What a language calls another one; a tag that is none stands for itself. */
export function languageName(tag: string, spoken: Language): string {
  try {
    return new Intl.DisplayNames(spoken, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
