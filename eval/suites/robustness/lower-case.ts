import { outsideQuotes } from './outside-quotes.ts';
import type { Perturbation } from './perturbation.ts';

export const lowerCase: Perturbation = {
  name: 'lowerCase',
  label: 'in lower case',
  apply: ({ text }) => outsideQuotes(text, (part) => part.toLowerCase()),
};
