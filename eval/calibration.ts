/** Questions whose stated answerability lies within one range. */
export interface ReliabilityBin {
  /** Range of the answerability: from inclusive, to exclusive but for the last. */
  from: number;
  to: number;
  count: number;
  meanAnswerability: number;
  /** Share of them that the documents do answer. */
  shareAnswerable: number;
}

export interface Calibration {
  bins: ReliabilityBin[];
  /** Mean distance of a bin's answerability from its share of answerable questions, weighted by count (Naeini et al. 2015). */
  expectedError: number;
}

const BINS = 10;

/** The reliability diagram of answerability (Niculescu-Mizil and Caruana 2005). Empty bins are left out. */
export function calibrate(items: readonly { answerable: boolean; answerability: number }[]): Calibration {
  const bins = Array.from({ length: BINS }, (_, index) => {
    const members = items.filter(({ answerability }) => binOf(answerability) === index);
    return {
      from: index / BINS,
      to: (index + 1) / BINS,
      count: members.length,
      meanAnswerability: mean(members.map(({ answerability }) => answerability)),
      shareAnswerable: mean(members.map(({ answerable }) => Number(answerable))),
    };
  }).filter(({ count }) => count > 0);
  const errors = bins.map((bin) => bin.count * Math.abs(bin.meanAnswerability - bin.shareAnswerable));
  return { bins, expectedError: errors.reduce((total, error) => total + error, 0) / Math.max(1, items.length) };
}

function binOf(answerability: number): number {
  return Math.min(BINS - 1, Math.floor(answerability * BINS));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
}
