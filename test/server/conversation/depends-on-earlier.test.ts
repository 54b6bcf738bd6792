import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rewriteFollowUp } from '../../../server/conversation/rewrite-follow-up.ts';

interface Pair {
  asked: string;
  answered: string;
  question: string;
  /** Whether the second question cannot be understood without the first. */
  depends: boolean;
}

const pairs: Pair[] = readFileSync(new URL('../../fixtures/follow-ups.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** Completed with what was asked before, and not merely freed of a word that opens it. */
function isCompleted({ asked, answered, question }: Pair): boolean {
  const { text, context } = rewriteFollowUp(question, [
    { role: 'user', text: asked },
    { role: 'assistant', text: answered },
  ]);
  return context !== '' || !question.endsWith(text);
}

function rate(some: readonly Pair[]): number {
  return some.filter(isCompleted).length / some.length;
}

describe.each([
  ['English', (pair: Pair) => !/\p{sc=Han}/u.test(pair.question), 0.92],
  ['Chinese', (pair: Pair) => /\p{sc=Han}/u.test(pair.question), 0.88],
] as const)('second questions in %s', (_, isOfLanguage, fewestRecognised) => {
  const some = pairs.filter(isOfLanguage);

  it('are completed where they cannot be understood alone', () => {
    expect(rate(some.filter(({ depends }) => depends))).toBeGreaterThanOrEqual(fewestRecognised);
  });

  it('stay as they are where they can', () => {
    expect(rate(some.filter(({ depends }) => !depends))).toBeLessThanOrEqual(0.07);
  });
});
