import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ChatView } from './chat-view.ts';
import { canBeRepeated, type Exchange, isRunning } from './exchange.ts';
import { renderActions } from './render-actions.ts';
import { renderFeedback, renderRatings } from './render-feedback.ts';
import { renderFootnotes } from './render-footnotes.ts';
import { renderOutcome } from './render-outcome.ts';
import { renderSentences } from './render-sentences.ts';
import { withoutRepeated } from './thread.ts';

/** A conversation of hundreds of questions costs no more than the one answer that grows. */
export function renderExchanges(view: ChatView): TemplateResult {
  const exchanges = withoutRepeated(view.session.exchanges);
  const latest = exchanges.at(-1);
  const hidden = Math.max(0, exchanges.length - view.earlier.shown);
  return html`${
    hidden > 0
      ? html`<p class="earlier"><button type="button" class="quiet-button" @click=${view.earlier.showMore}>${view.strings.showEarlier(hidden)}</button></p>`
      : nothing
  }${repeat(
    exchanges.slice(hidden),
    ({ id }) => id,
    (exchange) => {
      const isPast = exchange !== latest;
      return guard([isPast, ...dependenciesOf(exchange, view)], () => renderExchange(exchange, isPast, view));
    },
  )}`;
}

/** Everything that decides how an exchange looks. What is left out here is not drawn when it changes. */
function dependenciesOf(exchange: Exchange, view: ChatView): unknown[] {
  const { session, strings, audience, openFootnote, feedback, copiedExchange } = view;
  return [
    exchange,
    strings,
    audience,
    openFootnote?.exchange === exchange.id && openFootnote.citation.marker,
    feedback.open === exchange.id,
    copiedExchange === exchange.id,
    view.secondsUntil(exchange.retryAt),
    canBeRepeated(exchange) && session.running === undefined,
    session.connectionState === 'ready',
  ];
}

function renderExchange(exchange: Exchange, isPast: boolean, view: ChatView): TemplateResult {
  const { strings } = view;
  const language = exchange.language ?? nothing;
  const understood = exchange.correctedQuestion ?? exchange.standaloneQuestion;
  const isSearching = exchange.state === 'waiting' || exchange.state === 'unsent';
  return html`<article class="exchange ${isPast ? 'past' : ''}" part="exchange" data-exchange=${exchange.id} aria-busy=${isRunning(exchange)}>
    <h3 class="question" part="question" lang=${language}>${exchange.question}</h3>
    ${understood ? html`<p class="understood">${strings.understoodAs} <span lang=${language}>${understood}</span></p>` : nothing}
    <div class="answer" part="answer" lang=${language}>${renderSentences(exchange, view)}</div>
    ${isRunning(exchange) ? html`<p class="progress">${isSearching ? strings.searching : nothing}</p>` : nothing}
    ${renderFootnotes(exchange, view)}
    ${renderOutcome(exchange, view)}
    <div class="actions">${renderActions(exchange, view)}${renderRatings(exchange, view)}</div>
    ${renderFeedback(exchange, view)}
  </article>`;
}
