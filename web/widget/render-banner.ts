import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';

/** Says that the connection is not there, where it is not, and counts down to the next attempt. */
export function renderBanner(view: ChatView): TemplateResult {
  const { session, strings, secondsUntil } = view;
  const state = session.connectionState;
  const isShown = state !== 'ready';
  const seconds = state === 'reconnecting' ? secondsUntil(session.retryAt) : 0;
  const canTry = state === 'offline' || seconds > 0;
  // The seconds stand outside the status: read aloud one by one they would drown everything else.
  return html`<div class="banner ${state}" part="banner" ?hidden=${!isShown}>
    <span role="status">${isShown ? strings[state] : nothing}</span>
    ${seconds > 0 ? html`<span class="countdown">${strings.nextAttempt(seconds)}</span>` : nothing}
    ${canTry ? html`<button type="button" class="quiet-button" @click=${() => session.reconnect()}>${strings.tryAgain}</button>` : nothing}
  </div>`;
}
