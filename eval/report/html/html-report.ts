import { createHash } from 'node:crypto';
import { Markup, markup } from '../markup.ts';
import type { Report } from '../report.ts';
import { curveFigure } from './curve-figure.ts';
import { FILTER_SCRIPT } from './filter-script.ts';
import { itemDetails } from './item-details.ts';
import { groupTable, headlineTiles, scoreTable } from './score-tables.ts';
import { STYLE } from './style.ts';

/** One page without any other file or request. Its policy lets no script run but its own, whatever the texts contain. */
export function htmlReport(report: Report): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${sha256(FILTER_SCRIPT)}'`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Footnote evaluation: ${report.dataset.questions}</title>
<style>${Markup.trusted(STYLE)}</style>
</head>
<body>
<main>
${heading(report)}
${headlineTiles(report)}
${notes(report)}
<section><h2>Scores</h2>${scoreTable(report.scores)}</section>
<section><h2>By kind</h2>${groupTable('Kind', report.byKind, (item) => item.kind, report)}</section>
<section><h2>By language</h2>${groupTable('Language', report.byLanguage, (item) => item.lang, report)}</section>
<section><h2>Answering or not</h2>${curveFigure(report.answerabilityCurve)}</section>
<section><h2>Questions</h2>${filterBar(report)}<div id="items">${report.items.map(itemDetails)}</div></section>
</main>
<script>${Markup.trusted(FILTER_SCRIPT)}</script>
</body>
</html>
`.source;
}

function heading({ createdAt, dataset, items }: Report): Markup {
  return markup`<header>
<h1>Evaluation</h1>
<p class="quiet">${items.length} questions of <code>${dataset.questions}</code> over <code>${dataset.documents}</code>,
<time datetime="${createdAt}">${createdAt.slice(0, 16).replace('T', ' ')} UTC</time>. Ranges are 95% bootstrap intervals.</p>
</header>`;
}

function notes({ notes }: Report): Markup | undefined {
  if (notes.length === 0) return undefined;
  return markup`<ul class="notes">${notes.map((note) => markup`<li>${note}</li>`)}</ul>`;
}

function filterBar({ items }: Report): Markup {
  const kinds = [...new Set(items.map((item) => item.kind))];
  const wrong = items.filter((item) => item.verdict === 'wrong').length;
  return markup`<form id="filter">
<label>Show <select name="show">
<option value="all">all ${items.length}</option>
<option value="wrong">wrong answers (${wrong})</option>
<option value="missed">evidence not in the first 5</option>
<option value="unsupported">citations beside the evidence</option>
</select></label>
<label>Kind <select name="kind"><option value="">every kind</option>
${kinds.map((kind) => markup`<option value="${kind}">${kind}</option>`)}</select></label>
<label>Text <input name="text" type="search" placeholder="id, question or answer"></label>
<output name="count"></output>
</form>`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
