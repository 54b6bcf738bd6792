import { LitElement, nothing, type PropertyDeclarations } from 'lit';
import type { DocumentFilter } from '../../server/protocol.ts';
import type { Place } from '../connection/place.ts';
import { sourceAddress } from '../source/source-address.ts';
import type { ChatStrings } from '../strings/chat-strings.ts';
import { chatStringsOf } from '../strings/chat-strings-of.ts';
import { chooseLanguage, type Language } from '../strings/language.ts';
import { answerText } from './answer-text.ts';
import { type OpenDetail, OpenEvent } from './chat-events.ts';
import { ChatSession } from './chat-session.ts';
import type { ChatView } from './chat-view.ts';
import { Countdown } from './countdown.ts';
import { DeletionController } from './deletion-controller.ts';
import { EarlierController } from './earlier-controller.ts';
import type { Exchange } from './exchange.ts';
import { FeedbackController } from './feedback-controller.ts';
import { FollowScroll } from './follow-scroll.ts';
import { OpenFootnoteController } from './open-footnote-controller.ts';
import { OpenSourceEvent } from './open-source-event.ts';
import { PanelController } from './panel-controller.ts';
import { renderChat } from './render-chat.ts';
import { renderLauncher } from './render-launcher.ts';
import { chatStyles } from './styles/chat-styles.ts';
import { readSuggestions } from './suggestions.ts';

const attributes = {
  server: {},
  site: {},
  audience: {},
  language: {},
  placement: { reflect: true },
  title: {},
  greeting: {},
  suggestions: {},
  theme: { reflect: true },
} satisfies PropertyDeclarations;

/**
 * `<footnote-chat>`: asks the documents and shows the answers with their footnotes. What a site sees of it is declared in
 * `web/public/widget.d.ts`, with its documentation.
 *
 * @fires footnote-open-source when a reader asks for the source of a footnote; see {@link OpenSourceEvent}.
 */
export class FootnoteChat extends LitElement {
  static override styles = chatStyles;
  static override properties = {
    ...attributes,
    isOpen: { type: Boolean, attribute: 'open', reflect: true },
    filter: { attribute: false },
    draft: { state: true },
    copiedExchange: { state: true },
  };

  /** Names of the attributes, all of which a script tag may carry as `data-…`. */
  static readonly attributeNames = [...Object.keys(attributes), 'open'];

  declare server: string;
  declare site: string;
  declare audience: string;
  declare language: string;
  declare placement: string;
  declare title: string;
  declare greeting: string;
  declare suggestions: string | readonly string[];
  declare theme: string;
  /** Whether the panel is open; `open` itself is the method. */
  declare isOpen: boolean;
  /** Which documents are asked, beside what the reader may see. */
  declare filter: DocumentFilter | undefined;
  declare draft: string;
  declare copiedExchange: string | undefined;

  readonly #session = new ChatSession(this);
  readonly #footnote = new OpenFootnoteController(this);
  readonly #countdown = new Countdown(this);
  readonly #feedback = new FeedbackController(this, this.#session);
  readonly #deletion = new DeletionController(this, this.#session);
  readonly #earlier = new EarlierController(this);
  readonly #panel = new PanelController(this, (openedBy) => this.#onPanel(openedBy));
  #connectedTo = '';
  #chosenConversation: string | undefined;

  constructor() {
    super();
    this.server = new URL(import.meta.url).origin;
    this.site = '';
    this.audience = 'public';
    this.language = '';
    this.placement = 'inline';
    this.title = '';
    this.greeting = '';
    this.suggestions = '';
    this.theme = 'system';
    this.isOpen = false;
    this.draft = '';
    new FollowScroll(this);
    this.addEventListener('keydown', this.#onKey);
  }

  /** The conversation that the chat is in. Setting another id switches to it; empty begins a new one. */
  get conversation(): string {
    return this.#session.conversationId ?? '';
  }

  set conversation(id: string) {
    this.#chosenConversation = id;
    if (this.#connectedTo) this.#session.continueConversation(id);
  }

  open(): void {
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }

  ask(question: string): boolean {
    const asked = question.trim();
    const maximum = this.#session.session?.maximumQuestionLength ?? Number.POSITIVE_INFINITY;
    if (!asked || asked.length > maximum || this.#session.running || !this.isConnected) return false;
    this.open();
    this.#connect();
    return this.#session.ask(asked, this.filter);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#footnote.closeOnPressOutside);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#footnote.closeOnPressOutside);
    this.#connectedTo = '';
  }

  /** `title` is ours here: left in place, the browser would show it as a tip over the whole chat. */
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (name !== 'title') super.attributeChangedCallback(name, old, value);
    else if (value !== null) {
      this.title = value;
      this.removeAttribute('title');
    }
  }

  protected override willUpdate(): void {
    if (!this.#isLauncher || this.#panel.wasOpened || this.isOpen) this.#connect();
  }

  protected override render(): unknown {
    const language = this.#language;
    const title = this.title || chatStringsOf[language].title;
    const isLauncher = this.#isLauncher;
    const closePanel = isLauncher ? this.#panel.close : undefined;
    const chat = () => renderChat(this.#view(language), { title, closePanel });
    if (!isLauncher) return chat();
    const label = chatStringsOf[language].launcher;
    const content = this.#panel.wasOpened ? chat() : nothing;
    return renderLauncher({ panel: this.#panel, label, title, language, content });
  }

  protected override updated(): void {
    if (!this.#isLauncher || this.isOpen === this.#panel.isOpen) return;
    if (this.isOpen) void this.#panel.open('page');
    else this.#panel.close();
  }

  get #isLauncher(): boolean {
    return this.placement === 'launcher';
  }

  get #place(): Place {
    const named = URL.canParse(this.server, document.baseURI) ? new URL(this.server, document.baseURI).href : '';
    const server = /^https?:/.test(named) ? named : new URL(import.meta.url).origin;
    return { server, audience: this.audience === 'staff' ? 'staff' : 'public', site: this.site };
  }

  get #language(): Language {
    return chooseLanguage(this.language, this.closest('[lang]')?.getAttribute('lang'), ...navigator.languages);
  }

  #connect(): void {
    const place = this.#place;
    const wanted = JSON.stringify(place);
    if (wanted === this.#connectedTo) return;
    this.#connectedTo = wanted;
    this.#session.connect({ place, conversation: this.#chosenConversation });
  }

  #view(language: Language): ChatView {
    const place = this.#place;
    const strings = chatStringsOf[language];
    return {
      ...{ strings, language, audience: place.audience, session: this.#session },
      ...{ feedback: this.#feedback, deletion: this.#deletion, earlier: this.#earlier },
      greeting: this.greeting || strings.greeting,
      suggestions: readSuggestions(this.suggestions),
      draft: this.draft,
      openFootnote: this.#footnote.open,
      copiedExchange: this.copiedExchange,
      secondsUntil: this.#countdown.secondsUntil,
      sourceAddress: (mark) => sourceAddress(mark, { ...place, language }),
      openSource: (event, marks, current) => {
        if (this.dispatchEvent(new OpenSourceEvent(marks, current))) return;
        event.preventDefault();
        this.#footnote.dismiss();
      },
      toggleFootnote: (exchange, citation, opener) => void this.#footnote.toggle(exchange, citation, opener, place),
      closeFootnote: this.#footnote.close,
      write: (draft) => {
        this.draft = draft;
      },
      ask: (question) => this.#ask(question),
      copy: (exchange) => void this.#copy(exchange, strings),
    };
  }

  #ask(question: string): void {
    if (!this.#session.ask(question, this.filter)) return;
    this.draft = '';
    this.copiedExchange = undefined;
    // On a phone the keyboard would come up over the answer.
    const target = window.matchMedia('(pointer: fine)').matches ? 'textarea' : '.thread';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  async #copy(exchange: Exchange, strings: ChatStrings): Promise<void> {
    const isRefused = await navigator.clipboard.writeText(answerText(exchange, strings)).catch(() => true);
    if (!isRefused) this.copiedExchange = exchange.id;
  }

  #onPanel(openedBy: OpenDetail['by'] | undefined): void {
    this.isOpen = openedBy !== undefined;
    if (openedBy) this.dispatchEvent(new OpenEvent({ by: openedBy }));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || (!this.#footnote.open && !this.#panel.isOpen)) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#footnote.open) this.#footnote.close();
    else this.#panel.close();
  };
}
