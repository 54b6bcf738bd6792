import { PIPELINE_PARTS, type PipelinePart } from '../../server/leave-out.ts';
import { EvalUsageError } from '../errors.ts';
import { readOptions } from '../eval-options.ts';
import { evaluate } from '../evaluate.ts';
import type { QuestionSet } from '../question-sets.ts';
import type { Report } from '../report/report.ts';
import type { Scores } from '../scorers/summarise-scores.ts';
import type { MeasuredSet } from './measured-set.ts';

export interface Measuring {
  parts: readonly PipelinePart[];
  onMessage: (message: string) => void;
}

/** Asks a set with the whole pipeline, and then without each part. What the networks gave before is used again. */
export async function measureSet(set: QuestionSet, { parts, onMessage }: Measuring): Promise<MeasuredSet> {
  const whole = await ask(set, undefined, onMessage);
  const without = new Map<PipelinePart, Scores>();
  for (const part of PIPELINE_PARTS.filter((each) => parts.includes(each))) {
    onMessage(`${set.name} without ${part}`);
    without.set(part, (await ask(set, part, onMessage)).scores);
  }
  return { ...set, count: whole.items.length, whole: whole.scores, without };
}

function ask(
  { questions, documents }: QuestionSet,
  part: PipelinePart | undefined,
  onMessage: (message: string) => void,
): Promise<Report> {
  const named = ['--questions', questions, '--documents', documents, '--replay'];
  const options = readOptions(part === undefined ? named : [...named, '--without', part]);
  if (options === 'help') throw new EvalUsageError('Expected options, not a call for help.');
  return evaluate(options, { message: onMessage, step: () => {} });
}
