import { describeFailure } from '../../failure-catalogue.ts';
import { type Markup, markup } from '../../markup.ts';
import type { ReportItem } from '../../report.ts';
import type { Contrast } from '../contrast.ts';

/** The line of a closed item. */
export function itemSummary(item: ReportItem, contrast: Contrast | undefined): Markup {
  const { id, question, verdict, failureStage, kind, lang } = item;
  const flip = contrast?.flip(id);
  const earlier = contrast?.outcome(id)?.verdict;
  return markup`<summary><span class="badges"><span class="badge ${verdict}">${verdict}</span>
${flip && markup`<span class="badge flip-${flip}">flipped${earlier && `: was ${earlier}`}</span>`}</span>
<span class="id">${id}</span><span class="question" dir="auto">${question}</span>
<span class="badges">${failureStage === null ? undefined : markup`<span class="badge">${describeFailure(failureStage).name}</span>`}</span>
<span class="sort">${kind} · ${lang}</span></summary>`;
}
