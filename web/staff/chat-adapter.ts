import type { DocumentFilter } from '../../server/protocol.ts';
import { record, text } from '../connection/shape.ts';
import type { FootnoteChat } from '../widget/footnote-chat.ts';

/** All that the page asks of the chat; the rest of the page does not know how it is made. */
export const chatEvents = {
  /** `detail.id` names the conversation that the chat goes on with. */
  conversation: 'footnote-conversation',
  /** An answer ended. */
  answer: 'footnote-answer',
} as const;

const conversationDetail = record<{ id: string }>({ id: text });

export function conversationOf(event: Event): string | undefined {
  if (!(event instanceof CustomEvent)) return undefined;
  const detail: unknown = event.detail;
  return conversationDetail(detail) ? detail.id : undefined;
}

/** Switches to a conversation; to a new one where the id is empty. */
export function switchConversation(chat: FootnoteChat, id: string): void {
  chat.conversation = id;
}

export function askOnly(chat: FootnoteChat, filter: DocumentFilter | undefined): void {
  chat.filter = filter;
}

export function focusQuestion(chat: FootnoteChat): void {
  chat.renderRoot.querySelector('textarea')?.focus();
}
