import { LitElement, nothing, type PropertyDeclarations } from 'lit';
import type { DocumentFilter } from '../../server/protocol.ts';
import { sourceAddress } from '../source/source-address.ts';
import type { ChatStrings } from '../strings/chat-strings.ts';
import { chatStringsOf } from '../strings/chat-strings-of.ts';
import { chooseLanguage, type Language } from '../strings/language.ts';
import { answerText } from './answer-text.ts';
import { ChatSession } from './chat-session.ts';
import type { ChatView } from './chat-view.ts';
import type { Exchange } from './exchange.ts';
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
  audience: {},
  language: {},
  placement: { reflect: true },
  heading: {},
  greeting: {},
  suggestions: {},
} satisfies PropertyDeclarations;

/**
 * `<footnote-chat>`: asks the documents and shows the answers with their footnotes.
 *
 * @fires footnote-conversation when the session of a conversation has begun; its `detail.id` names it.
 * @fires footnote-open-source when a reader asks for the source of a footnote; see {@link OpenSourceEvent}.
 */
export class FootnoteChat extends LitElement {
  static override styles = chatStyles;
  static override properties = { ...attributes, draft: { state: true }, copiedExchange: { state: true } };

  /** Names of the attributes, all of which a script tag may carry as `data-…`. */
  static readonly attributeNames = [...Object.keys(attributes), 'theme'];

  /** Address of the server; the origin of this script by default. */
  declare server: string;
  /** `public` (default) or `staff`. */
  declare audience: string;
  /** `en` or `zh`; by default the language of the element, of the page, or of the browser. */
  declare language: string;
  /** `inline` (default) where the element stands, `launcher` as a button in the corner of the page. */
  declare placement: string;
  declare heading: string;
  declare greeting: string;
  /** A JSON array of questions, or questions with `|` between them. */
  declare suggestions: string;
  declare draft: string;
  declare copiedExchange: string | undefined;

  readonly #session = new ChatSession(this);
  readonly #footnote = new OpenFootnoteController(this);
  readonly #panel = new PanelController(this);
  #connectedTo = '';

  /** Id of the conversation to go on with. Setting another one switches to it; empty begins a new one. */
  get conversation(): string {
    return this.#session.session?.conversationId ?? '';
  }

  set conversation(id: string) {
    this.#session.continueConversation(id);
  }

  /** Which documents are asked from now on; all of them where it is undefined. */
  get filter(): DocumentFilter | undefined {
    return this.#session.filter;
  }

  set filter(filter: DocumentFilter | undefined) {
    this.#session.filter = filter;
  }

  constructor() {
    super();
    this.server = new URL(import.meta.url).origin;
    this.audience = 'public';
    this.language = '';
    this.placement = 'inline';
    this.heading = '';
    this.greeting = '';
    this.suggestions = '';
    this.draft = '';
    new FollowScroll(this);
    this.addEventListener('keydown', this.#onKey);
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

  protected override willUpdate(): void {
    const { server, audience } = this.#place;
    const wanted = `${audience} ${server}`;
    if (wanted === this.#connectedTo || (this.#isLauncher && !this.#panel.wasOpened)) return;
    this.#connectedTo = wanted;
    this.#session.connect(server, audience);
  }

  protected override render(): unknown {
    const language = this.#language;
    const heading = this.heading || chatStringsOf[language].heading;
    const isLauncher = this.#isLauncher;
    const closePanel = isLauncher ? this.#panel.close : undefined;
    const chat = () => renderChat(this.#view(language), { heading, language, closePanel });
    if (!isLauncher) return chat();
    const label = chatStringsOf[language].launcher;
    const content = this.#panel.wasOpened ? chat() : nothing;
    return renderLauncher({ panel: this.#panel, label, heading, language, content });
  }

  get #isLauncher(): boolean {
    return this.placement === 'launcher';
  }

  get #place(): { server: string; audience: 'public' | 'staff' } {
    return { server: this.server, audience: this.audience === 'staff' ? 'staff' : 'public' };
  }

  get #language(): Language {
    return chooseLanguage(this.language, this.closest('[lang]')?.getAttribute('lang'), ...navigator.languages);
  }

  #view(language: Language): ChatView {
    const place = this.#place;
    const strings = chatStringsOf[language];
    return {
      strings,
      audience: place.audience,
      session: this.#session,
      greeting: this.greeting || strings.greeting,
      suggestions: readSuggestions(this.suggestions),
      draft: this.draft,
      openFootnote: this.#footnote.open,
      copiedExchange: this.copiedExchange,
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
    this.draft = '';
    this.copiedExchange = undefined;
    this.#session.ask(question);
    // On a phone the keyboard would come up over the answer.
    const target = window.matchMedia('(pointer: fine)').matches ? 'textarea' : '.thread';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  async #copy(exchange: Exchange, strings: ChatStrings): Promise<void> {
    await navigator.clipboard.writeText(answerText(exchange, strings));
    this.copiedExchange = exchange.id;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || (!this.#footnote.open && !this.#panel.isOpen)) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#footnote.open) this.#footnote.close();
    else this.#panel.close();
  };
}
