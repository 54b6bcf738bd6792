import type { PipelinePart } from '../../server/leave-out.ts';
import type { QuestionSet } from '../question-sets.ts';
import type { Scores } from '../scorers/summarise-scores.ts';

/** What the table tells of each run. */
export const ABLATION_SCORES = [
  { name: 'retrieval.hit@1', label: 'hit@1' },
  { name: 'retrieval.hit@5', label: 'hit@5' },
  { name: 'answer.accuracy', label: 'accuracy' },
  { name: 'answer.partCoverage', label: 'parts' },
  { name: 'answer.tokenF1', label: 'token F1' },
  { name: 'abstention.f1', label: 'abstention F1' },
  { name: 'abstention.falseRefusals', label: 'false refusals' },
] as const;

/** One set, asked with the whole pipeline and once without each of its parts. */
export interface MeasuredSet extends QuestionSet {
  count: number;
  whole: Scores;
  without: ReadonlyMap<PipelinePart, Scores>;
}
