import { FAILURE_CATALOGUE, type FailureDescription } from '../failure-catalogue.ts';
import { type Markup, markup } from '../markup.ts';
import type { ReportItem } from '../report.ts';
import type { Contrast } from './contrast.ts';

interface Counted extends FailureDescription {
  count: number;
  before: number | undefined;
}

/** Where wrong answers went wrong, in the order of the way. Each bar filters the questions below. */
export function failureBars(items: readonly ReportItem[], contrast: Contrast | undefined): Markup {
  const counted = FAILURE_CATALOGUE.map(
    (entry): Counted => ({
      ...entry,
      count: items.filter(({ failureStage }) => failureStage === entry.stage).length,
      before: contrast?.failures(entry.stage),
    }),
  );
  const most = Math.max(1, ...counted.flatMap(({ count, before = 0 }) => [count, before]));
  const wrong = items.filter(({ verdict }) => verdict === 'wrong').length;
  if (wrong === 0 && counted.every(({ before = 0 }) => before === 0))
    return markup`<p class="quiet">No answer was wrong.</p>`;
  return markup`<p class="quiet">${wrong} wrong answers by the first stage at which they went wrong.
Choose a bar to see its questions${counted.some(({ before }) => before !== undefined) ? '; the stroke is the earlier run' : ''}.</p>
<ol class="failures">${counted.map((entry) => failureBar(entry, most))}</ol>`;
}

function failureBar({ stage, name, meaning, place, count, before }: Counted, most: number): Markup {
  const length = (share: number) => ((share / most) * 100).toFixed(1);
  const stroke =
    before === undefined
      ? undefined
      : markup`<rect class="before" x="${length(before)}" y="0" width="0.6" height="1"/>`;
  const earlier = before === undefined ? undefined : markup` <span class="quiet">before ${before}</span>`;
  return markup`<li class="${count === 0 ? 'none' : ''}">
<button type="button" data-stage="${stage}" aria-pressed="false" aria-describedby="stage-${stage}"${disabled(count)}>
<span class="name">${name}</span>
<svg viewBox="0 0 101 1" preserveAspectRatio="none" aria-hidden="true"><rect class="length" width="${length(count)}" height="1"/>${stroke}</svg>
<span class="count"><b>${count}</b>${earlier}</span></button>
<p id="stage-${stage}">${meaning} <code>${place}</code></p></li>`;
}

function disabled(count: number): Markup | undefined {
  return count === 0 ? markup` disabled` : undefined;
}
