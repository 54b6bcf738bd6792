import type { StageLatency } from '../../../stage-latency.ts';
import { type Markup, markup } from '../../markup.ts';
import type { Contrast } from '../contrast.ts';
import { percent } from './axes.ts';
import { milliseconds } from './latency-figure.ts';
import { stageBar, stageShade } from './stage-bar.ts';

/** Where the time goes, stage by stage. */
export function stageFigure(stages: readonly StageLatency[], contrast: Contrast | undefined): Markup {
  if (stages.length === 0) return markup`<p class="quiet">The pipeline reported no stages.</p>`;
  const compared = stages.some(({ stage }) => contrast?.stageMs(stage) !== undefined);
  const rows = stages.map((stage, index) => stageRow(stage, index, compared ? contrast : undefined));
  return markup`<figure class="card">
<h3>By stage</h3>
${stageBar(stages.map(({ share }) => share))}
<div class="scroll" tabindex="0" role="region" aria-label="Time by stage"><table>
<thead><tr><th scope="col">Stage</th><th scope="col" class="number">Share</th><th scope="col" class="number">Median</th>
${compared ? markup`<th scope="col" class="number">Before</th>` : undefined}<th scope="col" class="number">95%</th></tr></thead>
<tbody>${rows}</tbody></table></div>
<figcaption>Of all the time that was spent answering.</figcaption>
</figure>`;
}

function stageRow({ stage, share, p50Ms, p95Ms }: StageLatency, index: number, contrast: Contrast | undefined): Markup {
  const before = contrast?.stageMs(stage);
  const cell = markup`<td class="number">${before === undefined ? '–' : milliseconds(before)}</td>`;
  return markup`<tr><th scope="row"><i class="swatch ${stageShade(index)}"></i>${stage}</th>
<td class="number">${percent(share)}</td><td class="number">${milliseconds(p50Ms)}</td>
${contrast ? cell : undefined}<td class="number">${milliseconds(p95Ms)}</td></tr>`;
}
