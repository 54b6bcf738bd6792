import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PERTURBATIONS } from '../../../../eval/suites/robustness/all-perturbations.ts';
import { robustnessSuite } from '../../../../eval/suites/robustness/robustness-suite.ts';
import type { SuiteTools } from '../../../../eval/suites/suite.ts';
import { findProjectFolder } from '../../../../models/project-folder.ts';

interface Line {
  question: string;
  answerable: boolean;
  mustContain: string[];
}

const lines = (await readFile(join(findProjectFolder(), 'eval/datasets/handbook/questions.jsonl'), 'utf8'))
  .trim()
  .split('\n')
  .map((line): Line => JSON.parse(line));

/** Knows every question as it is written, and, where it is asked otherwise, what `otherwise` says. */
function tools(otherwise: (question: string) => 'right' | 'wrong'): { tools: SuiteTools; asked: string[] } {
  const asked: string[] = [];
  const subject = {
    documents: async () => [],
    text: async () => undefined,
    counts: async () => ({ documents: 0, passages: 0 }),
    sources: async () => ({ uris: [], read: async () => undefined }),
    close: async () => {},
    async ask(question: string) {
      asked.push(question);
      const line = lines.find((each) => each.question === question);
      const isRight = line !== undefined || otherwise(question) === 'right';
      const answers = line ? line.answerable : !isRight;
      const text =
        line?.mustContain[0] ?? (isRight ? lines.flatMap(({ mustContain }) => mustContain[0] ?? []).join(' ') : 'No.');
      return {
        sentences: [],
        text,
        citations: [],
        timings: { endMs: 1, stages: {} },
        outcome: {
          status: answers ? ('answered' as const) : ('not-found' as const),
          mode: 'extractive' as const,
          withheld: 0,
          withheldSentences: [],
          closest: [],
          timings: {},
          indexGeneration: 1,
          retrieved: [],
          answerability: 0.5,
        },
      };
    },
  };
  return {
    asked,
    tools: { folder: 'unused', ingest: async () => {}, open: async () => subject, onProgress: () => {} },
  };
}

describe('the robustness suite', () => {
  it('measures how far perturbed questions fall below those as they are', async () => {
    const { tools: wrong } = tools(() => 'wrong');
    const { scores, checks } = await robustnessSuite.run(wrong);
    expect(checks).toEqual([{ name: 'No question fails', holds: true, detail: '' }]);
    // Nearly every question changes when it is asked in other words, and then it is answered, wrongly.
    expect(scores['robustness.rephrased.accuracyFall']!.value).toBeGreaterThan(0.9);
    expect(scores['robustness.rephrased.falseAnswersRise']!.value).toBeGreaterThan(0.9);
    // Many are in lower case already: they cannot fall.
    const lowerCase = scores['robustness.lowerCase.accuracyFall']!;
    expect(lowerCase.value).toBeLessThan(scores['robustness.rephrased.accuracyFall']!.value);
    expect(lowerCase.low).toBeLessThanOrEqual(lowerCase.value);
    expect(lowerCase.high).toBeGreaterThanOrEqual(lowerCase.value);
    expect(lowerCase.count).toBe(lines.filter(({ answerable }) => answerable).length);
  });

  it('asks every form of a question once', async () => {
    const { tools: counted, asked } = tools(() => 'wrong');
    await robustnessSuite.run(counted);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThan(lines.length * (1 + PERTURBATIONS.length));
  });

  it('describes every score that it gives', async () => {
    const { scores } = await robustnessSuite.run(tools(() => 'wrong').tools);
    const described = robustnessSuite.scores.map(({ name }) => name);
    expect(Object.keys(scores).filter((name) => !described.includes(name))).toEqual([]);
  });
});
