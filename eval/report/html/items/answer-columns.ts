import type { EarlierReport } from '../../earlier-report.ts';
import { type Markup, markup } from '../../markup.ts';
import type { ReportItem } from '../../report.ts';
import type { EarlierOutcome } from '../../report-comparison.ts';
import type { Contrast } from '../contrast.ts';
import { itemAnswer } from './item-answer.ts';

/** The answer; beside it the earlier one where it was another. */
export function answerColumns(item: ReportItem, contrast: Contrast | undefined): Markup {
  const earlier = contrast?.outcome(item.id);
  if (!earlier) return now('Answer', item, contrast && markup`<p class="quiet">The earlier run did not ask this.</p>`);
  const same = earlier.answer === item.answer && earlier.status === item.status && earlier.verdict === item.verdict;
  if (same) return now('Answer', item, markup`<p class="quiet">The same answer as before.</p>`);
  return markup`${before(earlier, contrast?.item(item.id))}${now('Now', item)}`;
}

function now(title: string, item: ReportItem, note?: Markup): Markup {
  return markup`<section class="answer"><h3>${title} <span class="badge ${item.verdict}">${item.verdict}</span></h3>
${note}<p class="quiet">${facts(item)}</p>${itemAnswer(item)}</section>`;
}

function before({ verdict, status, answer }: EarlierOutcome, item: EarlierReport['items'][number] | undefined): Markup {
  return markup`<section class="earlier"><h3>Before <span class="badge ${verdict}">${verdict}</span></h3>
<p class="quiet">${item ? facts(item) : status}</p>
${answer === '' ? markup`<p class="quiet">No sentence.</p>` : markup`<p class="plain" dir="auto">${answer}</p>`}</section>`;
}

function facts(item: ReportItem | EarlierReport['items'][number]): string {
  const { status, mode, answerability, retrieved, timings } = item;
  const rank = retrieved.findIndex(({ gold }) => gold) + 1;
  return [
    status,
    mode ?? 'no mode',
    `answerability ${answerability.toFixed(3)}`,
    ...(item.evidence.length > 0
      ? [rank > 0 ? `evidence at ${rank} of ${retrieved.length}` : 'evidence not retrieved']
      : []),
    `${Math.round(timings.endMs)} ms`,
  ].join(' · ');
}
