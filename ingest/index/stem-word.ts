import stem from 'wink-porter2-stemmer';

/** Stems kept in memory. Beyond it the oldest goes: a collection's frequent words are stemmed again soon enough. */
const MAXIMUM_REMEMBERED_STEMS = 50_000;

const remembered = new Map<string, string>();

/** The stemmer's time grows faster than the word; what is longer is encoded data. */
const ENGLISH_WORD = /^[a-z]{3,40}$/;

/** "organise", "analysed", "standardisation": three letters before it keep "rise" and "noise" apart from "size". */
const BRITISH_ENDING = /^([a-z]{3,}[iy])s(e|ed|es|er|ers|ing|able|ation|ations|ational)$/;

/** The English stem of a folded word, with -ise and -ize spelt alike; other words come back unchanged. */
export function stemWord(word: string): string {
  if (!ENGLISH_WORD.test(word)) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stemmed = stem(word.replace(BRITISH_ENDING, '$1z$2'));
  const oldest = remembered.size >= MAXIMUM_REMEMBERED_STEMS ? remembered.keys().next().value : undefined;
  if (oldest !== undefined) remembered.delete(oldest);
  remembered.set(word, stemmed);
  return stemmed;
}
