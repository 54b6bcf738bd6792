import { outsideQuotes } from './outside-quotes.ts';
import type { Perturbation } from './perturbation.ts';

/** Marks at the edge of a word. Those inside stay: `1,700`, `ISO/IEC`, `committee's`. */
const AT_AN_EDGE = /(?<![\p{L}\p{N}])\p{P}|\p{P}(?![\p{L}\p{N}])/gu;
/** Chinese marks stand between words without a space. */
const FULL_WIDTH = /[，。？！；：、（）]/gu;

export const withoutPunctuation: Perturbation = {
  name: 'noPunctuation',
  label: 'without punctuation',
  apply: ({ text }) =>
    outsideQuotes(text, (part) => part.replace(FULL_WIDTH, ' ').replace(AT_AN_EDGE, ' '))
      .replace(/\s+/g, ' ')
      .trim(),
};
