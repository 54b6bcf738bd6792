import { describe, expect, it } from 'vitest';
import { parseQuestions } from '../../eval/dataset.ts';
import { EvalUsageError } from '../../eval/errors.ts';
import { readOptions, selectQuestions } from '../../eval/eval-options.ts';

describe('readOptions', () => {
  it('takes the handbook where nothing is named', () => {
    expect(readOptions([])).toEqual({
      questions: 'eval/datasets/handbook/questions.jsonl',
      documents: 'eval/datasets/handbook/documents',
      output: '.footnote/eval/handbook',
      only: [],
      kind: undefined,
    });
  });

  it('takes a dataset folder', () => {
    expect(readOptions(['--dataset', '/sets/wine'])).toMatchObject({
      questions: '/sets/wine/questions.jsonl',
      documents: '/sets/wine/documents',
      output: '.footnote/eval/wine',
    });
  });

  it('takes questions, documents and output by themselves', () => {
    const argv = [
      '--questions',
      'q.jsonl',
      '--documents',
      'docs',
      '--output',
      'out',
      '--only',
      'a, b',
      '--kind',
      'list',
    ];
    expect(readOptions(argv)).toEqual({
      questions: 'q.jsonl',
      documents: 'docs',
      output: 'out',
      only: ['a', 'b'],
      kind: 'list',
    });
  });

  it.each([
    ['an unknown option', ['--question', 'x'], "Unknown option '--question'"],
    ['a stray word', ['handbook'], 'handbook'],
    ['an option without its value', ['--output'], '--output'],
    ['two sources of questions', ['--dataset', 'a', '--questions', 'b'], 'not both'],
  ])('refuses %s and says which', (_, argv, message) => {
    expect(() => readOptions(argv)).toThrow(EvalUsageError);
    expect(() => readOptions(argv)).toThrow(message);
  });
});

describe('selectQuestions', () => {
  const questions = parseQuestions(
    ['{"id":"a","kind":"who","question":"?"}', '{"id":"b","kind":"list","question":"?"}'].join('\n'),
    'q.jsonl',
  );

  it('keeps the named ids and the kind', () => {
    expect(selectQuestions(questions, { only: ['b'], kind: undefined }).map(({ id }) => id)).toEqual(['b']);
    expect(selectQuestions(questions, { only: [], kind: 'who' }).map(({ id }) => id)).toEqual(['a']);
    expect(selectQuestions(questions, { only: [], kind: undefined })).toHaveLength(2);
  });

  it('refuses an id that is not there, and a selection of nothing', () => {
    expect(() => selectQuestions(questions, { only: ['z'], kind: undefined })).toThrow('no question has the id z');
    expect(() => selectQuestions(questions, { only: [], kind: 'when' })).toThrow('who, list');
  });
});
