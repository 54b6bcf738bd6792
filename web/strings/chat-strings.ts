import type { FeedbackReason, Notice, Reply, ServerMessage } from '../../server/protocol.ts';

type ErrorCode = Extract<ServerMessage, { type: 'error' }>['code'];

/** What the chat says. A language that lacks one of these does not compile. */
export interface ChatStrings {
  /** The way its script runs. */
  direction: 'ltr' | 'rtl';
  title: string;
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
  deleteConversation: string;
  deleteQuestion: string;
  deleteFailed: string;
  deleted: string;
  delete: string;
  keep: string;
  restoring: string;
  showEarlier(hidden: number): string;
  announcements: string;
  close: string;
  launcher: string;
  conversation: string;
  connecting: string;
  reconnecting: string;
  offline: string;
  nextAttempt(seconds: number): string;
  tryAgain: string;
  searching: string;
  understoodAs: string;
  /** Leads to a sentence in a language that is not the question's. */
  inLanguage(language: string): string;
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
  unanswered(parts: readonly string[]): string;
  withdrawn(count: number): string;
  notices: Record<Notice, string>;
  notFound: string;
  notFoundDetail: string;
  closest: string;
  replies: Record<Reply, string>;
  feedback: Record<
    'question' | 'up' | 'down' | 'thanks' | 'sayWhy' | 'change' | 'why' | 'comment' | 'send' | 'cancel',
    string
  > & { reasons: Record<FeedbackReason, string> };
  cancelled: string;
  failed: string;
  interrupted: string;
  askAgain: string;
  errors: Record<ErrorCode, string>;
  retryAfter(seconds: number): string;
  /** Two sentences, one after the other. */
  sentences(first: string, second: string): string;
}
