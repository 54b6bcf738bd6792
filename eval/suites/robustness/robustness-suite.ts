import { join } from 'node:path';
import { findProjectFolder } from '../../../models/project-folder.ts';
import type { EvalCase, EvalQuestion } from '../../dataset/eval-case.ts';
import { readCases } from '../../dataset/read-cases.ts';
import type { Scores } from '../../scorers/summarise-scores.ts';
import { checkNoneFailed } from '../check-none-failed.ts';
import { meanScore } from '../mean-score.ts';
import type { Suite, SuiteResult, SuiteTools } from '../suite.ts';
import { PERTURBATIONS } from './all-perturbations.ts';
import { type Measured, type Measuring, measureForms } from './measure-forms.ts';
import { MEASURES } from './measures.ts';

const DATASET = 'eval/datasets/handbook';

export const robustnessSuite: Suite = {
  name: 'robustness',
  promise: 'Questions are understood as users type them: in lower case, with errors, without marks, in other words.',
  scores: PERTURBATIONS.flatMap((perturbation) =>
    MEASURES.map(({ name, label }) => ({
      name: `robustness.${perturbation.name}.${name}`,
      label: `${label} ${perturbation.label}`,
      short: name,
      unit: 'share',
      better: 'lower',
    })),
  ),
  run: runRobustnessSuite,
};

async function runRobustnessSuite(tools: SuiteTools): Promise<SuiteResult> {
  const folder = join(findProjectFolder(), DATASET);
  const questions = (await readCases(join(folder, 'questions.jsonl'))).flatMap(withExpectedTurns);
  const indexFolder = join(tools.folder, 'index');
  await tools.ingest(join(folder, 'documents'), indexFolder);
  const subject = await tools.open(indexFolder);
  const measuring: Measuring = { subject, sources: await subject.sources(), asked: [] };
  const measured: Measured[] = [];
  for (const question of questions) {
    measured.push(await measureForms(question, measuring));
    tools.onProgress(measured.length, questions.length);
  }
  return { checks: [checkNoneFailed(measuring.asked)], scores: falls(measured) };
}

/** Later turns of a conversation follow on the expected answers, so that every form of a question has the same history. */
function withExpectedTurns({ questions }: EvalCase): EvalQuestion[] {
  const turns: EvalQuestion['history'] = [];
  return questions.map((question) => {
    const history = [...question.history, ...turns];
    turns.push({ role: 'user', text: question.question }, { role: 'assistant', text: question.answers[0] ?? '' });
    return { ...question, history };
  });
}

function falls(measured: readonly Measured[]): Scores {
  const scores: Scores = {};
  for (const perturbation of PERTURBATIONS) {
    for (const { name, sign } of MEASURES) {
      const differences = measured.flatMap(({ original, perturbed }) => {
        const [before, after] = [original[name], perturbed.get(perturbation.name)?.[name]];
        return before && after ? [sign * (before.part - after.part)] : [];
      });
      Object.assign(scores, meanScore(`robustness.${perturbation.name}.${name}`, differences));
    }
  }
  return scores;
}
