import { describe, expect, it } from 'vitest';
import type { AskedQuestion } from '../../../../eval/bench/load/asked-question.ts';
import { loadTable } from '../../../../eval/bench/load/load-table.ts';
import { percentiles, summariseLoad } from '../../../../eval/bench/load/summarise-load.ts';
import { evalQuestionSchema } from '../../../../eval/dataset/eval-case.ts';

const question = evalQuestionSchema.parse({ id: 'a', question: 'When?', mustContain: ['1987'] });
const answered: AskedQuestion = {
  ...{ question, end: 'answered', text: 'It opened in 1987.' },
  ...{ firstSentenceMilliseconds: 100, endMilliseconds: 200, windowsRead: 12 },
};

describe('percentiles', () => {
  it('lie between the values, in any order given', () => {
    const values = Array.from({ length: 101 }, (_, k) => 100 - k);
    expect(percentiles(values)).toEqual({ p50: 50, p95: 95, p99: 99 });
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7 });
    expect(percentiles([])).toBeUndefined();
  });
});

describe('the summary of a run', () => {
  const { windowsRead: _, firstSentenceMilliseconds: __, ...silent } = answered;
  const refused: AskedQuestion = { ...silent, end: 'refused', text: '', endMilliseconds: 5 };
  const notFound: AskedQuestion = { ...silent, end: 'not-found', text: '', endMilliseconds: 300, windowsRead: 2 };

  it('leaves refused and lost questions out of times and answers, and counts them', () => {
    const summary = summariseLoad([answered, refused, refused, { ...refused, end: 'lost' }]);
    expect(summary).toMatchObject({ asked: 4, refused: 0.5, lost: 0.25, right: 1, falseRefusals: 0, windowsRead: 12 });
    expect(summary.firstSentence).toEqual({ p50: 100, p95: 100, p99: 100 });
  });

  it('takes the end where no sentence came', () => {
    const { firstSentence, right, falseRefusals, windowsRead } = summariseLoad([notFound]);
    expect(firstSentence?.p50).toBe(300);
    expect({ right, falseRefusals, windowsRead }).toEqual({ right: 0, falseRefusals: 1, windowsRead: 2 });
  });

  it('tells no figure that nothing was measured for', () => {
    const summary = summariseLoad([refused]);
    expect(summary.end).toBeUndefined();
    expect(summary.right).toBeUndefined();
    expect(loadTable([{ name: '8', summary, machineLoad: 1 }]).split('\n')[2]).toBe(
      '| 8 | 1 | 100% | 0% |  |  |  |  |  | 1.0 |',
    );
  });
});
