/**
 * What `widget.js` adds to a page: the element `<footnote-chat>` and nothing else. A page that loads the script alone gets
 * one with `placement="launcher"`, which takes the script tag's `data-…` attributes for its own;
 * `data-placement="none"` leaves the page to a script of its own.
 */
export interface FootnoteChatElement extends HTMLElement {
  /** Address of the server; by default the origin that the script came from. */
  server: string;
  /** Key of the site, given by whoever runs the server; empty by default. */
  site: string;
  /** `public` (default), or `staff` on a page that the server takes for one of its own. */
  audience: string;
  /** `en` or `zh`; by default the language of the element, of the page, or of the browser. */
  language: string;
  /** `inline` (default) where the element stands, `launcher` as a button in the corner of the page. */
  placement: string;
  /** What stands at the head of the chat. The attribute is taken over and removed, so that no tip is shown. */
  title: string;
  /** What a new conversation begins with. */
  greeting: string;
  /** Questions to begin with; as an attribute a JSON array, or questions with `|` between them. */
  suggestions: string | readonly string[];
  /** `system` (default) follows the color scheme of the page; `light` and `dark` do not. */
  theme: string;
  /** Whether the launcher's panel is open, which the attribute `open` says and sets. */
  isOpen: boolean;
  /**
   * Id of the conversation that the chat is in, at first the one that this browser was in last. Setting another id switches
   * to it, and setting it empty begins a new one.
   */
  conversation: string;
  /** Which documents are asked, beside what the reader may see. */
  filter: FootnoteDocumentFilter | undefined;

  /** Opens the panel; does nothing where the chat is inline. */
  open(): void;
  /** Closes the panel; does nothing where the chat is inline. */
  close(): void;
  /**
   * Opens the panel and asks. False where nothing was asked: the question is empty or too long, an answer is still being
   * given, or the element is on no page.
   */
  ask(question: string): boolean;

  addEventListener<Type extends keyof FootnoteChatEventMap>(
    type: Type,
    listener: (this: FootnoteChatElement, event: FootnoteChatEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: FootnoteChatElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** All of them bubble and leave the shadow root. */
export interface FootnoteChatEventMap {
  'footnote-open': CustomEvent<FootnoteOpenDetail>;
  /** An answer has ended, however it ended. */
  'footnote-answer': CustomEvent<FootnoteAnswerDetail>;
  /** A visitor said whether an answer helped, or took it back. */
  'footnote-feedback': CustomEvent<FootnoteFeedbackDetail>;
  /** A conversation was begun or gone on with. */
  'footnote-conversation': CustomEvent<FootnoteConversationDetail>;
}

export interface FootnoteOpenDetail {
  /** Whether a visitor pressed the launcher, or the page opened the panel. */
  by: 'visitor' | 'page';
}

export interface FootnoteAnswerDetail {
  /** Names the answer in its conversation; `footnote-feedback` has the same. */
  id: string;
  question: string;
  status: 'answered' | 'not-found' | 'small-talk' | 'cancelled' | 'failed';
  sentences: {
    text: string;
    citations: { marker: number; title: string; uri: string; page?: number | undefined; quote: string }[];
  }[];
}

export interface FootnoteFeedbackDetail {
  id: string;
  question: string;
  /** Null where it was taken back. */
  feedback: {
    rating: 'up' | 'down';
    reason?: 'wrong' | 'incomplete' | 'not-my-question' | 'outdated' | 'unclear' | 'other' | undefined;
    comment?: string | undefined;
  } | null;
}

export interface FootnoteConversationDetail {
  /** Whoever knows it may read, rename and delete the conversation. */
  id: string;
}

/** Several conditions must all hold. */
export interface FootnoteDocumentFilter {
  /** Ids of documents. */
  documents?: string[] | undefined;
  /** BCP 47. */
  languages?: string[] | undefined;
  /** First and last day of the documents' dates, as 2026-01-31, each of them included. */
  from?: string | undefined;
  to?: string | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'footnote-chat': FootnoteChatElement;
  }
  interface GlobalEventHandlersEventMap extends FootnoteChatEventMap {}
}
