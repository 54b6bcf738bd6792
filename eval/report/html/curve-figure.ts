import type { AnswerabilityCurve } from '../../answerability-curve.ts';
import { type Markup, markup } from '../markup.ts';

const SIZE = 320;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Answer rate against false-answer rate as the threshold on answerability falls, with what the pipeline did. */
export function curveFigure(curve: AnswerabilityCurve | null): Markup {
  if (!curve) {
    return markup`<p class="quiet">The curve needs answerable and unanswerable questions; this run has only one sort.</p>`;
  }
  const { operatingPoint, area } = curve;
  const answered = percent(operatingPoint.answerRate);
  const falsely = percent(operatingPoint.falseAnswerRate);
  return markup`<figure>
<svg class="curve" viewBox="-52 -12 ${SIZE + 70} ${SIZE + 62}" role="img"
 aria-label="Answer rate against false-answer rate; operating point ${answered} against ${falsely}">
${TICKS.map(gridLines)}
<line class="chance" x1="0" y1="${SIZE}" x2="${SIZE}" y2="0"/>
<path class="line" d="${stepPath(curve)}"/>
<circle class="operating" cx="${x(operatingPoint.falseAnswerRate)}" cy="${y(operatingPoint.answerRate)}" r="6"/>
<text x="${SIZE / 2}" y="${SIZE + 42}" text-anchor="middle">unanswerable questions answered</text>
<text transform="translate(-40 ${SIZE / 2}) rotate(-90)" text-anchor="middle">answerable questions answered</text>
</svg>
<figcaption>The line: every threshold on answerability (area ${area.toFixed(3)}; 0.5 is chance). The mark: what the pipeline
did, ${answered} of the answerable and ${falsely} of the unanswerable questions answered.</figcaption>
</figure>`;
}

function gridLines(tick: number): Markup {
  return markup`<line class="grid" x1="${x(tick)}" y1="0" x2="${x(tick)}" y2="${SIZE}"/>
<line class="grid" x1="0" y1="${y(tick)}" x2="${SIZE}" y2="${y(tick)}"/>
<text x="${x(tick)}" y="${SIZE + 18}" text-anchor="middle">${percent(tick)}</text>
<text x="-8" y="${Number(y(tick)) + 4}" text-anchor="end">${percent(tick)}</text>`;
}

function stepPath({ points }: AnswerabilityCurve): string {
  return points
    .map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.falseAnswerRate)} ${y(point.answerRate)}`)
    .join('');
}

function x(share: number): string {
  return (share * SIZE).toFixed(1);
}

function y(share: number): string {
  return ((1 - share) * SIZE).toFixed(1);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
