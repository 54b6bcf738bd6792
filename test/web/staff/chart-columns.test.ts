import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseFileName } from '../../../web/staff/insights/case-file-name.ts';
import { chartColumns, MOST_DAY_COLUMNS } from '../../../web/staff/insights/chart-columns.ts';
import { chartScales } from '../../../web/staff/insights/chart-scales.ts';
import { lastDays } from '../../../web/staff/insights/period.ts';
import { sampleInsights } from '../../browser/sample-insights.ts';

describe('the columns of the chart', () => {
  it('are days, each whole: answered, not answered and other are what was asked', () => {
    const { unit, columns } = chartColumns(sampleInsights('2026-01-01', '2026-01-31').days);
    expect([unit, columns.length, columns[0]?.day]).toEqual(['day', 31, '2026-01-01']);
    for (const { asked, answered, notFound, other } of columns) expect(answered + notFound + other).toBe(asked);
  });

  it('are weeks where days would be too thin, and lose nothing', () => {
    const insights = sampleInsights('2025-01-01', '2025-12-31');
    const { unit, columns } = chartColumns(insights.days);
    expect([unit, columns.length]).toEqual(['week', 53]);
    expect(columns.length).toBeLessThanOrEqual(MOST_DAY_COLUMNS);
    expect(columns.reduce((sum, { asked }) => sum + asked, 0)).toBe(insights.totals.asked);
  });
});

describe('the scales of the chart', () => {
  const column = (asked: number, disliked = 0) => ({
    day: '',
    asked,
    answered: asked,
    notFound: 0,
    other: 0,
    disliked,
  });

  it('end at a round number that is not below the highest column, with whole steps of one size down to 0', () => {
    expect([0, 1, 3, 7, 21, 41, 99].map((asked) => chartScales([column(asked)]).ticks[0])).toEqual([
      1, 1, 3, 8, 30, 60, 100,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (asked) => {
        const { ticks } = chartScales([column(asked)]);
        const [top = 0, next = 0] = ticks;
        expect(top).toBeGreaterThanOrEqual(asked);
        expect(top).toBeLessThanOrEqual(2 * asked);
        expect(ticks).toEqual(ticks.map((_, k) => top - k * (top - next)));
        expect(ticks.at(-1)).toBe(0);
      }),
    );
  });

  it('leave room for what was disliked under the line, and a gap between columns', () => {
    const { x, y, width, height } = chartScales([column(4, 2), column(3, 0)]);
    expect([width, height, y(0), y(4)]).toEqual([2, 6, 4, 0]);
    expect((x(1) ?? 0) - (x(0) ?? 0)).toBeCloseTo(1);
    expect(x.bandwidth()).toBeLessThan(1);
  });
});

it('a period counts its days in UTC, today included', () => {
  expect(lastDays(7, new Date('2026-03-01T23:30:00Z'))).toEqual({ from: '2026-02-23', to: '2026-03-01' });
});

it('the name of a saved case is a plain one, whatever the id', () => {
  expect(caseFileName('../a b/c:1')).toBe('case-abc1.jsonl');
  expect(caseFileName('x'.repeat(500)).length).toBeLessThan(80);
});
