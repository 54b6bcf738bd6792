import { type Markup, markup } from '../markup.ts';
import type { Report } from '../report.ts';
import type { Contrast } from './contrast.ts';
import { facetsOf } from './facets.ts';
import { failureBars } from './failure-bars.ts';
import { curveFigure } from './figures/curve-figure.ts';
import { latencyFigure } from './figures/latency-figure.ts';
import { reliabilityFigure } from './figures/reliability-figure.ts';
import { stageFigure } from './figures/stage-figure.ts';
import { filterForm } from './filter-form.ts';
import { groupTable, heatLegend } from './group-table.ts';
import { headlineTiles } from './headline-tiles.ts';
import { itemDetails } from './items/item-details.ts';
import { collectPassageTexts } from './items/passage-texts.ts';
import { scoreTable } from './score-table.ts';
import { verdictBanner } from './verdict-banner.ts';

/** From the verdict over the scores and their causes down to the single question. */
export function pageBody(report: Report, contrast: Contrast | undefined): Markup {
  const { byKind, byLanguage, items, scores } = report;
  return markup`${pageHead(report)}
<main>
${contrast && verdictBanner(contrast, items)}
<section id="overview" aria-label="Overview">${headlineTiles(report, contrast)}${notes(report)}</section>
<section id="failures"><h2>Where answers go wrong</h2>${failureBars(items, contrast)}</section>
<section id="groups"><h2>By kind and language</h2>${heatLegend()}
${groupTable({ title: 'Kind', field: 'kind', groups: byKind }, report)}
${groupTable({ title: 'Language', field: 'lang', groups: byLanguage }, report)}</section>
<section id="answering"><h2>Answering or not</h2><div class="figures-row">${curveFigure(report.answerabilityCurve)}
${reliabilityFigure(report.calibration, scores['calibration.brier'])}</div></section>
<section id="latency"><h2>Latency</h2><div class="figures-row">${latencyFigure(items, scores)}
${stageFigure(report.stageLatencies, contrast)}</div></section>
<section id="scores"><h2>Every score</h2>${scoreTable(scores, contrast)}</section>
<section id="questions"><h2>Questions</h2>${questions(report, contrast)}</section>
</main>`;
}

function pageHead({ createdAt, dataset, items }: Report): Markup {
  return markup`<header>
<h1>Evaluation</h1>
<p class="quiet">${items.length} questions of <code>${dataset.questions}</code> over <code>${dataset.documents}</code>,
<time datetime="${createdAt}">${createdAt.slice(0, 16).replace('T', ' ')} UTC</time>. Ranges are 95% bootstrap intervals.</p>
<nav aria-label="Sections"><a href="#failures">Failures</a> <a href="#groups">Kinds</a> <a href="#answering">Answering</a>
<a href="#latency">Latency</a> <a href="#scores">Scores</a> <a href="#questions">Questions</a></nav>
</header>`;
}

function notes({ notes }: Report): Markup | undefined {
  if (notes.length === 0) return undefined;
  return markup`<ul class="notes">${notes.map((note) => markup`<li>${note}</li>`)}</ul>`;
}

function questions({ items }: Report, contrast: Contrast | undefined): Markup {
  const facets = new Map(items.map((item) => [item, facetsOf(item, contrast)]));
  const texts = collectPassageTexts(items);
  const entries = [...facets].map(([item, itemFacets]) => itemDetails(item, { facets: itemFacets, contrast, texts }));
  return markup`${filterForm([...facets.values()])}<div id="items">${entries}</div>${texts.store}`;
}
