import { type ScaleBand, scaleBand, scaleLinear } from 'd3-scale';
import type { Column } from './chart-columns.ts';

/** Share of a column's place that stays empty. */
const GAP = 0.28;
/** About so many steps from the base line to the top are good to read beside a chart of this height. */
const STEPS = 3;

/** In units of the picture, of which one is the place of a column across, and one question down from the top. */
export interface ChartScales {
  /** Left edge of a column, by its index. */
  x: ScaleBand<number>;
  /** Height of a number of questions over the base line. */
  y: (questions: number) => number;
  /** Whole numbers at equal distances, the top of the axis first and 0 last. */
  ticks: number[];
  width: number;
  /** Under the base line there is room for what was disliked. */
  height: number;
}

export function chartScales(columns: readonly Column[]): ChartScales {
  const width = Math.max(1, columns.length);
  const most = Math.max(1, ...columns.map(({ asked }) => asked));
  const lowest = Math.max(0, ...columns.map(({ disliked }) => disliked));
  const axis = scaleLinear([0, most], [0, most]).nice(STEPS);
  const top = Math.max(...axis.domain());
  return {
    x: scaleBand([...columns.keys()], [0, width])
      .paddingInner(GAP)
      .paddingOuter(GAP / 2),
    y: (questions) => top - questions,
    ticks: axis.ticks(STEPS).filter(Number.isInteger).reverse(),
    width,
    height: top + lowest,
  };
}
