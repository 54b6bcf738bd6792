import { foldText } from '../index/fold-text.ts';
import { stemWord } from '../index/stem-word.ts';

const WORD = /\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{M}\p{N}])+/gu;
const HAN_RUN = /\p{sc=Han}+/gu;

/** A name has at most so many words … */
const MOST_WORDS = 12;
/** … or Chinese characters; shorter runs of them are common words. */
const MOST_HAN_CHARACTERS = 24;
const FEWEST_HAN_CHARACTERS = 2;
/** What is looked up for one question: a pasted page is looked up in part. */
const MOST_KEYS = 1_500;

/** A stretch of a question that may be a name or an abbreviation. */
export interface NamedPhrase {
  key: string;
  /** As the question has it. */
  text: string;
}

/** One spelling of a name: its stemmed words, with a space between them; Chinese as it stands. Empty where it has no letter. */
export function phraseKey(text: string): string {
  return wordsOf(text)
    .map(({ key }) => key)
    .join(' ');
}

/** Every stretch of a question that could be the whole of a name, longest first, at most 1,500. */
export function questionPhrases(question: string): NamedPhrase[] {
  const words = wordsOf(question);
  const runs = words.flatMap(({ key }) => (key.match(HAN_RUN) ?? []).flatMap(hanPhrases));
  const phrases = words.flatMap((_, start) =>
    Array.from({ length: Math.min(MOST_WORDS, words.length - start) }, (_, more) => {
      const part = words.slice(start, start + more + 1);
      const [first, last] = [part[0], part.at(-1)];
      return { key: part.map(({ key }) => key).join(' '), text: question.slice(first?.start ?? 0, last?.end ?? 0) };
    }),
  );
  return [...phrases, ...runs].sort((a, b) => b.key.length - a.key.length).slice(0, MOST_KEYS);
}

/** Chinese puts no space around a name. */
function hanPhrases(run: string): NamedPhrase[] {
  const characters = Array.from(run);
  const phrases: NamedPhrase[] = [];
  for (let start = 0; start < characters.length; start += 1) {
    const last = Math.min(characters.length, start + MOST_HAN_CHARACTERS);
    for (let end = start + FEWEST_HAN_CHARACTERS; end <= last; end += 1) {
      const text = characters.slice(start, end).join('');
      phrases.push({ key: text, text });
    }
  }
  return phrases;
}

function wordsOf(text: string): { key: string; start: number; end: number }[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    key: stemWord(foldText(word)),
    start: index,
    end: index + word.length,
  }));
}
