import { describe, expect, it } from 'vitest';
import { calibrate } from '../../eval/calibration.ts';

describe('calibrate', () => {
  it('sorts questions into tenths and leaves out the empty ones', () => {
    const items = [
      { answerability: 0.05, answerable: false },
      { answerability: 0.09, answerable: true },
      { answerability: 1, answerable: true },
      { answerability: 0.9, answerable: true },
    ];
    const { bins, expectedError } = calibrate(items);
    expect(bins).toHaveLength(2);
    expect(bins[0]).toMatchObject({ from: 0, to: 0.1, count: 2, shareAnswerable: 0.5 });
    expect(bins[1]).toMatchObject({ from: 0.9, to: 1, count: 2, meanAnswerability: 0.95, shareAnswerable: 1 });
    // (2 · |0.07 − 0.5| + 2 · |0.95 − 1|) / 4
    expect(expectedError).toBeCloseTo(0.24, 10);
  });

  it('finds no error in probabilities that come true', () => {
    const items = Array.from({ length: 10 }, (_, index) => ({ answerability: 0.3, answerable: index < 3 }));
    expect(calibrate(items).expectedError).toBeCloseTo(0, 10);
  });
});
