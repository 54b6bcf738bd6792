import { type Markup, markup } from '../markup.ts';
import type { ReportItem } from '../report.ts';
import type { Gate, GateFinding } from '../report-comparison.ts';
import type { Contrast } from './contrast.ts';

/** What is bad comes first. */
const OUTCOMES = ['regression', 'missing', 'warning', 'holds'] as const satisfies readonly GateFinding['outcome'][];

const OUTCOME_NAMES: Readonly<Record<GateFinding['outcome'], string>> = {
  regression: 'Regression',
  missing: 'Missing',
  warning: 'Warning',
  holds: 'Holds',
};

/** Whether the change may land, and how many questions it turned. */
export function verdictBanner(contrast: Contrast, items: readonly ReportItem[]): Markup {
  const { gate, baselineName } = contrast;
  return markup`<section class="banner ${gate?.verdict ?? 'undecided'}" aria-labelledby="verdict">
<h2 id="verdict">${headline(gate)}</h2>
<p>Against <b>${baselineName}</b>. ${flips(contrast, items)}</p>
${gate && findings(gate)}
</section>`;
}

function headline(gate: Gate | undefined): Markup {
  if (!gate) return markup`Compared with an earlier run`;
  if (gate.verdict === 'holds') return markup`<span aria-hidden="true">✓</span> The gate holds`;
  return markup`<span aria-hidden="true">✕</span> Regression`;
}

function flips(contrast: Contrast, items: readonly ReportItem[]): Markup {
  const compared = items.filter(({ id }) => contrast.outcome(id) || contrast.flip(id)).length;
  const count = (flip: string) => items.filter(({ id }) => contrast.flip(id) === flip).length;
  return markup`Of ${compared} questions in both runs <a href="#flip=better">${count('better')} became better</a> and
<a href="#flip=worse">${count('worse')} became worse</a>.`;
}

function findings({ findings }: Gate): Markup | undefined {
  if (findings.length === 0) return undefined;
  const ordered = OUTCOMES.flatMap((outcome) => findings.filter((finding) => finding.outcome === outcome));
  return markup`<ul class="findings">${ordered.map(
    ({ score, kind, outcome, message }) =>
      markup`<li><span class="badge ${outcome}">${OUTCOME_NAMES[outcome]}</span>
<span><code>${score}</code>${kind === null ? '' : ` of ${kind}`}: ${message}</span></li>`,
  )}</ul>`;
}
