import { pick } from '../../seeded-random.ts';
import { outsideQuotes } from './outside-quotes.ts';
import type { Perturbation } from './perturbation.ts';

/** Enough to look careless, and still readable for anybody. */
const WORDS_AN_ERROR = 6;
/** Letters alone: what holds a digit or a mark is a number or a name that says something else with an error in it. */
const LONG_WORD = /(?<![\p{L}\p{N}\p{P}])\p{Script=Latin}{5,}(?![\p{L}\p{N}]|\p{P}[\p{L}\p{N}])/gu;
/** Abbreviations are looked up, not typed from the ear. */
const ABBREVIATION = /\p{Lu}.*\p{Lu}/u;
/** Left out by those who type Chinese fast; the question can be understood without them. */
const PARTICLE = /[的了吗呢吧]/gu;

/** Transposed, left out or doubled letters; in Chinese a particle left out. */
export const typingErrors: Perturbation = {
  name: 'typingErrors',
  label: 'with typing errors',
  apply({ text, lang }, random) {
    if (lang.startsWith('zh')) return dropParticle(text, random);
    const chosen = drawWords(text, random);
    return outsideQuotes(text, (part) =>
      part.replace(LONG_WORD, (word) => (chosen.delete(word) ? misspell(word, random) : word)),
    );
  },
};

/** One word in six, drawn from those that are long enough. */
function drawWords(text: string, random: () => number): Set<string> {
  const words = new Set<string>();
  outsideQuotes(text, (part) => {
    for (const word of part.match(LONG_WORD) ?? []) if (!ABBREVIATION.test(word)) words.add(word);
    return part;
  });
  const chosen = new Set<string>();
  const errors = Math.min(Math.ceil(text.split(/\s+/).length / WORDS_AN_ERROR), words.size);
  while (chosen.size < errors) {
    const word = pick(
      [...words].filter((each) => !chosen.has(each)),
      random,
    );
    if (word !== undefined) chosen.add(word);
  }
  return chosen;
}

/** The first letter is seldom wrong (Yannakoudakis and Fawthrop 1983), and stays. */
function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter = '', next = '', after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  const doubled = before + letter + letter + next + after;
  const forms =
    letter === next
      ? [doubled, before + next + after]
      : [doubled, before + next + after, before + next + letter + after];
  return pick(forms, random) ?? doubled;
}

function dropParticle(text: string, random: () => number): string {
  let particles = 0;
  outsideQuotes(text, (part) => {
    particles += part.match(PARTICLE)?.length ?? 0;
    return part;
  });
  const dropped = Math.floor(random() * particles);
  let place = -1;
  return outsideQuotes(text, (part) =>
    part.replace(PARTICLE, (particle) => {
      place += 1;
      return place === dropped ? '' : particle;
    }),
  );
}
