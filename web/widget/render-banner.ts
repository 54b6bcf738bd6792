import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';

/** Says that the connection is not there, where it is not. */
export function renderBanner({ session, strings }: ChatView): TemplateResult {
  const { connectionState } = session;
  if (connectionState === 'ready') return html`<div role="status"></div>`;
  const isOffline = connectionState === 'offline';
  return html`<div role="status">
    <div class="banner ${isOffline ? 'offline' : ''}" part="banner">
      <span>${strings[connectionState]}</span>
      ${isOffline ? html`<button type="button" class="quiet-button" @click=${() => session.reconnect()}>${strings.tryAgain}</button>` : nothing}
    </div>
  </div>`;
}
