import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';
import { closeIcon } from './icons.ts';
import { renderBanner } from './render-banner.ts';
import { renderCard } from './render-card.ts';
import { renderComposer } from './render-composer.ts';
import { renderAnnouncements, renderExchanges } from './render-exchange.ts';
import { renderWelcome } from './render-welcome.ts';

export interface ChatFrame {
  heading: string;
  language: string;
  /** Where the chat is in a panel. */
  closePanel?: (() => void) | undefined;
}

export function renderChat(view: ChatView, frame: ChatFrame): TemplateResult {
  const { session, strings } = view;
  const isEmpty = session.exchanges.length === 0;
  return html`<section class="chat" part="chat" lang=${frame.language} aria-label=${frame.heading}>
    <header class="header" part="header">
      <h2>${frame.heading}</h2>
      ${isEmpty ? nothing : html`<button type="button" class="quiet-button" @click=${() => session.startNewConversation()}>${strings.newConversation}</button>`}
      ${frame.closePanel ? html`<button type="button" class="icon-button" aria-label=${strings.close} @click=${frame.closePanel}>${closeIcon}</button>` : nothing}
    </header>
    ${renderBanner(view)}
    <div class="thread" part="thread" role="region" aria-label=${strings.conversation} tabindex="0">
      <div class="sheet">${isEmpty ? renderWelcome(view) : renderExchanges(view)}${renderCard(view)}</div>
    </div>
    ${renderAnnouncements(view)}
    ${renderComposer(view, frame.language)}
  </section>`;
}
