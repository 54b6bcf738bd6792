import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';

/** What stands where no question has been asked yet. */
export function renderWelcome(view: ChatView): TemplateResult {
  const { strings, session } = view;
  if (session.isRestoring) return html`<p class="progress">${strings.restoring}</p>`;
  if (session.session?.index.documents === 0) {
    const { title, detail } = strings.noDocuments[view.audience];
    return html`<div class="welcome"><h3>${title}</h3><p>${detail}</p></div>`;
  }
  const suggestions = view.suggestions.map(
    (question) => html`<li><button type="button" @click=${() => view.ask(question)}>${question}</button></li>`,
  );
  return html`<div class="welcome" part="welcome">
    ${session.wasDeleted ? html`<p class="deleted">${strings.deleted}</p>` : nothing}
    <h3>${view.greeting}</h3>
    <p>${strings.greetingDetail}<sup aria-hidden="true">1</sup></p>
    ${suggestions.length > 0 ? html`<ul class="suggestions" part="suggestions" aria-label=${strings.suggestionsLabel}>${suggestions}</ul>` : nothing}
    <p class="specimen"><sup aria-hidden="true">1</sup> ${strings.greetingFootnote}</p>
  </div>`;
}
