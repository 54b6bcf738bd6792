import type { Perturbation } from './perturbation.ts';
import { rephraseChinese } from './rephrase-chinese.ts';
import { rephraseEnglish } from './rephrase-english.ts';

/** The same asked in other words, by rules of its language: another order, a polite frame, or key words alone. */
export const rephrased: Perturbation = {
  name: 'rephrased',
  label: 'in other words',
  apply({ text, lang }, random) {
    if (lang.startsWith('zh')) return rephraseChinese(text, random);
    return lang.startsWith('en') ? rephraseEnglish(text, random) : text;
  },
};
