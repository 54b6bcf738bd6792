import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../strings/language.ts';
import type { PageStrings } from '../strings/page-strings.ts';

export interface PageFieldOptions {
  page: number;
  total: number;
  strings: PageStrings;
  language: Language;
  goToPage(page: number): void;
}

/** The page that is being read, and the way to another. */
export function renderPageField(options: PageFieldOptions): TemplateResult | typeof nothing {
  const { page, total, strings, language, goToPage } = options;
  if (total < 2) return nothing;
  const onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    const wished = Math.round(target.valueAsNumber);
    if (wished >= 1) goToPage(Math.min(wished, total));
    else target.value = String(Math.max(page, 1));
  };
  return html`<label class="page-field"><span>${strings.goToPage}</span>
    <input type="number" min="1" max=${total} .value=${live(String(Math.max(page, 1)))} @change=${onChange} />
    <span>${strings.ofPages(total.toLocaleString(language))}</span>
  </label>`;
}
