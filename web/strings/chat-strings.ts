import type { Notice, Reply, ServerMessage } from '../../server/protocol.ts';

type ErrorCode = Extract<ServerMessage, { type: 'error' }>['code'];

/** What the chat says. A language that lacks one of these does not compile. */
export interface ChatStrings {
  heading: string;
  greeting: string;
  greetingDetail: string;
  greetingFootnote: string;
  suggestionsLabel: string;
  noDocuments: Record<'public' | 'staff', { title: string; detail: string }>;
  questionLabel: string;
  questionPlaceholder: string;
  ask: string;
  stop: string;
  charactersLeft(left: number): string;
  newConversation: string;
  close: string;
  launcher: string;
  conversation: string;
  connecting: string;
  reconnecting: string;
  offline: string;
  tryAgain: string;
  searching: string;
  understoodAs: string;
  conflict: string;
  vectorsProgress(share: string): string;
  footnote(marker: number): string;
  footnotes: string;
  page(page: number): string;
  /** As it stands after a title. */
  shortPage(page: number): string;
  openSource: string;
  copy: string;
  copied: string;
  mode: Record<'extractive' | 'model', string>;
  withheld(count: number): string;
  notices: Record<Notice, string>;
  notFound: string;
  notFoundDetail: string;
  closest: string;
  /** To what is no question about the documents. */
  replies: Record<Reply, string>;
  /** Leads to a sentence in another language than the question's. */
  inLanguage(language: string): string;
  cancelled: string;
  failed: string;
  interrupted: string;
  askAgain: string;
  errors: Record<ErrorCode, string>;
  retryAfter(seconds: number): string;
}
