import { describe, expect, it } from 'vitest';
import { EvalUsageError } from '../../eval/errors.ts';
import { readOptions } from '../../eval/eval-options.ts';

describe('readOptions', () => {
  it('takes the handbook where nothing is named', () => {
    expect(readOptions([])).toEqual({
      name: 'handbook',
      questions: 'eval/datasets/handbook/questions.jsonl',
      documents: 'eval/datasets/handbook/documents',
      output: '.footnote/eval/handbook',
      selection: { only: [], kinds: [], sample: undefined },
      mode: 'extractive',
      feedForward: 'generated',
      workers: 1,
      repeats: 1,
      replay: false,
      readingDepth: undefined,
      without: [],
      judge: false,
      failFast: false,
      watch: false,
      baseline: { file: 'eval/datasets/handbook/baseline.json', isRequired: false },
      gate: { file: 'eval/gate.yaml', isRequired: false },
      update: false,
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
    expect(readOptions(argv)).toMatchObject({
      name: 'q',
      questions: 'q.jsonl',
      documents: 'docs',
      output: 'out',
      selection: { only: ['a', 'b'], kinds: ['list'] },
    });
  });

  it('takes parts of the pipeline to leave out, and no others', () => {
    expect(readOptions(['--without', 'spelling, reader'])).toMatchObject({ without: ['spelling', 'reader'] });
    expect(() => readOptions(['--without', 'speling'])).toThrow(/spelling, .*got "speling"/);
  });

  it('wants a baseline that is named, but not while it is being made', () => {
    expect(readOptions(['--baseline', 'b.json'])).toMatchObject({ baseline: { file: 'b.json', isRequired: true } });
    const update = readOptions(['--baseline', 'b.json', '--update']);
    expect(update).toMatchObject({ baseline: { file: 'b.json', isRequired: false }, update: true });
  });

  it.each([
    ['an unknown option', ['--question', 'x'], "Unknown option '--question'"],
    ['a stray word', ['handbook'], 'handbook'],
    ['an option without its value', ['--output'], '--output'],
    ['no worker', ['--workers', '0'], '--workers: expected a whole number from 1 to 16; got "0"'],
    ['half a sample', ['--sample', '1.5'], '--sample: expected a whole number from 1; got "1.5"'],
    ['an unknown way to go on', ['--history', 'none'], '--history: expected "generated" or "expected"; got "none"'],
    ['two sources of questions', ['--dataset', 'a', '--questions', 'b'], 'not both'],
  ])('refuses %s and says which', (_, argv, message) => {
    expect(() => readOptions(argv)).toThrow(EvalUsageError);
    expect(() => readOptions(argv)).toThrow(message);
  });
});
