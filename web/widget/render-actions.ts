import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';
import { canBeRepeated, type Exchange, isRunning } from './exchange.ts';

/** What can be done with an answer that has ended. */
export function renderActions(exchange: Exchange, view: ChatView): TemplateResult | typeof nothing {
  const { strings, session } = view;
  const canRepeat = canBeRepeated(exchange) && !session.running;
  const canCopy = !isRunning(exchange) && exchange.sentences.length > 0 && 'clipboard' in navigator;
  if (!canRepeat && !canCopy) return nothing;
  const isCopied = view.copiedExchange === exchange.id;
  const isBusy = view.secondsUntil(exchange.retryAt) > 0;
  return html`${canRepeat ? html`<button type="button" class="quiet-button" ?disabled=${isBusy} @click=${() => view.ask(exchange.question)}>${strings.askAgain}</button>` : nothing}${canCopy ? html`<button type="button" class="quiet-button" @click=${() => view.copy(exchange)}>${isCopied ? strings.copied : strings.copy}</button>` : nothing}`;
}
