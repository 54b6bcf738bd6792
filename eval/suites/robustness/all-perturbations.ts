import { lowerCase } from './lower-case.ts';
import type { Perturbation } from './perturbation.ts';
import { rephrased } from './rephrased.ts';
import { typingErrors } from './typing-errors.ts';
import { withoutPunctuation } from './without-punctuation.ts';

export const PERTURBATIONS: readonly Perturbation[] = [lowerCase, typingErrors, withoutPunctuation, rephrased];
