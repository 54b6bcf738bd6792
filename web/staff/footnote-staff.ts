import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { choosePageLanguage, pageLanguage } from '../preferences/page-language.ts';
import { chooseTheme, currentTheme, type Theme } from '../preferences/theme.ts';
import type { SourceMark } from '../source/source-mark.ts';
import type { Language } from '../strings/language.ts';
import type { PageStrings } from '../strings/page-strings.ts';
import { pageStringsOf } from '../strings/page-strings-of.ts';
import { closeIcon } from '../widget/icons.ts';
import { IndexChangeEvent } from '../widget/index-change-event.ts';
import { OpenSourceEvent } from '../widget/open-source-event.ts';
import { themeStyles } from '../widget/styles/theme-styles.ts';
import type { FootnoteDocuments } from './footnote-documents.ts';
import { OpenDocumentEvent } from './open-document-event.ts';
import { renderThemeToggle } from './render-theme-toggle.ts';
import { staffStyles } from './staff-styles.ts';

/** From this width the source stands beside the answer; below, it is a sheet over the page. */
const WIDE = '(min-width: 1000px)';

type Pane = { kind: 'documents' } | { kind: 'source'; documentId: string; marks: SourceMark[]; current: number };

/** `<footnote-staff>`: the full page: the chat, and beside it the documents or the source of an answer. */
export class FootnoteStaff extends LitElement {
  static override styles = [themeStyles, staffStyles];
  static override properties = {
    language: {},
    theme: { state: true },
    pane: { state: true },
    isSheetOpen: { state: true },
  };

  declare language: Language;
  declare theme: Theme;
  declare pane: Pane;
  declare isSheetOpen: boolean;

  readonly #wide = window.matchMedia(WIDE);
  #opener: Element | null = null;

  constructor() {
    super();
    this.language = pageLanguage();
    this.theme = currentTheme();
    this.pane = { kind: 'documents' };
    this.isSheetOpen = false;
    this.addEventListener(OpenSourceEvent.type, this.#onOpenSource);
    this.addEventListener(OpenDocumentEvent.type, this.#onOpenDocument);
    this.addEventListener(IndexChangeEvent.type, () => {
      this.renderRoot.querySelector<FootnoteDocuments>('footnote-documents')?.reload();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#wide.addEventListener('change', this.#onWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#wide.removeEventListener('change', this.#onWidth);
  }

  protected override willUpdate(): void {
    document.documentElement.lang = this.language;
  }

  protected override render(): TemplateResult {
    const strings = pageStringsOf[this.language];
    return html`${this.#renderHeader(strings)}
      <main class="work">
        <footnote-chat id="chat" audience="staff" language=${this.language}></footnote-chat>
        ${this.#wide.matches ? html`<aside class="pane" aria-label=${this.#paneName(strings)}>${this.#renderPane(strings)}</aside>` : nothing}
      </main>
      ${this.#wide.matches ? nothing : this.#renderSheet(strings)}`;
  }

  protected override updated(): void {
    const sheet = this.renderRoot.querySelector('dialog');
    if (sheet && this.isSheetOpen && !sheet.open) sheet.showModal();
  }

  #renderHeader(strings: PageStrings): TemplateResult {
    const other = this.language === 'en' ? 'zh' : 'en';
    return html`<header lang=${this.language}>
      <p class="wordmark">Footnote<sup aria-hidden="true">1</sup></p>
      <button type="button" class="quiet-button" @click=${this.#showDocuments}>${strings.documents}</button>
      <button type="button" class="quiet-button" lang=${other} @click=${() => this.#chooseLanguage(other)}>
        ${pageStringsOf[other].languageName}
      </button>
      ${renderThemeToggle(this.theme, strings, this.#chooseTheme)}
    </header>`;
  }

  #renderSheet(strings: PageStrings): TemplateResult {
    return html`<dialog class="sheet" aria-label=${this.#paneName(strings)} @close=${this.#onSheetClosed}>
      ${this.isSheetOpen ? this.#renderPane(strings) : nothing}
    </dialog>`;
  }

  #renderPane(strings: PageStrings): TemplateResult {
    const close = this.#wide.matches
      ? nothing
      : html`<button slot="end" type="button" class="icon-button" aria-label=${strings.close} @click=${this.#closeSheet}>${closeIcon}</button>`;
    if (this.pane.kind === 'documents') {
      return html`<footnote-documents audience="staff" .language=${this.language}>${close}</footnote-documents>`;
    }
    const { documentId, marks, current } = this.pane;
    return html`<footnote-source
      audience="staff"
      .language=${this.language}
      .documentId=${documentId}
      .marks=${marks}
      .current=${current}
    >
      <button slot="start" type="button" class="quiet-button" @click=${this.#showDocuments}>${strings.back}</button>
      ${close}
    </footnote-source>`;
  }

  #paneName(strings: PageStrings): string {
    return this.pane.kind === 'documents' ? strings.documents : strings.source;
  }

  #show(pane: Pane): void {
    this.pane = pane;
    if (!this.isSheetOpen) this.#opener = this.shadowRoot?.activeElement ?? null;
    this.isSheetOpen = !this.#wide.matches;
  }

  readonly #showDocuments = (): void => this.#show({ kind: 'documents' });

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

  readonly #onWidth = (): void => {
    this.isSheetOpen = false;
    this.requestUpdate();
  };

  readonly #closeSheet = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #onSheetClosed = (): void => {
    this.isSheetOpen = false;
    if (this.#opener instanceof HTMLElement) this.#opener.focus();
  };

  readonly #chooseTheme = (theme: Theme): void => {
    chooseTheme(theme);
    this.theme = theme;
  };

  #chooseLanguage(language: Language): void {
    choosePageLanguage(language);
    this.language = language;
  }
}
