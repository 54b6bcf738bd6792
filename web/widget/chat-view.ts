import type { Citation } from '../../server/protocol.ts';
import type { Audience } from '../connection/place.ts';
import type { SourceMark } from '../source/source-mark.ts';
import type { ChatStrings } from '../strings/chat-strings.ts';
import type { Language } from '../strings/language.ts';
import type { ChatSession } from './chat-session.ts';
import type { DeletionController } from './deletion-controller.ts';
import type { EarlierController } from './earlier-controller.ts';
import type { Exchange } from './exchange.ts';
import type { FeedbackController } from './feedback-controller.ts';
import type { QuoteContext } from './quote-context.ts';

/** A footnote whose card is open. */
export interface OpenFootnote {
  exchange: Exchange['id'];
  citation: Citation;
  /** Comes a moment after the card, with the document. */
  context?: QuoteContext;
}

/** What the parts of the chat are drawn from, and what can be done in them. */
export interface ChatView {
  strings: ChatStrings;
  language: Language;
  audience: Audience;
  session: ChatSession;
  feedback: FeedbackController;
  deletion: DeletionController;
  earlier: EarlierController;
  greeting: string;
  suggestions: readonly string[];
  draft: string;
  openFootnote: OpenFootnote | undefined;
  copiedExchange: Exchange['id'] | undefined;
  /** Seconds until a time; what shows them is drawn anew every second. */
  secondsUntil(time: number | undefined): number;
  sourceAddress(mark: SourceMark): string;
  openSource(event: Event, marks: SourceMark[], current: number): void;
  toggleFootnote(exchange: Exchange, citation: Citation, opener: HTMLElement): void;
  closeFootnote(): void;
  write(draft: string): void;
  ask(question: string): void;
  copy(exchange: Exchange): void;
}
