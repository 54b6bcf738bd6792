import { answerAccuracy } from '../../scorers/answer-accuracy.ts';
import { falseAnswers } from '../../scorers/false-answers.ts';
import { hitAt5 } from '../../scorers/hit-at-k.ts';

/** What is measured: how far a score falls (or rises) from the question as it is to the perturbed one. */
export const MEASURES = [
  { name: 'accuracyFall', label: 'Fall of right answers', scorer: answerAccuracy, sign: 1 },
  { name: 'hit5Fall', label: 'Fall of evidence in the first 5', scorer: hitAt5, sign: 1 },
  { name: 'falseAnswersRise', label: 'Rise of answered unanswerable questions', scorer: falseAnswers, sign: -1 },
] as const;
