import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DocumentList } from '../../server/protocol.ts';
import { listenForShortcuts } from '../keyboard/listen-for-shortcuts.ts';
import type { ShortcutName } from '../keyboard/shortcuts.ts';
import { choosePageLanguage, pageLanguage } from '../preferences/page-language.ts';
import { chooseTheme, currentTheme, type Theme } from '../preferences/theme.ts';
import { LatestRequest } from '../requests/latest-request.ts';
import { fetchDocumentList } from '../source/fetch-document.ts';
import type { FootnoteSource } from '../source/footnote-source.ts';
import type { Language } from '../strings/language.ts';
import type { PageStrings } from '../strings/page-strings.ts';
import { pageStringsOf } from '../strings/page-strings-of.ts';
import type { FootnoteChat } from '../widget/footnote-chat.ts';
import { closeIcon } from '../widget/icons.ts';
import { IndexChangeEvent } from '../widget/index-change-event.ts';
import { OpenSourceEvent } from '../widget/open-source-event.ts';
import { themeStyles } from '../widget/styles/theme-styles.ts';
import { askOnly, chatEvents, conversationOf, focusQuestion, switchConversation } from './chat-adapter.ts';
import { controlStyles } from './control-styles.ts';
import { ChooseConversationEvent } from './conversations/choose-conversation-event.ts';
import type { FootnoteConversations } from './conversations/footnote-conversations.ts';
import { rememberConversation } from './conversations/known-conversations.ts';
import { AskDocumentEvent } from './documents/ask-document-event.ts';
import { OpenDocumentEvent } from './documents/open-document-event.ts';
import { type FilterChoice, filterOf, noChoice } from './filters/document-filter.ts';
import { FilterEvent } from './filters/filter-event.ts';
import type { FootnoteFilters } from './filters/footnote-filters.ts';
import { renderChips } from './filters/render-chips.ts';
import { helpStyles } from './help-styles.ts';
import { LayoutController } from './layout-controller.ts';
import type { Pane } from './pane.ts';
import { renderHeader } from './render-header.ts';
import { renderHelp } from './render-help.ts';
import { staffStyles } from './staff-styles.ts';

/** The address names the view, so that it can be gone back from, and kept. */
const INSIGHTS_HASH = '#insights';

/** `<footnote-staff>`: the full page: conversations, the chat, and beside it the documents or the source of an answer; insights. */
export class FootnoteStaff extends LitElement {
  static override styles = [themeStyles, controlStyles, staffStyles, helpStyles];
  static override properties = {
    language: {},
    theme: { state: true },
    pane: { state: true },
    isInsights: { state: true },
    filter: { state: true },
    conversation: { state: true },
  };

  declare language: Language;
  declare theme: Theme;
  declare pane: Pane;
  declare isInsights: boolean;
  declare filter: FilterChoice;
  /** Id of the conversation that the chat goes on with. */
  declare conversation: string;

  readonly #layout = new LayoutController(this);
  readonly #documents = new LatestRequest<DocumentList>(this);
  #stopListening: (() => void) | undefined;

  constructor() {
    super();
    this.language = pageLanguage();
    this.theme = currentTheme();
    this.pane = { kind: 'documents' };
    this.isInsights = location.hash === INSIGHTS_HASH;
    this.filter = noChoice;
    this.conversation = '';
    this.addEventListener(OpenSourceEvent.type, this.#onOpenSource);
    this.addEventListener(OpenDocumentEvent.type, this.#onOpenDocument);
    this.addEventListener(AskDocumentEvent.type, this.#onAskDocument);
    this.addEventListener(FilterEvent.type, (event) => {
      if (event instanceof FilterEvent) this.#applyFilter(event.choice);
    });
    this.addEventListener(ChooseConversationEvent.type, this.#onChooseConversation);
    this.addEventListener(chatEvents.conversation, this.#onConversation);
    this.addEventListener(chatEvents.answer, () => this.#conversations?.reload());
    this.addEventListener('footnote-reload', () => this.#loadDocuments());
    this.addEventListener(IndexChangeEvent.type, () => this.#loadDocuments());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#loadDocuments();
    this.#stopListening = listenForShortcuts((name) => this.#go(name));
    window.addEventListener('hashchange', this.#onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    window.removeEventListener('hashchange', this.#onHash);
  }

  protected override willUpdate(): void {
    document.documentElement.lang = this.language;
  }

  protected override render(): TemplateResult {
    const { language, theme, isInsights } = this;
    const strings = pageStringsOf[language];
    const hasRail = this.#layout.isBeside('conversations');
    return html`${renderHeader({
      language,
      theme,
      isInsights,
      go: (name) => void this.#go(name),
      chooseLanguage: this.#chooseLanguage,
      chooseTheme: this.#chooseTheme,
    })}
      <main class="work ${hasRail ? 'railed' : ''}" ?hidden=${isInsights}>
        ${hasRail ? html`<aside class="rail" aria-label=${strings.conversations.heading}>${this.#renderConversations()}</aside>` : nothing}
        <div class="asking" lang=${language}>
          ${this.#renderChips(strings)}
          <footnote-chat id="chat" audience="staff" language=${language}></footnote-chat>
        </div>
        ${this.#layout.isBeside('pane') ? html`<aside class="pane" aria-label=${this.#paneName(strings)}>${this.#renderPane(strings)}</aside>` : nothing}
      </main>
      ${isInsights ? this.#renderInsights(strings) : nothing}
      ${this.#renderSheet(strings)} ${renderHelp(language)}
      <footnote-filters .language=${language} .documents=${this.#listed}></footnote-filters>`;
  }

  #renderInsights(strings: PageStrings): TemplateResult {
    return html`<main class="insights"><footnote-insights .language=${this.language}>
      <button slot="start" type="button" class="quiet-button" @click=${() => this.#go('ask')}>${strings.insights.ask}</button>
    </footnote-insights></main>`;
  }

  #renderConversations(end: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<footnote-conversations audience="staff" .language=${this.language} .current=${this.conversation}>${end}</footnote-conversations>`;
  }

  #renderChips(strings: PageStrings): TemplateResult {
    return renderChips({
      choice: this.filter,
      documents: this.#listed,
      strings,
      language: this.language,
      choose: (choice) => this.#applyFilter(choice),
      openFilters: () => void this.#go('filters'),
    });
  }

  #renderSheet(strings: PageStrings): TemplateResult {
    const { sheet } = this.#layout;
    const close = html`<button slot="end" type="button" class="icon-button" aria-label=${strings.close} @click=${this.#layout.close}>${closeIcon}</button>`;
    const label = sheet === 'conversations' ? strings.conversations.heading : this.#paneName(strings);
    const content = sheet === 'conversations' ? this.#renderConversations(close) : this.#renderPane(strings, close);
    return html`<dialog class="sheet ${sheet ?? ''}" data-shortcuts aria-label=${label} @close=${this.#layout.closed}>
      ${sheet ? content : nothing}
    </dialog>`;
  }

  #renderPane(strings: PageStrings, end: TemplateResult | typeof nothing = nothing): TemplateResult {
    if (this.pane.kind === 'documents') {
      return html`<footnote-documents .language=${this.language} .list=${this.#documents.current} .asked=${this.filter.documents}>${end}</footnote-documents>`;
    }
    const { documentId, marks, current } = this.pane;
    return html`<footnote-source audience="staff" .language=${this.language} .documentId=${documentId} .marks=${marks} .current=${current}>
      <button slot="start" type="button" class="quiet-button back" @click=${() => this.#go('documents')}>${strings.back}</button>
      ${end}
    </footnote-source>`;
  }

  #paneName(strings: PageStrings): string {
    return this.pane.kind === 'documents' ? strings.documents : strings.source;
  }

  get #listed(): DocumentList['documents'] {
    return this.#documents.current.state === 'ready' ? this.#documents.current.value.documents : [];
  }

  get #chat(): FootnoteChat | null {
    return this.renderRoot.querySelector<FootnoteChat>('footnote-chat');
  }

  get #conversations(): FootnoteConversations | null {
    return this.renderRoot.querySelector<FootnoteConversations>('footnote-conversations');
  }

  get #source(): FootnoteSource | null {
    return this.renderRoot.querySelector<FootnoteSource>('footnote-source');
  }

  /** Does what a shortcut or a button of the header names. Says whether there was anything to do. */
  #go(name: ShortcutName): boolean {
    if (name === 'help') this.renderRoot.querySelector<HTMLDialogElement>('.help')?.showModal();
    else if (name === 'insights') void this.#showInsights(!this.isInsights);
    else if (name === 'next-citation' || name === 'previous-citation') {
      return !this.isInsights && (this.#source?.step(name === 'next-citation' ? 1 : -1) ?? false);
    } else if (name === 'find') return !this.isInsights && (this.#source?.find() ?? false);
    else if (name === 'source' && !this.#source && this.pane.kind !== 'source') return false;
    else void this.#goTo(name);
    return true;
  }

  /** To a place of the chat's view, which may have to be shown first. */
  async #goTo(name: 'ask' | 'new-conversation' | 'conversations' | 'documents' | 'source' | 'filters'): Promise<void> {
    await this.#showInsights(false);
    if (name === 'filters') await this.renderRoot.querySelector<FootnoteFilters>('footnote-filters')?.open(this.filter);
    else if (name === 'ask' || name === 'new-conversation') {
      this.#layout.close();
      if (name === 'new-conversation' && this.#chat) switchConversation(this.#chat, '');
      if (this.#chat) focusQuestion(this.#chat);
    } else {
      if (name === 'documents') this.pane = { kind: 'documents' };
      this.#layout.open(name === 'conversations' ? 'conversations' : 'pane');
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`footnote-${name}`)?.focus();
    }
  }

  async #showInsights(isInsights: boolean): Promise<void> {
    if (isInsights === this.isInsights) return;
    if (isInsights) this.#layout.close();
    this.isInsights = isInsights;
    history.pushState(null, '', isInsights ? INSIGHTS_HASH : location.pathname + location.search);
    await this.updateComplete;
    if (isInsights) this.renderRoot.querySelector<HTMLElement>('footnote-insights')?.focus();
  }

  #show(pane: Pane): void {
    this.pane = pane;
    this.#layout.open('pane');
  }

  #loadDocuments(): void {
    const place = { server: location.origin, audience: 'staff' };
    void this.#documents.run((signal) => fetchDocumentList(place, signal), { keepsValue: true });
  }

  #applyFilter(filter: FilterChoice): void {
    this.filter = filter;
    if (this.#chat) askOnly(this.#chat, filterOf(filter));
  }

  readonly #onOpenSource = (event: Event): void => {
    if (!(event instanceof OpenSourceEvent)) return;
    event.preventDefault();
    const { marks, current } = event;
    this.#show({ kind: 'source', documentId: '', marks, current });
  };

  readonly #onOpenDocument = (event: Event): void => {
    if (event instanceof OpenDocumentEvent)
      this.#show({ kind: 'source', documentId: event.documentId, marks: [], current: 0 });
  };

  readonly #onAskDocument = (event: Event): void => {
    if (!(event instanceof AskDocumentEvent)) return;
    const { documentId } = event;
    const isAsked = this.filter.documents.includes(documentId);
    this.#applyFilter({ ...this.filter, documents: isAsked ? [] : [documentId] });
  };

  readonly #onChooseConversation = (event: Event): void => {
    if (!(event instanceof ChooseConversationEvent) || !this.#chat) return;
    switchConversation(this.#chat, event.id);
    this.#layout.close();
    if (event.id === '') focusQuestion(this.#chat);
  };

  readonly #onConversation = (event: Event): void => {
    const id = conversationOf(event);
    if (id === undefined) return;
    this.conversation = id;
    rememberConversation(id);
    this.#conversations?.reload();
  };

  readonly #onHash = (): void => {
    this.isInsights = location.hash === INSIGHTS_HASH;
  };

  readonly #chooseTheme = (theme: Theme): void => {
    chooseTheme(theme);
    this.theme = theme;
  };

  readonly #chooseLanguage = (language: Language): void => {
    choosePageLanguage(language);
    this.language = language;
  };
}
