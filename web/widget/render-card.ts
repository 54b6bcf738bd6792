import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';
import type { Exchange } from './exchange.ts';
import { footnotesOf } from './footnotes.ts';
import { closeIcon } from './icons.ts';
import { placeText, renderTitle } from './render-place.ts';

/** The open footnote: where the words stand, and the words among their neighbours. */
export function renderCard(view: ChatView): TemplateResult | typeof nothing {
  const { openFootnote, strings } = view;
  const exchange = view.session.exchanges.find(({ id }) => id === openFootnote?.exchange);
  if (!openFootnote || !exchange) return nothing;
  const { citation, context = { before: '', quote: citation.quote, after: '' } } = openFootnote;
  const place = placeText(citation, view);
  return html`<div class="card" part="card" role="dialog" aria-labelledby="card-title" tabindex="-1">
    <header>
      <h4 id="card-title"><span class="visually-hidden">${strings.footnote(citation.marker)}: </span>${citation.title}</h4>
      <button type="button" class="icon-button" aria-label=${strings.close} @click=${view.closeFootnote}>${closeIcon}</button>
    </header>
    ${place ? html`<p class="place">${place}</p>` : nothing}
    <blockquote tabindex="0">${context.before}<mark>${context.quote}</mark>${context.after}</blockquote>
    ${renderSourceLink(exchange, citation.marker, view)}
  </div>`;
}

function renderSourceLink(exchange: Exchange, marker: number, view: ChatView): TemplateResult | typeof nothing {
  const footnotes = footnotesOf(exchange.sentences);
  const current = footnotes.findIndex((footnote) => footnote.marker === marker);
  return renderTitle(footnotes, current, view.strings.openSource, view);
}
