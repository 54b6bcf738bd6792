import { html, nothing, type TemplateResult } from 'lit';
import type { ChatView } from './chat-view.ts';
import { closeIcon, deleteIcon, newIcon } from './icons.ts';

export interface ChatFrame {
  title: string;
  /** Where the chat is in a panel. */
  closePanel?: (() => void) | undefined;
}

export function renderHeader(view: ChatView, { title, closePanel }: ChatFrame): TemplateResult {
  const { session, deletion, strings } = view;
  const isEmpty = session.exchanges.length === 0;
  return html`<header class="header" part="header">
      <h2>${title}</h2>
      ${
        isEmpty
          ? nothing
          : html`${iconButton('new', strings.newConversation, newIcon, () => session.continueConversation(''))}
            ${iconButton('delete', strings.deleteConversation, deleteIcon, deletion.ask)}`
      }
      ${closePanel ? iconButton('close', strings.close, closeIcon, closePanel) : nothing}
    </header>
    ${renderDeletion(view)}`;
}

function iconButton(name: string, label: string, icon: TemplateResult, press: () => void): TemplateResult {
  return html`<button type="button" class="icon-button ${name}" aria-label=${label} title=${label} @click=${press}>${icon}</button>`;
}

/** Asks back before the conversation is deleted. */
function renderDeletion({ deletion, session, strings }: ChatView): TemplateResult | typeof nothing {
  const { state } = deletion;
  if (state === 'closed' || session.exchanges.length === 0) return nothing;
  const text = state === 'failed' ? strings.deleteFailed : strings.deleteQuestion;
  return html`<div class="banner deletion" role="alertdialog" aria-labelledby="deletion" @keydown=${(
    event: KeyboardEvent,
  ) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    deletion.keep();
  }}>
    <p id="deletion">${text}</p>
    <button type="button" class="quiet-button confirm" ?disabled=${state === 'deleting'} @click=${deletion.confirm}>${strings.delete}</button>
    <button type="button" class="quiet-button keep" @click=${deletion.keep}>${strings.keep}</button>
  </div>`;
}
