/** A word of a text in a script that puts spaces between words. */
export interface Word {
  /** As written, without a possessive ending. */
  written: string;
  /** Lower case, without accents and plural ending; a country's name for its people and language. */
  key: string;
  /** Whether a sentence, quotation or parenthesis may begin here: capitals then mean nothing. */
  opens: boolean;
  /** Whether punctuation stands between it and the word before. */
  apart: boolean;
}

const WORD = /(?:(?!\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana})[\p{L}\p{N}\p{M}]){1,60}(?:'s(?!\p{L}))?/gu;

/** People and languages, and the names that countries also go by: what a sentence turns one into in passing. */
const SAME_NAMES = new Map(
  Object.entries({
    chinese: 'china',
    american: 'us',
    america: 'us',
    usa: 'us',
    european: 'europe',
    british: 'uk',
    britain: 'uk',
    french: 'france',
    german: 'germany',
    japanese: 'japan',
    korean: 'korea',
    russian: 'russia',
    indian: 'india',
    italian: 'italy',
    spanish: 'spain',
    swiss: 'switzerland',
    african: 'africa',
    asian: 'asia',
  }),
);

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(previousEnd, match.index);
    const written = match[0].replace(/'s$/, '');
    words.push({
      written,
      key: wordKey(written),
      opens: words.length === 0 || /[.!?:"([…。！？]/.test(between),
      apart: words.length > 0 && /[^\s'&/-]/.test(between),
    });
    previousEnd = match.index + match[0].length;
  }
  return words;
}

export function wordKey(written: string): string {
  const plain = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const singular = plain.length > 3 ? plain.replace(/(?<!s)s$/, '') : plain;
  return SAME_NAMES.get(singular) ?? SAME_NAMES.get(plain) ?? singular;
}
