import { html, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';
import { renderAnnouncements } from './render-announcements.ts';
import { renderBanner } from './render-banner.ts';
import { renderCard } from './render-card.ts';
import { renderComposer } from './render-composer.ts';
import { renderExchanges } from './render-exchange.ts';
import { type ChatFrame, renderHeader } from './render-header.ts';
import { renderWelcome } from './render-welcome.ts';

export function renderChat(view: ChatView, frame: ChatFrame): TemplateResult {
  const { session, strings } = view;
  return html`<section class="chat" part="chat" lang=${view.language} dir=${strings.direction} aria-label=${frame.title}>
    ${renderHeader(view, frame)}
    ${renderBanner(view)}
    <div class="thread" part="thread" role="region" aria-label=${strings.conversation} tabindex="0">
      <div class="sheet">${session.exchanges.length === 0 ? renderWelcome(view) : renderExchanges(view)}${renderCard(view)}</div>
    </div>
    ${renderAnnouncements(view)}
    ${renderComposer(view)}
  </section>`;
}
