import { stageDurations } from '../../../stage-latency.ts';
import { type Markup, markup } from '../../markup.ts';
import type { ReportItem } from '../../report.ts';
import { formatScore, SCORE_CATALOGUE } from '../../score-catalogue.ts';
import { milliseconds } from '../figures/latency-figure.ts';
import { stageBar, stageShade } from '../figures/stage-bar.ts';

/** Where the time of one answer went, and what the question scores by itself. */
export function itemFacts(item: ReportItem): Markup {
  return markup`<h3>Time <span class="quiet">${milliseconds(item.timings.endMs)}</span></h3>${itemTimings(item)}
<h3>Scores</h3><dl class="scores">${itemScores(item)}</dl>`;
}

function itemTimings({ timings }: ReportItem): Markup {
  const durations = stageDurations(timings.stages);
  const total = durations.reduce((sum, stage) => sum + stage.milliseconds, 0);
  const legend = durations.map(
    (stage, index) =>
      markup`<li><i class="swatch ${stageShade(index)}"></i>${stage.stage} ${milliseconds(stage.milliseconds)}</li>`,
  );
  const first = timings.firstSentenceMs;
  return markup`${total > 0 ? stageBar(durations.map((stage) => stage.milliseconds / total)) : undefined}
<ul class="stage-legend">${legend}${first === undefined ? undefined : markup`<li>first sentence after ${milliseconds(first)}</li>`}</ul>`;
}

function itemScores({ scores }: ReportItem): Markup[] {
  return SCORE_CATALOGUE.flatMap(({ name, unit }) => {
    const value = scores[name];
    return value === undefined ? [] : [markup`<div><dt>${name}</dt><dd>${formatScore(value, unit)}</dd></div>`];
  });
}
