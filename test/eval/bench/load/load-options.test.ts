import { expect, it } from 'vitest';
import { readLoadOptions } from '../../../../eval/bench/load/load-options.ts';
import { EvalUsageError } from '../../../../eval/errors.ts';

it('asks the handbook eight questions a second for a minute unless told otherwise', () => {
  expect(readLoadOptions([])).toEqual({
    questions: 'eval/datasets/handbook/questions.jsonl',
    documents: 'eval/datasets/handbook/documents',
    rates: [8],
    seconds: 60,
  });
});

it('takes several rates', () => {
  expect(readLoadOptions(['--rate', '0.5, 8', '--seconds', '10'])).toMatchObject({ rates: [0.5, 8], seconds: 10 });
});

it.each([
  ['--rate', '0'],
  ['--rate', '8,'],
  ['--seconds', '-1'],
  ['--seconds', '1e9'],
  ['--other', '1'],
])('refuses %s %s', (...argv) => {
  expect(() => readLoadOptions(argv)).toThrow(EvalUsageError);
});
