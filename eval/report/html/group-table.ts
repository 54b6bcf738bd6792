import type { ScoreDescription } from '../../scorers/scorer.ts';
import type { Score, Scores } from '../../scorers/summarise-scores.ts';
import { type Markup, markup, printable } from '../markup.ts';
import type { Report } from '../report.ts';
import { formatInterval, formatScore, GROUP_COLUMNS } from '../score-catalogue.ts';
import { heatClass } from './heat.ts';

interface Grouping {
  title: string;
  /** Field of the items and of the page's filter. */
  field: 'kind' | 'lang';
  groups: Record<string, Scores>;
}

/** One row a group with the scores that tell groups apart, shaded by the distance from the whole set. */
export function groupTable({ title, field, groups }: Grouping, { scores, items }: Report): Markup {
  const columns = GROUP_COLUMNS.filter(({ name }) => name in scores);
  const rows = Object.entries(groups).map(([group, groupScores]) => {
    const count = items.filter((item) => item[field] === group).length;
    const cells = columns.map((column) => groupCell(column, groupScores[column.name], scores[column.name]));
    const link = `#${new URLSearchParams({ [field]: printable(group) })}`;
    return markup`<tr><th scope="row"><a href="${link}">${group}</a></th><td class="number">${count}</td>${cells}</tr>`;
  });
  const heads = columns.map(
    ({ short, label, better }) =>
      markup`<th scope="col" class="number" title="${label} (${better} is better)">${short}</th>`,
  );
  const whole = columns.map(
    ({ name, unit }) => markup`<td class="number">${formatScore(scores[name]?.value ?? 0, unit)}</td>`,
  );
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="Scores by ${title}"><table class="heat">
<thead><tr><th scope="col">${title}</th><th scope="col" class="number">n</th>${heads}</tr></thead>
<tbody>${rows}</tbody><tfoot><tr><th scope="row">all</th><td class="number">${items.length}</td>${whole}</tr></tfoot></table></div>`;
}

/** How the shades are to be read. */
export function heatLegend(): Markup {
  return markup`<p class="legend"><span class="worse-3">worse</span> <span class="better-3">better</span> than all
questions, by 20 points or half; paler for less, and where it may be chance.</p>`;
}

function groupCell(column: ScoreDescription, score: Score | undefined, whole: Score | undefined): Markup {
  if (!score || !whole) return markup`<td class="number quiet">–</td>`;
  const hint = `${formatInterval(score, column.unit)}, ${score.count} questions`;
  return markup`<td class="number ${heatClass(column, score, whole)}" title="${hint}">${formatScore(score.value, column.unit)}</td>`;
}
