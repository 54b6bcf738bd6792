import type { ScoreDescription } from '../../scorers/scorer.ts';
import type { Score, Scores } from '../../scorers/summarise-scores.ts';
import { type Markup, markup } from '../markup.ts';
import { formatInterval, formatScore, SCORE_CATALOGUE } from '../score-catalogue.ts';
import { changeCells, changeHeads } from './change-cells.ts';
import type { Contrast, ScoreChange } from './contrast.ts';
import { intervalBar } from './figures/interval-bar.ts';

/** What a score's name begins with tells what it is about. */
const FAMILIES: Readonly<Record<string, string>> = {
  retrieval: 'Retrieval',
  answer: 'Answers',
  citation: 'Citations',
  abstention: 'Answering or not',
  calibration: 'Calibration',
  judged: 'Judged by a model',
  cost: 'Cost',
  latency: 'Latency',
};

/** The line of differences reaches at least so far, so that tiny changes look tiny. */
const LEAST_REACH = 0.05;

interface Row {
  description: ScoreDescription;
  score: Score;
  change: ScoreChange | undefined;
}

/** Every score of the run, by what it is about; compared, with what changed and how sure that is. */
export function scoreTable(scores: Scores, contrast: Contrast | undefined): Markup {
  const rows = SCORE_CATALOGUE.flatMap((description): Row[] => {
    const score = scores[description.name];
    return score ? [{ description, score, change: contrast?.scoreChange(description.name) }] : [];
  });
  const families = [...new Set(rows.map(familyOf))];
  const shown = { compared: contrast !== undefined, reach: reachOf(rows) };
  return markup`<p class="quiet">The arrow tells which way is better, the band is the 95% interval${shown.compared ? ', the stroke the earlier run' : ''}.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Scores"><table class="scores">
<thead><tr><th scope="col">Score</th><th scope="col" class="number">Value, 95%</th><th scope="col">0 to 100%</th>
<th scope="col" class="number">Questions</th>
${shown.compared ? changeHeads() : undefined}</tr></thead>
${families.map((family) => familyRows(family, rows, shown))}
</table></div>`;
}

function familyRows(family: string, rows: readonly Row[], shown: { compared: boolean; reach: number }): Markup {
  const members = rows.filter((row) => familyOf(row) === family);
  return markup`<tbody><tr class="family"><th scope="rowgroup" colspan="${shown.compared ? 9 : 4}">${FAMILIES[family] ?? family}</th></tr>
${members.map((row) => scoreRow(row, shown))}</tbody>`;
}

function scoreRow(
  { description, score, change }: Row,
  { compared, reach }: { compared: boolean; reach: number },
): Markup {
  const { name, label, unit, better } = description;
  const changed = change
    ? changeCells(change, description, reach)
    : markup`<td colspan="5" class="quiet">not compared</td>`;
  return markup`<tr><th scope="row">${label}\u00a0<span class="sense" title="${better} is better">${better === 'higher' ? '↑' : '↓'}
<span class="unseen">${better} is better</span></span><code>${name}</code></th>
<td class="number"><strong>${formatScore(score.value, unit)}</strong><span class="quiet">${formatInterval(score, unit)}</span></td>
<td>${unit === 'share' ? intervalBar(score, change?.before) : undefined}</td>
<td class="number">${score.count}</td>${compared ? changed : undefined}</tr>`;
}

function reachOf(rows: readonly Row[]): number {
  const shares = rows.filter(({ description }) => description.unit === 'share');
  const bounds = shares.flatMap(({ change }) =>
    change ? [change.low ?? change.difference, change.high ?? change.difference] : [],
  );
  return Math.max(LEAST_REACH, ...bounds.map(Math.abs));
}

function familyOf({ description }: Row): string {
  return description.name.split('.')[0] ?? '';
}
