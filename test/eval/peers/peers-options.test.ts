import { describe, expect, it } from 'vitest';
import { EvalUsageError } from '../../../eval/errors.ts';
import { readPeersOptions } from '../../../eval/peers/peers-options.ts';

describe('readPeersOptions', () => {
  it('takes the handbook where nothing is named', () => {
    expect(readPeersOptions([])).toEqual({
      sets: [
        {
          name: 'handbook',
          questions: 'eval/datasets/handbook/questions.jsonl',
          documents: 'eval/datasets/handbook/documents',
        },
      ],
      output: 'eval/PEERS.md',
    });
  });

  it('takes several sets, each named without a path', () => {
    const argv = [
      '--questions',
      '/sets/wine/questions-zh.jsonl',
      '--documents',
      '/wine',
      '--questions',
      '/sets/sea.jsonl',
    ];
    expect(readPeersOptions([...argv, '--documents', '/sea', '--output', 'out.md'])).toEqual({
      sets: [
        { name: 'wine-zh', questions: '/sets/wine/questions-zh.jsonl', documents: '/wine' },
        { name: 'sea', questions: '/sets/sea.jsonl', documents: '/sea' },
      ],
      output: 'out.md',
    });
  });

  it('finds the documents beside the questions where none are named', () => {
    expect(readPeersOptions(['--questions', '/sets/wine/questions.jsonl'])).toMatchObject({
      sets: [{ name: 'wine', documents: '/sets/wine/documents' }],
    });
  });

  it.each([
    ['an unknown option', ['--peer', 'x'], "Unknown option '--peer'"],
    [
      'one folder for two sets',
      ['--questions', 'a', '--questions', 'b', '--documents', 'c'],
      'one for each --questions (2)',
    ],
  ])('refuses %s and says which', (_, argv, message) => {
    expect(() => readPeersOptions(argv)).toThrow(EvalUsageError);
    expect(() => readPeersOptions(argv)).toThrow(message);
  });
});
