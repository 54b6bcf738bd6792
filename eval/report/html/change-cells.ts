import type { ScoreDescription } from '../../scorers/scorer.ts';
import { type Markup, markup } from '../markup.ts';
import { formatDifference, formatScore } from '../score-catalogue.ts';
import type { ScoreChange } from './contrast.ts';
import { describeChange } from './describe-change.ts';
import { differenceBar } from './figures/difference-bar.ts';

/** The columns that a comparison adds to the table of scores. */
export function changeHeads(): Markup {
  return markup`<th scope="col" class="number">Before</th><th scope="col" class="number">Change, 95%</th><th scope="col">Worse or better</th>
<th scope="col" class="number">p, adjusted</th><th scope="col">Finding</th>`;
}

export function changeCells(change: ScoreChange, description: ScoreDescription, reach: number): Markup {
  const { unit } = description;
  const { tone, direction, certainty } = describeChange(change, description);
  const { before, difference, low, high, p, adjustedP, test } = change;
  const interval = low === undefined || high === undefined ? undefined : [low, high];
  const bounds = interval?.map((bound) => formatDifference(bound, unit).replace(' pts', '')).join(' to ');
  return markup`<td class="number">${formatScore(before, unit)}</td>
<td class="number"><strong>${formatDifference(difference, unit)}</strong><span class="quiet">${bounds}</span></td>
<td>${unit === 'share' ? differenceBar(towardsBetter(change, description), { tone, reach }) : undefined}</td>
<td class="number">${formatProbability(p)}<span class="quiet">${formatProbability(adjustedP)}</span></td>
<td><span class="change ${tone}">${direction}${certainty === '' ? '' : ', '}${certainty}</span><span class="quiet">${test}</span></td>`;
}

/** Better lies to the right, whichever way the number goes. */
function towardsBetter(change: ScoreChange, { better }: ScoreDescription): ScoreChange {
  if (better === 'higher') return change;
  const { difference, low = difference, high = difference } = change;
  return { ...change, difference: -difference, low: -high, high: -low };
}

function formatProbability(p: number | undefined): string {
  if (p === undefined) return '–';
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}
