import type { Calibration, ReliabilityBin } from '../../../calibration.ts';
import type { Score } from '../../../scorers/summarise-scores.ts';
import { type Markup, markup } from '../../markup.ts';
import { coordinate, percent, SIDE, SQUARE_VIEW, squareAxes, x, y } from './axes.ts';
import { dataTable } from './data-table.ts';

/** Height of the tallest column of counts, as a share of the figure's height. */
const COUNTS_HEIGHT = 0.22;

const SMALLEST_RADIUS = 3;
const LARGEST_RADIUS = 9;

/** Stated answerability against the share that is answerable; on the diagonal a statement can be taken at its word. */
export function reliabilityFigure(calibration: Calibration | null, brier: Score | undefined): Markup {
  if (!calibration || calibration.bins.length === 0) {
    return markup`<p class="quiet">No question got as far as an answerability.</p>`;
  }
  const { bins, expectedError } = calibration;
  const most = Math.max(...bins.map(({ count }) => count));
  return markup`<figure class="card">
<h3>Can the answerability be believed?</h3>
<svg class="square" viewBox="${SQUARE_VIEW}" role="img" aria-label="Reliability diagram, expected error ${percent(expectedError)}">
${squareAxes({ horizontal: 'stated answerability', vertical: 'share that is answerable' })}
${bins.map((bin) => countColumn(bin, most))}
<path class="trend" d="${trend(bins)}"/>
${bins.map((bin) => binMark(bin, most))}
</svg>
<figcaption><i class="swatch bin"></i>Questions in ten ranges of the stated answerability. Above the diagonal it is
too modest, below too sure; off by ${percent(expectedError)} in the mean. <i class="swatch counts"></i>Number of questions.
${brier && markup`Brier score ${brier.value.toFixed(3)} (0 is perfect, 0.25 a coin’s).`}</figcaption>
${dataTable('Ranges as a table', ['Range', 'Questions', 'Stated', 'Answerable'], bins.map(tableRow))}
</figure>`;
}

function countColumn({ from, to, count }: ReliabilityBin, most: number): Markup {
  const height = (count / most) * COUNTS_HEIGHT;
  return markup`<rect class="counts" x="${coordinate(from * SIDE + 2)}" y="${y(height)}"
 width="${coordinate((to - from) * SIDE - 4)}" height="${coordinate(height * SIDE)}"/>
<text class="count" x="${x((from + to) / 2)}" y="${coordinate((1 - height) * SIDE - 4)}" text-anchor="middle">${count}</text>`;
}

/** The area tells how many questions stand behind it. */
function binMark({ meanAnswerability, shareAnswerable, count }: ReliabilityBin, most: number): Markup {
  const radius = Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(count / most));
  return markup`<circle class="bin" cx="${x(meanAnswerability)}" cy="${y(shareAnswerable)}" r="${coordinate(radius)}"><title>${count} questions:
stated ${percent(meanAnswerability)}, answerable ${percent(shareAnswerable)}</title></circle>`;
}

function trend(bins: readonly ReliabilityBin[]): string {
  const points = bins.map(({ meanAnswerability, shareAnswerable }) => `${x(meanAnswerability)} ${y(shareAnswerable)}`);
  return `M${points.join('L')}`;
}

function tableRow({ from, to, count, meanAnswerability, shareAnswerable }: ReliabilityBin): string[] {
  return [`${percent(from)} – ${percent(to)}`, String(count), percent(meanAnswerability), percent(shareAnswerable)];
}
