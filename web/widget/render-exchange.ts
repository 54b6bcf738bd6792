import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChatView } from './chat-view.ts';
import { type Exchange, isRunning } from './exchange.ts';
import { outcomeText } from './outcome-text.ts';
import { renderFootnotes } from './render-footnotes.ts';
import { renderOutcome } from './render-outcome.ts';
import { renderSentences } from './render-sentences.ts';

export function renderExchanges(view: ChatView): unknown {
  return repeat(
    view.session.exchanges,
    ({ id }) => id,
    (exchange) => renderExchange(exchange, view),
  );
}

function renderExchange(exchange: Exchange, view: ChatView): TemplateResult {
  const { strings } = view;
  const isSearching = exchange.state === 'waiting' || exchange.state === 'unsent';
  return html`<article class="exchange" part="exchange" data-exchange=${exchange.id} aria-busy=${isRunning(exchange)}>
    <h3 class="question" part="question">${exchange.question}</h3>
    ${exchange.standaloneQuestion ? html`<p class="understood">${strings.understoodAs} ${exchange.standaloneQuestion}</p>` : nothing}
    <div class="answer" part="answer">${renderSentences(exchange, view)}</div>
    ${isRunning(exchange) ? html`<p class="progress">${isSearching ? strings.searching : nothing}</p>` : nothing}
    ${renderFootnotes(exchange, view)}
    ${renderOutcome(exchange, view)}
  </article>`;
}

/** Read aloud as it grows: whole sentences of the latest answer, then how it ended. */
export function renderAnnouncements({ session, strings, copiedExchange }: ChatView): TemplateResult {
  const latest = session.exchanges.at(-1);
  const lines = latest
    ? [
        strings.searching,
        ...(latest.sentences.some(({ conflict }) => conflict) ? [strings.conflict] : []),
        ...latest.sentences.map(({ text, context }) => (context ? `[${context}] ${text}` : text)),
        outcomeText(latest, strings),
      ].filter(Boolean)
    : [];
  const spoken = copiedExchange ? [...lines, strings.copied] : lines;
  return html`<div class="visually-hidden" role="log" aria-live="polite">
    ${spoken.map((line) => html`<p>${line}</p>`)}
  </div>`;
}
