import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../eval/comparison/compare-runs.ts';
import type { ComparedRun } from '../../../eval/comparison/compared-report.ts';
import { judgeGate } from '../../../eval/comparison/gate.ts';
import { printComparison } from '../../../eval/comparison/print-comparison.ts';
import { DIRECTIONS, firstOf, item, runOf } from './compared-runs.ts';

const rules = { overall: { 'answer.accuracy': { largestFall: 0.03, significance: 0.05 } }, kinds: {} };

function print(before: ComparedRun, after: ComparedRun): string[] {
  const comparison = compareRuns(before, after);
  const gate = judgeGate({ rules, current: after, comparison, directions: DIRECTIONS });
  return printComparison({ set: 'harbour', comparison, gate, directions: DIRECTIONS });
}

describe('printComparison', () => {
  it('shows scores, flips, findings and the verdict', () => {
    const before = { items: [...runOf(60).items, item('gone')] };
    const lines = print(before, runOf(60, { wrong: firstOf(8) }));
    expect(lines[0]).toBe('harbour: 60 questions compared with the baseline.');
    expect(lines[2]).toMatch(
      /^answer\.accuracy +100\.0% +86\.7% +▼ worse +-13\.3 +-\d+\.\d to -\d+\.\d +0\.008 +McNemar's$/,
    );
    expect(lines[3]).toMatch(/^number: answer\.accuracy +100\.0%/);
    expect(lines).toContain('Right before, wrong now: 8');
    expect(lines).toContain('  - q7: How many seals does the office of Tarn Quay keep (q7)?');
    expect(lines).toContain('Not compared, since they are gone: 1');
    expect(lines.find((line) => line.startsWith('  REGRESSION  answer.accuracy: It fell from'))).toBeDefined();
    expect(lines.at(-1)).toBe('harbour: regression.');
  });

  it('shows that nothing moved', () => {
    const lines = print(runOf(30), runOf(30));
    expect(lines[2]).toMatch(/^answer\.accuracy +100\.0% +100\.0% += {2,}0\.0 +0\.0 to 0\.0 +1\.000 +McNemar's$/);
    expect(lines.at(-1)).toBe('harbour: holds.');
  });

  it('cuts long lists and says how much is left out', () => {
    const lines = print(runOf(60), runOf(60, { wrong: firstOf(33) }));
    expect(lines.filter((line) => line.startsWith('  - '))).toHaveLength(21);
    expect(lines).toContain('  - and 13 more');
  });

  it('lets no text command the terminal, and none begin a line', () => {
    const hostile = (verdict: 'right' | 'wrong') => ({
      items: [
        item('i\u001B[2J', {
          verdict,
          kind: 'k\r\u0007',
          question: '::error::x\n::stop\u202Ey\u009B',
          shares: { s: { part: 1, whole: 1 } },
        }),
      ],
    });
    const lines = print(hostile('right'), hostile('wrong'));
    expect(lines).toContain('  - i\uFFFD[2J: ::error::x ::stop\uFFFDy\uFFFD');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(lines.join('')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/);
  });

  it('says that there is no baseline', () => {
    const given = { set: 'harbour', comparison: undefined, gate: undefined, directions: DIRECTIONS };
    expect(printComparison(given)).toEqual(['harbour: no baseline to compare with.']);
  });
});
