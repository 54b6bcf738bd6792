import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { acceptBaseline, compareWithBaseline, readYardstick } from '../../eval/compare-with-baseline.ts';
import { type EvalOptions, readOptions } from '../../eval/eval-options.ts';
import { describeComparison } from '../../eval/report/describe-comparison.ts';
import { writeReport } from '../../eval/report/write-report.ts';
import { sampleItem, sampleReport } from './report/sample-report.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-baseline-'));
  await writeFile(
    join(folder, 'gate.yaml'),
    'version: 1\nsets:\n  q:\n    overall:\n      answer.accuracy: { floor: 0.9 }\n',
  );
  return () => rm(folder, { recursive: true });
});

const place = (name: string) => join(folder, name);
function options(...argv: string[]): EvalOptions {
  const read = readOptions(['--questions', place('q.jsonl'), '--gate', place('gate.yaml'), ...argv]);
  if (read === 'help') throw new Error('No options.');
  return read;
}

const right = { 'answer.accuracy': { part: 1, whole: 1 }, 'latency.relative': { part: 9, whole: 3 } };
const wrong = { ...right, 'answer.accuracy': { part: 0, whole: 1 } };
const reportOf = (isRight: boolean) =>
  sampleReport({ items: [sampleItem({ shares: isRight ? right : wrong, verdict: isRight ? 'right' : 'wrong' })] });

describe('the baseline', () => {
  it('is what an update accepted, without times', async () => {
    await acceptBaseline(reportOf(true), place('baseline.json'));
    const compared = compareWithBaseline(reportOf(false), await readYardstick(options()), 'q');
    expect(compared.comparison?.lost.map(({ after }) => after.id)).toEqual(['q1']);
    expect(await readFile(place('baseline.json'), 'utf8')).not.toContain('latency');
  });

  it('may be the report of another run, which is then shown beside this one', async () => {
    const compared = { set: 'q', comparison: undefined, gate: undefined, directions: [] };
    await writeReport({ report: reportOf(true), compared }, place('earlier'));
    const { earlier } = await readYardstick(options('--baseline', place('earlier/report.json')));
    expect(earlier?.report?.items[0]?.answer).toBe('The ferry leaves at noon.');
    expect(earlier?.run.items[0]?.shares['latency.relative']).toEqual({ part: 9, whole: 3 });
  });

  it('need not be there unless it is named', async () => {
    expect((await readYardstick(options())).earlier).toBeUndefined();
    await expect(readYardstick(options('--baseline', place('none.json')))).rejects.toThrow(
      'none.json: the baseline cannot be read',
    );
  });
});

describe('the gate', () => {
  it('does not judge latencies where what the networks gave was known before', async () => {
    const rules = 'answer.accuracy: { floor: 0.9 }\n      latency.relative: { ceiling: 1 }\n';
    await writeFile(place('gate.yaml'), `version: 1\nsets:\n  q:\n    overall:\n      ${rules}`);
    const judged = async (...argv: string[]) =>
      compareWithBaseline(reportOf(true), await readYardstick(options(...argv)), 'q').gate?.verdict;
    expect(await judged()).toBe('regression');
    expect(await judged('--replay')).toBe('holds');
  });

  it('judges the set by its name, with or without a baseline', async () => {
    const yardstick = await readYardstick(options());
    expect(compareWithBaseline(reportOf(true), yardstick, 'q').gate?.verdict).toBe('holds');
    expect(compareWithBaseline(reportOf(false), yardstick, 'q').gate?.verdict).toBe('regression');
  });

  it('does not judge a part of a set, nor what is being accepted', async () => {
    expect((await readYardstick(options('--sample', '3'))).rules).toBeUndefined();
    expect((await readYardstick(options('--update'))).rules).toBeUndefined();
  });
});

describe('describing a comparison for the report', () => {
  it('names what flipped, what the gate found and what was answered before', async () => {
    await acceptBaseline(reportOf(true), place('baseline.json'));
    const yardstick = await readYardstick(options());
    const compared = compareWithBaseline(reportOf(false), yardstick, 'q');
    expect(describeComparison(compared, { name: 'baseline.json', run: yardstick.earlier?.run })).toMatchObject({
      baselineName: 'baseline.json',
      flipped: [{ id: 'q1', from: 'right', to: 'wrong' }],
      scores: [{ name: 'answer.accuracy', before: 1, after: 0, difference: -1 }],
      gate: { verdict: 'regression', findings: [{ score: 'answer.accuracy', kind: null, outcome: 'regression' }] },
      earlier: { q1: { verdict: 'right', status: 'answered', answer: 'The ferry leaves at noon.' } },
    });
  });

  it('says nothing where there was nothing to compare with', () => {
    const compared = { set: 'q', comparison: undefined, gate: undefined, directions: [] };
    expect(describeComparison(compared, { name: 'x', run: undefined })).toBeUndefined();
  });
});
