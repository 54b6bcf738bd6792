import { countWords } from '../tokenize.ts';
import { isAnswered, single } from './judged-answer.ts';
import type { Scorer } from './scorer.ts';

/** Mean length of what was answered, answerable or not. Fewer words for the same accuracy are easier to read. */
export const answerWords: Scorer = {
  name: 'answer.words',
  label: 'Words an answer',
  short: 'words',
  unit: 'words',
  better: 'lower',
  share: (judged) => (isAnswered(judged) ? single(countWords(judged.answer.text)) : undefined),
};
