import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';
import { type Exchange, isFailure } from './exchange.ts';
import { outcomeText } from './outcome-text.ts';
import { placeText, renderTitle } from './render-place.ts';

/** How the answer ended, and what to know of it. */
export function renderOutcome(exchange: Exchange, view: ChatView): TemplateResult {
  const outcome = outcomeText(exchange, view.strings, view.secondsUntil(exchange.retryAt));
  const { state } = exchange;
  const kind = isFailure(exchange) ? 'failure' : state === 'not-found' || state === 'small-talk' ? 'reply' : 'remark';
  return html`
    ${outcome ? html`<p class="outcome ${kind}">${outcome}</p>` : nothing}
    ${state === 'not-found' ? renderClosest(exchange, view) : nothing}
    ${renderRemarks(exchange, view)}
  `;
}

function renderClosest({ end }: Exchange, view: ChatView): TemplateResult {
  const closest = end?.closest ?? [];
  const passages = closest.map((passage, index) => {
    const place = placeText(passage, view);
    return html`<li>
      ${renderTitle(closest, index, passage.title, view)}${place ? html`<span class="place"> · ${place}</span>` : nothing}
      <p class="quote"><q>${passage.quote}</q></p>
    </li>`;
  });
  return html`<p class="detail">${view.strings.notFoundDetail}</p>
    ${passages.length > 0 ? html`<section class="closest" part="closest"><h4>${view.strings.closest}</h4><ul>${passages}</ul></section>` : nothing}`;
}

function renderRemarks(exchange: Exchange, { strings }: ChatView): TemplateResult | typeof nothing {
  const { state, end, sentences, withdrawn = 0 } = exchange;
  if (!end) return nothing;
  const remarks = [
    end.notice ? strings.notices[end.notice] : '',
    end.withheld > 0 ? strings.withheld(end.withheld) : '',
    withdrawn > 0 ? strings.withdrawn(withdrawn) : '',
    state === 'answered' && sentences.length > 0 ? strings.mode[end.mode] : '',
  ].filter(Boolean);
  return html`<div class="remarks">${remarks.map((remark) => html`<p class="remark">${remark}</p>`)}</div>`;
}
