import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordedAnswer } from '../../../eval/ask-question.ts';
import { containsAny } from '../../../eval/scorers/text-match.ts';
import { type ConflictSide, conflictQuestionSchema, sidesOf } from '../../../eval/suites/conflict/conflict-question.ts';
import { conflictSuite } from '../../../eval/suites/conflict/conflict-suite.ts';
import { readJsonLines } from '../../../eval/suites/read-json-lines.ts';
import { suiteFolder } from '../../../eval/suites/suite-folder.ts';
import type { AnswerSentence } from '../../../server/protocol.ts';
import { cite } from '../fake-pipeline.ts';
import type { Faults } from './fake-suite-tools.ts';
import { failingChecks, runFakeSuite } from './run-fake-suite.ts';

const FOLDER = suiteFolder('conflict');
const questions = await readJsonLines(join(FOLDER, 'questions.jsonl'), conflictQuestionSchema);
const textOf = (doc: string) => readFile(join(FOLDER, 'documents', doc), 'utf8');
const documents = await Promise.all(
  [...new Set(questions.flatMap(sidesOf).map(({ doc }) => doc))].map(async (uri) => ({
    id: uri,
    uri,
    text: await textOf(uri),
  })),
);

/** A sentence that says what one side states and cites the place where another states its own. */
function sentence(says: ConflictSide, cites: ConflictSide): AnswerSentence {
  const citations = [cite(documents, cites.doc, cites.states[0]!)];
  return { text: `It is ${says.states[0]}.`, block: 'paragraph', citations };
}

/** Answers every question with sentences about its two sides. */
function answering(sentencesOf: (sides: [ConflictSide, ConflictSide]) => AnswerSentence[]): Faults {
  return {
    distort: (record, { question }) => {
      const sentences = sentencesOf(sidesOf(questions.find((each) => each.question === question)!));
      return { ...record, sentences } satisfies RecordedAnswer;
    },
  };
}

async function scoresOf(faults: Faults): Promise<Record<string, number>> {
  const { scores } = await runFakeSuite(conflictSuite, faults);
  return Object.fromEntries(Object.entries(scores).map(([name, { value }]) => [name.replace('conflict.', ''), value]));
}

describe('the conflict suite', () => {
  it('counts answers that cite both sides', async () => {
    const faults = answering(([one, other]) => [sentence(one, one), sentence(other, other)]);
    expect(await scoresOf(faults)).toEqual({ bothShown: 1, newestShown: 1, mixed: 0, falseAlarm: 1 });
    expect(await failingChecks(conflictSuite, faults)).toEqual([]);
  });

  it('counts answers that cite one side', async () => {
    const onlyFirst = answering(([one]) => [sentence(one, one)]);
    expect(await scoresOf(onlyFirst)).toEqual({ bothShown: 0, newestShown: 0, mixed: 0, falseAlarm: 0 });
    const onlySecond = answering(([, other]) => [sentence(other, other)]);
    expect(await scoresOf(onlySecond)).toEqual({ bothShown: 0, newestShown: 1, mixed: 0, falseAlarm: 1 });
  });

  it('counts nothing for a citation of another place in the right document', async () => {
    const title = answering(([, other]) => [
      { text: 'See there.', block: 'paragraph', citations: [cite(documents, other.doc, 'title')] },
    ]);
    expect(await scoresOf(title)).toMatchObject({ bothShown: 0, newestShown: 0 });
  });

  it('fails where a sentence cites one side and says what the other states', async () => {
    const faults = answering(([one, other]) => [sentence(one, other)]);
    expect(await failingChecks(conflictSuite, faults)).toEqual([
      'No sentence cites one document for what another says',
    ]);
    expect(await scoresOf(faults)).toMatchObject({ mixed: 1 });
  });

  it('takes no sentence that cites both sides for mixed', async () => {
    const faults = answering(([one, other]) => [
      { ...sentence(one, one), citations: [...sentence(one, one).citations, ...sentence(other, other).citations] },
    ]);
    expect(await failingChecks(conflictSuite, faults)).toEqual([]);
  });

  it('leaves refusals out of the share of mixed answers', async () => {
    expect(await scoresOf(answering(() => []))).toEqual({ bothShown: 0, newestShown: 0, falseAlarm: 0 });
  });

  it('fails where a question fails', async () => {
    const faults: Faults = { distort: (record) => ({ ...record, error: 'Error: out of paper' }) };
    expect(await failingChecks(conflictSuite, faults)).toEqual(['No question fails']);
  });
});

describe('the documents and questions of the conflict suite', () => {
  it('state different things, each in its own document alone', async () => {
    for (const question of questions) {
      const [one, other] = sidesOf(question);
      const [textOfOne, textOfOther] = [await textOf(one.doc), await textOf(other.doc)];
      expect(one.states.filter((value) => !textOfOne.includes(value))).toEqual([]);
      expect(other.states.filter((value) => !textOfOther.includes(value))).toEqual([]);
      expect(containsAny(textOfOne, other.states) || containsAny(textOfOther, one.states)).toBe(false);
    }
  });

  it('name the newer side by the date that the documents bear', async () => {
    const yearOf = (text: string) => Number(/(?:date: |summer of |January )(\d{4})/.exec(text)![1]);
    for (const question of questions) {
      if (question.kind !== 'conflict') continue;
      const [older, newer] = [await textOf(question.older.doc), await textOf(question.newer.doc)];
      const dates = [older, newer].map((text) => /^date: (.*)$/m.exec(text)?.[1] ?? String(yearOf(text)));
      expect(dates[0]! < dates[1]!).toBe(true);
    }
  });
});
