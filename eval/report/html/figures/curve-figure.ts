import type { AnswerabilityCurve, CurvePoint } from '../../../answerability-curve.ts';
import { type Markup, markup } from '../../markup.ts';
import { percent, SQUARE_VIEW, squareAxes, x, y } from './axes.ts';
import { dataTable } from './data-table.ts';

/** Thresholds that can be tried and are listed: more are neither told apart nor read. */
const LISTED_THRESHOLDS = 60;

/** Answer rate against false-answer rate as the threshold on answerability falls, with what the pipeline did. */
export function curveFigure(curve: AnswerabilityCurve | null): Markup {
  if (!curve) {
    return markup`<p class="quiet">The curve needs answerable and unanswerable questions; this run has only one sort.</p>`;
  }
  const { operatingPoint, area } = curve;
  const answered = percent(operatingPoint.answerRate);
  const falsely = percent(operatingPoint.falseAnswerRate);
  const points = thin(curve.points.filter(({ threshold }) => threshold !== undefined));
  return markup`<figure class="card">
<h3>Every threshold</h3>
<svg class="square" viewBox="${SQUARE_VIEW}" role="img"
 aria-label="Answer rate against false-answer rate; operating point ${answered} against ${falsely}">
${squareAxes({ horizontal: 'unanswerable questions answered', vertical: 'answerable questions answered' })}
<path class="curve" d="${path(curve.points)}"/>
<circle id="tried" class="tried" r="5" visibility="hidden"/>
<circle class="operating" cx="${x(operatingPoint.falseAnswerRate)}" cy="${y(operatingPoint.answerRate)}" r="6.5"/>
</svg>
${points.length > 0 ? thresholdSlider(points) : undefined}
<figcaption><i class="swatch operating"></i>What the pipeline did: ${answered} of the answerable and ${falsely} of the
unanswerable questions answered. <i class="swatch curve"></i>What any other threshold on answerability would do
(area ${area.toFixed(3)}; 0.5 is chance).</figcaption>
${dataTable('Thresholds as a table', ['Threshold', 'Answerable answered', 'Unanswerable answered'], points.map(tableRow))}
</figure>`;
}

/** The page's script shows it, and moves the mark on the curve. */
function thresholdSlider(points: readonly CurvePoint[]): Markup {
  const tried = points.map(({ threshold = 0, answerRate, falseAnswerRate }) => ({
    ...{ cx: x(falseAnswerRate), cy: y(answerRate) },
    text: `${threshold.toFixed(3)}: ${percent(answerRate)} of the answerable, ${percent(falseAnswerRate)} of the unanswerable`,
  }));
  return markup`<p class="threshold" hidden><label for="threshold">Try a threshold</label>
<input id="threshold" type="range" min="0" max="${points.length - 1}" value="${Math.floor(points.length / 2)}"
 data-points="${JSON.stringify(tried)}"><span id="threshold-text"></span></p>`;
}

function tableRow({ threshold = 0, answerRate, falseAnswerRate }: CurvePoint): string[] {
  return [threshold.toFixed(3), percent(answerRate), percent(falseAnswerRate)];
}

function path(points: readonly CurvePoint[]): string {
  return points
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.falseAnswerRate)} ${y(point.answerRate)}`)
    .join('');
}

/** Evenly taken, the first and the last included. */
function thin(points: readonly CurvePoint[]): CurvePoint[] {
  const step = Math.max(1, (points.length - 1) / (LISTED_THRESHOLDS - 1));
  const indexes = new Set(Array.from({ length: LISTED_THRESHOLDS }, (_, index) => Math.round(index * step)));
  return points.filter((_, index) => indexes.has(index));
}
