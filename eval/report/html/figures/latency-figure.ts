import type { Scores } from '../../../scorers/summarise-scores.ts';
import { type Markup, markup } from '../../markup.ts';
import type { ReportItem } from '../../report.ts';
import { coordinate } from './axes.ts';
import { type Bin, countInBins } from './count-in-bins.ts';
import { dataTable } from './data-table.ts';

const WIDTH = 420;
const HEIGHT = 190;
const MOST_BINS = 28;

/** What is slower than so many 95th percentiles shares the last bin: one outlier must not squeeze all the others. */
const SHOWN_PERCENTILES = 1.6;

/** Left of a marker that stands closer to the edge its label would be cut off. */
const LABEL_WIDTH = 110;

/** How long whole answers took. */
export function latencyFigure(items: readonly ReportItem[], scores: Scores): Markup {
  const times = items.map(({ timings }) => timings.endMs);
  const median = scores['latency.p50Ms']?.value ?? 0;
  const slow = scores['latency.p95Ms']?.value ?? 0;
  const longest = Math.max(0, ...times);
  const bins = countInBins(times, { end: Math.min(longest, slow * SHOWN_PERCENTILES) || 1, most: MOST_BINS });
  const scale = timeScale(bins);
  return markup`<figure class="card">
<h3>Whole answers</h3>
<svg class="wide" viewBox="-14 -26 ${WIDTH + 28} ${HEIGHT + 68}" role="img"
 aria-label="Histogram of answer times: median ${milliseconds(median)}, 95th percentile ${milliseconds(slow)}">
${bins.map((bin, index) => column(bin, index, bins))}
<line class="axis" x1="0" y1="${HEIGHT}" x2="${WIDTH}" y2="${HEIGHT}"/>
${ticks(bins).map((time) => markup`<text x="${coordinate(scale(time))}" y="${HEIGHT + 18}" text-anchor="middle">${time}</text>`)}
<text x="${WIDTH / 2}" y="${HEIGHT + 38}" text-anchor="middle">milliseconds</text>
${marker('median', median, { scale, anchor: scale(median) < LABEL_WIDTH ? 'start' : 'end' })}${marker('95%', slow, { scale, anchor: 'start' })}
</svg>
<figcaption>Half of the answers were there within ${milliseconds(median)}, 95% within ${milliseconds(slow)}, the last
after ${milliseconds(longest)}.</figcaption>
${dataTable('Times as a table', ['Milliseconds', 'Questions'], bins.map(tableRow))}
</figure>`;
}

function timeScale(bins: readonly Bin[]): (time: number) => number {
  const width = bins[1]?.from ?? 1;
  return (time) => Math.min(WIDTH, (time / (bins.length * width)) * WIDTH);
}

function column({ from, count }: Bin, index: number, bins: readonly Bin[]): Markup {
  const width = WIDTH / bins.length;
  const height = (count / Math.max(1, ...bins.map((bin) => bin.count))) * HEIGHT;
  return markup`<rect class="column" x="${coordinate(index * width + 0.5)}" y="${coordinate(HEIGHT - height)}"
 width="${coordinate(width - 1)}" height="${coordinate(height)}"><title>${count} from ${from} ms</title></rect>`;
}

function marker(
  name: string,
  time: number,
  { scale, anchor }: { scale: (time: number) => number; anchor: 'start' | 'end' },
): Markup {
  const x = coordinate(scale(time));
  return markup`<line class="marker" x1="${x}" y1="-8" x2="${x}" y2="${HEIGHT}"/>
<text x="${x}" y="-13" text-anchor="${anchor}">${name} ${milliseconds(time)}</text>`;
}

/** About five of the bins' bounds. */
function ticks(bins: readonly Bin[]): number[] {
  const step = Math.ceil(bins.length / 5);
  return bins.filter((_, index) => index % step === 0).map(({ from }) => from);
}

function tableRow({ from, to, count }: Bin): string[] {
  return [to === Number.POSITIVE_INFINITY ? `${from} and more` : `${from} – ${to}`, String(count)];
}

export function milliseconds(time: number): string {
  return `${Math.round(time)} ms`;
}
