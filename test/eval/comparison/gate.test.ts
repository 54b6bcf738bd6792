import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../eval/comparison/compare-runs.ts';
import type { ComparedRun } from '../../../eval/comparison/compared-report.ts';
import { judgeGate } from '../../../eval/comparison/gate.ts';
import type { GateRule } from '../../../eval/comparison/gate-rules.ts';
import { DIRECTIONS, firstOf, item, runOf } from './compared-runs.ts';

type Rules = Record<string, Partial<GateRule>>;

function judge(
  rules: { overall?: Rules; kinds?: Record<string, Rules> },
  { before, after }: { before?: ComparedRun; after: ComparedRun },
) {
  const complete = (scores: Rules) =>
    Object.fromEntries(Object.entries(scores).map(([score, rule]) => [score, { significance: 0.05, ...rule }]));
  const kinds = Object.entries(rules.kinds ?? {}).map(([kind, scores]) => [kind, complete(scores)]);
  return judgeGate({
    rules: { overall: complete(rules.overall ?? {}), kinds: Object.fromEntries(kinds) },
    current: after,
    comparison: before && compareRuns(before, after),
    directions: DIRECTIONS,
  });
}

const accuracy = (rule: Partial<GateRule>) => ({ overall: { 'answer.accuracy': rule } });

/** Wrong answers before and after, of 200. */
const fall = (before: number, after: number) => ({
  before: runOf(200, { wrong: firstOf(before) }),
  after: runOf(200, { wrong: firstOf(after) }),
});

describe('judgeGate', () => {
  it.each([
    { what: 'a large and significant fall', runs: fall(0, 10), status: 'regression', verdict: 'regression' },
    { what: 'a large fall that may be chance', runs: fall(0, 5), allowed: 0.02, status: 'warning', verdict: 'holds' },
    { what: 'a significant fall within bounds', runs: fall(0, 6), status: 'warning', verdict: 'holds' },
    { what: 'a fall of exactly what is allowed', runs: fall(20, 26), status: 'warning', verdict: 'holds' },
    { what: 'a small fall that may be chance', runs: fall(0, 4), status: 'holds', verdict: 'holds' },
    { what: 'no change', runs: fall(7, 7), status: 'holds', verdict: 'holds' },
    { what: 'a significant gain', runs: fall(20, 0), status: 'holds', verdict: 'holds' },
  ])('finds $status for $what', ({ runs, allowed = 0.03, status, verdict }) => {
    const result = judge(accuracy({ largestFall: allowed }), runs);
    expect(result).toMatchObject({ verdict, findings: [{ status }] });
  });

  it.each([
    { floor: 0.9, wrong: 20, verdict: 'holds' },
    { floor: 0.9, wrong: 21, verdict: 'regression' },
  ])('needs no baseline to find $verdict for $wrong wrong of 200', ({ floor, wrong, verdict }) => {
    expect(judge(accuracy({ floor }), { after: runOf(200, { wrong: firstOf(wrong) }) }).verdict).toBe(verdict);
  });

  it('holds a score where lower is better below its ceiling and its largest rise', () => {
    const score = 'abstention.falseAnswers';
    const run = (answered: number) => runOf(100, { score, wrong: firstOf(100 - answered) });
    const rules = { overall: { [score]: { ceiling: 0.3, largestRise: 0.05 } } };
    expect(judge(rules, { before: run(20), after: run(24) }).findings).toMatchObject([{ status: 'holds' }]);
    expect(judge(rules, { before: run(20), after: run(29) }).findings).toMatchObject([{ status: 'regression' }]);
    expect(judge(rules, { after: run(31) }).findings).toMatchObject([{ status: 'regression' }]);
  });

  it('takes the largest rise of a time as a share of the baseline', () => {
    const run = (factor: number) => ({
      items: firstOf(40).map((index) =>
        item(`q${index}`, { shares: { 'latency.endMs': { part: (100 + index) * factor, whole: 1 } } }),
      ),
    });
    const rules = { overall: { 'latency.endMs': { largestRise: 0.2 } } };
    expect(judge(rules, { before: run(1), after: run(1.19) }).findings).toMatchObject([{ status: 'warning' }]);
    expect(judge(rules, { before: run(1), after: run(1.21) }).findings).toMatchObject([{ status: 'regression' }]);
  });

  it('calls a score that the run lacks missing, which is a regression', () => {
    const rules = {
      overall: { 'retrieval.hit@5': { floor: 0 } },
      kinds: { list: { 'answer.accuracy': { floor: 0 } } },
    };
    const { verdict, findings } = judge(rules, { before: runOf(9), after: runOf(9) });
    expect(verdict).toBe('regression');
    expect(findings.map(({ status, kind }) => [status, kind])).toEqual([
      ['missing', undefined],
      ['missing', 'list'],
    ]);
  });

  it('warns that a change cannot be judged without a baseline, or where nothing of it is the same', () => {
    const asked = runOf(5).items.map((each) => ({ ...each, fingerprint: 'another' }));
    for (const before of [undefined, { items: asked }]) {
      const { verdict, findings } = judge(accuracy({ largestFall: 0.1 }), {
        ...(before === undefined ? {} : { before }),
        after: runOf(5),
      });
      expect(verdict).toBe('holds');
      expect(findings).toMatchObject([{ status: 'warning', message: expect.stringContaining('npm run eval:update') }]);
    }
  });

  it('adjusts over the rules of the set that limit a change, those of kinds with them', () => {
    // Seven lost and none won: p = 2 / 128.
    const before = runOf(100, { kind: 'who' });
    const after = runOf(100, { kind: 'who', wrong: firstOf(7) });
    const rule = { 'answer.accuracy': { largestFall: 0.01 } };
    expect(judge({ overall: rule }, { before, after }).findings).toMatchObject([{ status: 'regression' }]);
    const { findings } = judge({ overall: rule, kinds: { who: rule } }, { before, after });
    expect(findings.map(({ adjustedP }) => adjustedP)).toEqual([2 * 0.015625, 2 * 0.015625]);
    const limits = { kinds: { who: { 'answer.accuracy': { floor: 0.1 } } } };
    expect(judge({ overall: rule, ...limits }, { before, after }).findings[0]?.adjustedP).toBe(0.015625);
  });

  it('judges a kind by the questions of that kind', () => {
    const mixed = (wrong: number) => ({
      items: [...runOf(20, { wrong: firstOf(wrong), kind: 'list' }).items, item('other', { shares: {} })],
    });
    const rules = { kinds: { list: { 'answer.accuracy': { floor: 0.5, largestFall: 0.1 } } } };
    expect(judge(rules, { before: mixed(0), after: mixed(9) }).findings).toMatchObject([
      { kind: 'list', status: 'regression', value: 0.55 },
    ]);
  });

  it('says in words what was expected, what came, and which questions to look at', () => {
    const { findings } = judge(accuracy({ floor: 0.97, largestFall: 0.03 }), fall(0, 10));
    expect(findings[0]?.message).toBe(
      'Expected at least 97.0%, got 95.0%. It fell from 100.0% to 95.0% over 200 questions: by 5.0 points, more than the ' +
        '3.0 points allowed, significant at 0.05 (adjusted two-sided p 0.002). Worse: q0, q1, q2, q3, q4 and 5 more.',
    );
  });
});
