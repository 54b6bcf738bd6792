/** One choice of threshold: questions with at least that answerability are answered. */
export interface CurvePoint {
  /** Missing at the point where nothing is answered. */
  threshold?: number;
  /** Share of the answerable questions that are answered. */
  answerRate: number;
  /** Share of the unanswerable questions that are answered. */
  falseAnswerRate: number;
}

export interface AnswerabilityCurve {
  /** From answering nothing to answering everything; both rates never fall. */
  points: CurvePoint[];
  /** Probability that an answerable question gets more answerability than an unanswerable one; 0.5 is chance. */
  area: number;
  /** What the pipeline did, with its own threshold and verification. */
  operatingPoint: { answerRate: number; falseAnswerRate: number };
}

export interface CurveItem {
  answerable: boolean;
  answered: boolean;
  answerability: number;
}

/** The ROC curve of answerability (Fawcett 2006). Undefined unless there are questions of both sorts. */
export function answerabilityCurve(items: readonly CurveItem[]): AnswerabilityCurve | undefined {
  const answerable = items.filter((item) => item.answerable);
  const unanswerable = items.filter((item) => !item.answerable);
  if (answerable.length === 0 || unanswerable.length === 0) return undefined;
  const rates = (isAnswered: (item: CurveItem) => boolean) => ({
    answerRate: answerable.filter(isAnswered).length / answerable.length,
    falseAnswerRate: unanswerable.filter(isAnswered).length / unanswerable.length,
  });
  const thresholds = [...new Set(items.map((item) => item.answerability))].sort((a, b) => b - a);
  const points = [
    rates(() => false),
    ...thresholds.map((threshold) => ({ threshold, ...rates((item) => item.answerability >= threshold) })),
  ];
  return { points, area: areaUnder(points), operatingPoint: rates((item) => item.answered) };
}

/** By trapezoids, which counts a tie as half. */
function areaUnder(points: readonly CurvePoint[]): number {
  return points.reduce((area, point, index) => {
    const before = points[index - 1] ?? point;
    return area + ((point.falseAnswerRate - before.falseAnswerRate) * (point.answerRate + before.answerRate)) / 2;
  }, 0);
}
