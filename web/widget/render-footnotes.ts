import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';
import type { Exchange } from './exchange.ts';
import { footnotesOf } from './footnotes.ts';
import { renderTitle } from './render-place.ts';

export function renderFootnotes(exchange: Exchange, view: ChatView): TemplateResult | typeof nothing {
  const footnotes = footnotesOf(exchange.sentences);
  if (footnotes.length === 0) return nothing;
  const notes = footnotes.map(
    (citation, index) => html`<li class="footnote">
      <span class="footnote-number">${citation.marker}</span>
      <div>
        ${renderTitle(footnotes, index, citation.title, view)}${citation.page ? html`<span class="place">, ${view.strings.shortPage(citation.page)}</span>` : nothing}
        <p class="quote"><q>${citation.quote}</q></p>
      </div>
    </li>`,
  );
  return html`<section class="footnotes" part="footnotes" aria-label=${view.strings.footnotes}><ol>${notes}</ol></section>`;
}
