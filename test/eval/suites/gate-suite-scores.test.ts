import { describe, expect, it } from 'vitest';
import type { GateRule } from '../../../eval/comparison/gate-rules.ts';
import { gateSuiteScores } from '../../../eval/suites/gate-suite-scores.ts';

const descriptions = [{ name: 'yard.tidy', label: 'Tidy', short: 'tidy', unit: 'share', better: 'higher' }] as const;
const scores = { 'yard.tidy': { value: 0.5, low: 0.4, high: 0.6, count: 10 } };
const judge = (rule: Omit<GateRule, 'significance'>, name = 'yard.tidy') =>
  gateSuiteScores(scores, { overall: { [name]: { ...rule, significance: 0.05 } }, kinds: {} }, descriptions);

describe('the gate of a suite', () => {
  it('holds where a score keeps its limits', () => {
    expect(judge({ floor: 0.5 })).toEqual([{ name: 'gate: yard.tidy', holds: true, detail: '' }]);
    expect(judge({ ceiling: 0.5 })[0]?.holds).toBe(true);
  });

  it('says what was expected where a score does not', () => {
    expect(judge({ floor: 0.6 })[0]).toMatchObject({ holds: false, detail: 'Expected at least 60.0%, got 50.0%.' });
    expect(judge({ ceiling: 0.4 })[0]).toMatchObject({ holds: false, detail: 'Expected at most 40.0%, got 50.0%.' });
  });

  it('does not hold where the score is missing', () => {
    expect(judge({ floor: 0.1 }, 'yard.swept')[0]).toMatchObject({
      holds: false,
      detail: 'Expected at least 0.100, got no value.',
    });
  });

  it('has nothing to say of a suite without rules', () => {
    expect(gateSuiteScores(scores, undefined, descriptions)).toEqual([]);
  });
});
