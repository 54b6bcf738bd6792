import { html, nothing, type TemplateResult } from 'lit';
import type { PageStrings } from '../../strings/page-strings.ts';
import type { FoundConversation } from './fetch-conversations.ts';

export interface DeletionOptions {
  /** The one that may be deleted, while that is asked. */
  conversation: FoundConversation | undefined;
  strings: PageStrings['conversations'];
  confirm(conversation: FoundConversation): void;
  closed(): void;
}

/** Asked beforehand rather than undone afterwards: what the reader deletes is gone from the server at once. */
export function renderDeletion({ conversation, strings, confirm, closed }: DeletionOptions): TemplateResult {
  return html`<dialog class="deletion" aria-labelledby="delete-question" aria-describedby="delete-detail" @close=${closed}>
    ${
      conversation
        ? html`<form method="dialog">
          <h3 id="delete-question">${strings.deleteQuestion}</h3>
          <p id="delete-detail">${strings.deleteDetail(conversation.title)}</p>
          <div class="choices">
            <button type="submit" class="plain-button" autofocus>${strings.cancel}</button>
            <button type="submit" class="danger-button" @click=${() => confirm(conversation)}>${strings.delete}</button>
          </div>
        </form>`
        : nothing
    }
  </dialog>`;
}
