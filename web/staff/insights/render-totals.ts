import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../strings/language.ts';
import type { PageStrings } from '../../strings/page-strings.ts';
import type { Totals } from './fetch-insights.ts';

/** The figures of the whole time. Each has the colour that it has in the chart, and so they are its legend too. */
export function renderTotals(totals: Totals, strings: PageStrings['insights'], language: Language): TemplateResult {
  const figures = (['asked', 'answered', 'notFound', 'disliked', 'liked'] as const).map((name) => {
    const share = totals[name] / totals.asked;
    const percent = share.toLocaleString(language, { style: 'percent' });
    return html`<div class="total ${name}">
      <dt><span class="key" aria-hidden="true"></span>${strings[name]}</dt>
      <dd>${totals[name].toLocaleString(language)}
        ${name === 'asked' || !Number.isFinite(share) ? nothing : html`<small>${strings.share(percent)}</small>`}
      </dd>
    </div>`;
  });
  return html`<dl class="totals">${figures}</dl>`;
}
