import { describe, expect, it } from 'vitest';
import { EvalUsageError } from '../../eval/errors.ts';
import { readQuestionSets } from '../../eval/question-sets.ts';

describe('sets of questions', () => {
  it('are the handbook where none is named', () => {
    expect(readQuestionSets([], []).map(({ name }) => name)).toEqual(['handbook']);
  });

  it('are named after their file, or its folder', () => {
    const files = ['/sets/wine/questions.jsonl', '/sets/wine/questions-zh.jsonl', '/sets/ports.jsonl'];
    expect(readQuestionSets(files, ['a', 'b', 'c'])).toEqual([
      { name: 'wine', questions: files[0], documents: 'a' },
      { name: 'wine-zh', questions: files[1], documents: 'b' },
      { name: 'ports', questions: files[2], documents: 'c' },
    ]);
  });

  it('need their documents', () => {
    expect(() => readQuestionSets(['a.jsonl', 'b.jsonl'], ['docs'])).toThrow(EvalUsageError);
  });
});
