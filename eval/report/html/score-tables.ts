import type { ScoreDescription } from '../../scorers/scorer.ts';
import type { Score, Scores } from '../../scorers/summarise-scores.ts';
import { type Markup, markup } from '../markup.ts';
import type { Report, ReportItem } from '../report.ts';
import { formatInterval, formatScore, GROUP_COLUMNS, HEADLINES, SCORE_CATALOGUE } from '../score-catalogue.ts';

/** The few numbers that a reader looks for first. */
export function headlineTiles({ scores }: Report): Markup {
  const tiles = HEADLINES.flatMap(({ name, label, unit }) => {
    const score = scores[name];
    if (!score) return [];
    return markup`<div class="tile"><span class="label">${label}</span>
<strong>${formatScore(score.value, unit)}</strong><span class="quiet">${formatInterval(score, unit)}</span></div>`;
  });
  return markup`<div class="tiles">${tiles}</div>`;
}

export function scoreTable(scores: Scores): Markup {
  const rows = SCORE_CATALOGUE.flatMap((entry) => {
    const score = scores[entry.name];
    return score ? [scoreRow(entry, score)] : [];
  });
  return markup`<div class="scroll"><table>
<thead><tr><th>Score</th><th></th><th class="number">Value</th><th>0 to 100%</th>
<th class="number">95% interval</th><th class="number">Questions</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function scoreRow({ name, label, unit }: ScoreDescription, score: Score): Markup {
  return markup`<tr><th scope="row"><code>${name}</code></th><td class="quiet">${label}</td>
<td class="number"><strong>${formatScore(score.value, unit)}</strong></td>
<td>${unit === 'share' ? intervalBar(score) : undefined}</td>
<td class="number">${formatInterval(score, unit)}</td><td class="number">${score.count}</td></tr>`;
}

const BAR_WIDTH = 160;

/** A line from 0 to 1 with the interval as a band and the value as a mark. */
function intervalBar({ value, low, high }: Score): Markup {
  const x = (share: number): string => (share * BAR_WIDTH).toFixed(1);
  return markup`<svg class="bar" viewBox="-3 0 ${BAR_WIDTH + 6} 14" width="${BAR_WIDTH + 6}" height="14" aria-hidden="true">
<line class="axis" x1="0" y1="7" x2="${BAR_WIDTH}" y2="7"/>
<rect class="band" x="${x(low)}" y="4" width="${x(Math.max(0.005, high - low))}" height="6" rx="3"/>
<circle class="mark" cx="${x(value)}" cy="7" r="3"/></svg>`;
}

/** One row a group with the scores that tell groups apart. */
export function groupTable(
  title: string,
  groups: Report['byKind'],
  groupOf: (item: ReportItem) => string,
  { scores, items }: Report,
): Markup {
  const columns = GROUP_COLUMNS.filter(({ name }) => name in scores);
  const rows = Object.entries(groups).map(([group, groupScores]) => {
    const count = items.filter((item) => groupOf(item) === group).length;
    const cells = columns.map((column) => groupCell(column, groupScores[column.name]));
    return markup`<tr><th scope="row">${group}</th><td class="number">${count}</td>${cells}</tr>`;
  });
  const heads = columns.map(({ short, label }) => markup`<th class="number" title="${label}">${short}</th>`);
  return markup`<div class="scroll"><table>
<thead><tr><th>${title}</th><th class="number">n</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function groupCell({ unit }: ScoreDescription, score: Score | undefined): Markup {
  if (!score) return markup`<td class="number quiet">–</td>`;
  const hint = `${formatInterval(score, unit)}, ${score.count} questions`;
  return markup`<td class="number" title="${hint}">${formatScore(score.value, unit)}</td>`;
}
