import type { ScoreDescription } from '../../scorers/scorer.ts';
import { type Markup, markup } from '../markup.ts';
import type { Report } from '../report.ts';
import { formatDifference, formatInterval, formatScore, HEADLINES } from '../score-catalogue.ts';
import type { Contrast, ScoreChange } from './contrast.ts';
import { describeChange } from './describe-change.ts';
import { intervalBar } from './figures/interval-bar.ts';

/** The few numbers that a reader looks for first, each with its change since the earlier run. */
export function headlineTiles({ scores }: Report, contrast: Contrast | undefined): Markup {
  const tiles = HEADLINES.flatMap((description) => {
    const { name, label, unit } = description;
    const score = scores[name];
    if (!score) return [];
    const change = contrast?.scoreChange(name);
    return markup`<li class="tile"><span class="label">${label}</span>
<strong>${formatScore(score.value, unit)}</strong>
${unit === 'share' ? intervalBar(score, change?.before) : undefined}
<span class="quiet">${formatInterval(score, unit)}</span>${change && changeLine(change, description)}</li>`;
  });
  return markup`<ul class="tiles">${tiles}</ul>`;
}

function changeLine(change: ScoreChange, description: ScoreDescription): Markup {
  const { arrow, tone, direction, certainty } = describeChange(change, description);
  const size = formatDifference(change.difference, description.unit);
  return markup`<span class="change ${tone}"><span aria-hidden="true">${arrow}</span> ${size} ${direction}
<span class="certainty">${certainty}</span></span>`;
}
