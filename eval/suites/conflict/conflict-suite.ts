import { join } from 'node:path';
import type { AnswerSentence } from '../../../server/protocol.ts';
import type { RecordedAnswer } from '../../ask-question.ts';
import type { ScoreDescription } from '../../scorers/scorer.ts';
import type { Scores } from '../../scorers/summarise-scores.ts';
import { checkAll } from '../check-all.ts';
import { checkNoneFailed } from '../check-none-failed.ts';
import { meanScore } from '../mean-score.ts';
import { readJsonLines } from '../read-json-lines.ts';
import type { Suite, SuiteResult, SuiteTools } from '../suite.ts';
import { suiteFolder } from '../suite-folder.ts';
import { type ConflictQuestion, conflictQuestionSchema, sidesOf } from './conflict-question.ts';
import { mixedSentences, shows } from './judge-sides.ts';

export const conflictSuite: Suite = {
  name: 'conflict',
  promise: 'Where documents disagree, an answer keeps them apart and shows the newer one.',
  scores: [
    describe('bothShown', 'Answers that cite both of two documents that disagree', 'both', 'higher'),
    describe('newestShown', 'Answers that cite the newer of two documents that disagree', 'newest', 'higher'),
    describe('mixed', 'Answers that cite one document for what another says', 'mixed', 'lower'),
    describe('falseAlarm', 'Answers that cite another event than the one asked for', 'false alarm', 'lower'),
  ],
  run: runConflictSuite,
};

function describe(name: string, label: string, short: string, better: ScoreDescription['better']): ScoreDescription {
  return { name: `conflict.${name}`, label, short, unit: 'share', better };
}

interface Answered {
  id: string;
  question: ConflictQuestion;
  record: RecordedAnswer;
  sentences: readonly AnswerSentence[];
}

async function runConflictSuite(tools: SuiteTools): Promise<SuiteResult> {
  const folder = suiteFolder('conflict');
  const questions = await readJsonLines(join(folder, 'questions.jsonl'), conflictQuestionSchema);
  const indexFolder = join(tools.folder, 'index');
  await tools.ingest(join(folder, 'documents'), indexFolder);
  const subject = await tools.open(indexFolder);
  const answered: Answered[] = [];
  for (const question of questions) {
    const record = await subject.ask(question.question, { visibility: 'everything' });
    answered.push({ question, id: question.id, record, sentences: record.sentences });
    tools.onProgress(answered.length, questions.length);
  }
  return { checks: [checkNoneFailed(answered), checkUnmixed(answered)], scores: score(answered) };
}

function checkUnmixed(answered: readonly Answered[]) {
  const findings = answered.flatMap(({ question, sentences }) =>
    mixedSentences(sentences, sidesOf(question)).map(
      ({ text, citations }) => `"${text}" cites ${citations.map(({ uri }) => uri).join(', ')} alone (${question.id}).`,
    ),
  );
  return checkAll('No sentence cites one document for what another says', findings);
}

function score(answered: readonly Answered[]): Scores {
  const conflicts = answered.flatMap(({ question, sentences }) =>
    question.kind === 'conflict'
      ? [{ older: shows(sentences, question.older), newer: shows(sentences, question.newer) }]
      : [],
  );
  const alarms = answered.flatMap(({ question, sentences }) =>
    question.kind === 'other-event' ? [shows(sentences, question.other)] : [],
  );
  const given = answered.filter(({ sentences }) => sentences.length > 0);
  const mixed = given.map(({ question, sentences }) => mixedSentences(sentences, sidesOf(question)).length > 0);
  return {
    ...meanScore(
      'conflict.bothShown',
      conflicts.map(({ older, newer }) => older && newer),
    ),
    ...meanScore(
      'conflict.newestShown',
      conflicts.map(({ newer }) => newer),
    ),
    ...meanScore('conflict.mixed', mixed),
    ...meanScore('conflict.falseAlarm', alarms),
  };
}
